/** Of a file that holds several reports, one: figures of two are never mixed. */
import type { Block, Content } from './content';
import { divided } from './passages';
import { rowsIn } from './tables/tables-in';
import type { Titled } from './titles';
import { isWholeTitle, titleIn } from './titles';

export interface OneReport {
  readonly content: Content;
  /** what the file holds, where it holds more than one; what was taken is the one at `taken` */
  readonly several?: { readonly reports: readonly Titled[]; readonly taken: number };
}

/** A report: its blocks, and the rows of the official tables that are among them. */
interface Part {
  readonly blocks: readonly Block[];
  readonly rows: ReadonlySet<string>;
  /** it has a title, or the heading of a section */
  readonly isHeaded: boolean;
}

/** So many rows of a table that stand there twice are another table. */
const TWICE = 3;

/** The report of the latest year; of several, the first. */
export function oneReport(content: Content): OneReport {
  const pieces = piecesOf(content.blocks);
  if (pieces.length === 1) return { content };
  const reports = joined(pieces.map((blocks) => partOf({ ...content, blocks })));
  if (reports.length === 1) return { content };
  const titles = reports.map(({ blocks }) => titleIn(linesOf(blocks)));
  const latest = Math.max(...titles.map(({ year }) => year ?? 0));
  const taken = titles.findIndex(({ year }) => (year ?? 0) === latest);
  const { title, headers, property, ...rest } = content;
  // what the file is called may be the name of another of them
  const names = titles[taken]!.year === undefined ? { title, headers, property } : {};
  return {
    content: { ...rest, ...namesThatAre(names), blocks: reports[taken]!.blocks },
    several: { reports: titles, taken },
  };
}

/** Each begins with a title, or on a sheet of its own. */
function piecesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pieces: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'break' || (block.kind === 'text' && block.text.split('\n').some(isWholeTitle))) {
      pieces.push([]);
    }
    pieces.at(-1)!.push(block);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Pieces that go on with a table, or have none, are of one report; one with rows that it has already is another. */
function joined(pieces: readonly Part[]): readonly Part[] {
  const reports: Part[] = [];
  let before: readonly Block[] = [];
  for (const { blocks, rows, isHeaded } of pieces) {
    if (rows.size === 0) {
      before = [...before, ...blocks];
      continue;
    }
    const last = reports.at(-1);
    const isOther = last !== undefined && [...rows].filter((row) => last.rows.has(row)).length >= TWICE;
    // a list of the same figures, without a heading, is none
    if (isOther && !isHeaded) continue;
    if (last && !isOther) {
      reports[reports.length - 1] = {
        blocks: [...last.blocks, ...before, ...blocks],
        rows: new Set([...last.rows, ...rows]),
        isHeaded: last.isHeaded || isHeaded,
      };
    } else reports.push({ blocks: [...before, ...blocks], rows, isHeaded });
    before = [];
  }
  const last = reports.at(-1);
  if (!last) return [{ blocks: before, rows: new Set(), isHeaded: false }];
  return [...reports.slice(0, -1), { ...last, blocks: [...last.blocks, ...before] }];
}

function partOf(content: Content): Part {
  const text = divided(content);
  const rows = (['table2', 'table3'] as const).flatMap((table) => rowsIn(text, table, undefined)?.rows ?? []);
  return {
    blocks: content.blocks,
    rows: new Set(rows.map(({ place }) => place)),
    isHeaded: text.sections.size > 0 || linesOf(content.blocks).some(isWholeTitle),
  };
}

type Names = Pick<Content, 'title' | 'headers' | 'property'>;

const namesThatAre = ({ title, headers, property }: { [K in keyof Names]: Names[K] | undefined }): Names => ({
  ...(title !== undefined && { title }),
  ...(headers && { headers }),
  ...(property !== undefined && { property }),
});

const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));

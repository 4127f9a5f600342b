/** Of a file that holds several reports, or a table more than once, what is read: figures of two are never mixed. */
import { rankOf, yearIn } from './captions';
import type { Block, Content } from './content';
import { ownTables } from './own-tables';
import { divided, unfolded } from './passages';
import type { PassedOver, Rival } from './rivals';
import { sharedRows, tableRows, TWICE, withoutRivals } from './rivals';
import type { Titled } from './titles';
import { completed, isWholeTitle, titledByName, titleIn } from './titles';
import { whoseReport } from './whose-report';

export interface OneReport {
  /** what is read, its tables unfolded */
  readonly content: Content;
  /** what the file holds, where it holds more than one; what was taken is the one at `taken` */
  readonly several?: { readonly reports: readonly Titled[]; readonly taken: number };
  /** tables of a kind of which another was read */
  readonly passed: readonly PassedOver[];
}

/** What begins with a title, or on a sheet of its own; its words are the sheet's name, and it is sure where it has a title or the heading of a section. */
interface Piece extends Rival {
  readonly blocks: readonly Block[];
}

/** @param name of the file: the report of the year that it tells is read, else that of the latest year; of several the first */
export function oneReport(all: Content, name: string): OneReport {
  const content = unfolded(all);
  const pieces = piecesOf(content.blocks);
  if (pieces.length === 1) return ownTables(content, name);
  const reports = joined(pieces.map((blocks) => pieceOf({ ...content, blocks })));
  const titles = reports.map(titledOf);
  const taken = takenOf(reports, titles, titledByName(name).year);
  const isNamed = reports.length === 1 || titles[taken]!.year === undefined;
  const report = reports[taken]!;
  const own = ownPieces(report, isNamed ? content : withoutNames(content), name);
  const { content: read, passed } = ownTables(own.content, name);
  return {
    content: read,
    ...(reports.length > 1 && { several: { reports: titles, taken } }),
    passed: [...own.passed, ...passed],
  };
}

/** A file with more of them is a list. */
const MOST_PIECES = 500;

/** Each begins with a title, or on a sheet of its own. */
function piecesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pieces: Block[][] = [[]];
  for (const block of blocks) {
    const isTop = pieces
      .at(-1)!
      .slice(0, 2)
      .every(({ kind }) => kind === 'break');
    const begins = block.kind === 'break' || (!isTop && hasTitle([block]));
    if (begins && pieces.length < MOST_PIECES) pieces.push([]);
    pieces.at(-1)!.push(block);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function pieceOf(content: Content): Piece {
  const [first] = content.blocks;
  return {
    blocks: content.blocks,
    rows: tableRows(content),
    words: (first?.kind === 'break' && first.sheet) || '',
    isSure: divided(content).sections.size > 0 || hasTitle(content.blocks),
  };
}

/** A piece with a heading and rows that are there already begins another report. */
function joined(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const reports: Piece[][] = [];
  // pieces without a table are of the next
  let before: Piece[] = [];
  for (const piece of pieces) {
    if (piece.rows.size === 0) {
      before.push(piece);
      continue;
    }
    const last = reports.at(-1);
    const isHeaded = piece.isSure || before.some(({ blocks }) => hasTitle(blocks));
    const isOther = isHeaded && last?.some((one) => sharedRows(one, piece).length >= TWICE);
    if (last && !isOther) last.push(...before, piece);
    else reports.push([...before, piece]);
    before = [];
  }
  if (reports.length === 0) return [before];
  reports.at(-1)!.push(...before);
  return reports;
}

/** By its title, else by the name of its sheet. */
function titledOf(report: readonly Piece[]): Titled {
  const year = report.flatMap(({ rows, words }) => (rows.size > 0 ? (yearIn(words) ?? []) : []))[0];
  const title = titleIn(linesOf(report.flatMap(({ blocks }) => blocks)));
  return completed(title, year === undefined ? {} : { year });
}

/** @param named the year that the name of the file tells */
function takenOf(
  reports: readonly (readonly Piece[])[],
  titles: readonly Titled[],
  named: number | undefined,
): number {
  const years = titles.map(({ year = 0 }) => year);
  const wanted = named !== undefined && years.includes(named) ? named : Math.max(...years);
  const some = years.flatMap((year, at) => (year === wanted ? [at] : []));
  const isOther = (at: number) =>
    reports[at]!.some(({ rows, words }) => rows.size > 0 && rankOf(words, titles[at]!) === 'other');
  return some.find((at) => !isOther(at)) ?? some[0]!;
}

/** Of a report's pieces those that are its own. */
function ownPieces(report: readonly Piece[], content: Content, name: string) {
  const sure = {
    ...content,
    blocks: blocksOf(report.filter(({ rows, isSure }) => isSure || rows.size === 0)),
  };
  const { titled } = whoseReport(sure, divided(sure), name);
  const years = report.flatMap(({ rows, words }) => (rows.size > 0 ? (yearIn(words) ?? []) : []));
  const latest = years.length > 0 ? { year: Math.max(...years) } : {};
  const { kept, passed } = withoutRivals(report, { ...latest, ...titled });
  return { content: { ...content, blocks: blocksOf(kept) }, passed };
}

const blocksOf = (pieces: readonly Piece[]): readonly Block[] => pieces.flatMap(({ blocks }) => blocks);

/** What the file is called may be the name of another report in it. */
const withoutNames = ({ layout, blocks, losses, isUnbroken }: Content): Content => ({
  layout,
  blocks,
  ...(isUnbroken && { isUnbroken }),
  ...(losses && { losses }),
});

const hasTitle = (blocks: readonly Block[]): boolean => linesOf(blocks).some(isWholeTitle);

const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));

/** What goes wrong with the tables of a report on their way to a reader, one thing at a time (layouts.md). */
import * as fc from 'fast-check';
import type { Block, Content } from '../../src/documents/reading/content';
import type { Change, Line } from './layouts';

type TableName = 'table2' | 'table3' | 'table4';

/** Where it happens; places are counted round. */
interface Spot {
  readonly table: TableName;
  readonly row: number;
  readonly cell: number;
}

/** A mutation of the lines of the tables, or of the text that they have become. */
export type Mutation = Spot & {
  readonly kind:
    | 'dropCell'
    | 'dropBlanks'
    | 'glueRow'
    | 'before'
    | 'allBefore'
    | 'between'
    | 'loseLabel'
    | 'loseRow'
    | 'misprint'
    | 'pageNumber'
    | 'pageBreak'
    | 'noTotals'
    | 'blankTotals'
    | 'loseGroup'
    | 'oneZero'
    | 'onlyOnce'
    | 'twoYears'
    | 'otherYear';
};

const KINDS: readonly Mutation['kind'][] = [
  'dropCell',
  'dropBlanks',
  'glueRow',
  'before',
  'allBefore',
  'between',
  'loseLabel',
  'loseRow',
  'misprint',
  'pageNumber',
  'pageBreak',
  'noTotals',
  'blankTotals',
  'loseGroup',
  'oneZero',
  'onlyOnce',
  'twoYears',
  'otherYear',
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  table: fc.constantFrom<TableName>('table2', 'table3', 'table3', 'table4'),
  row: fc.nat(40),
  cell: fc.nat(20),
});

/** One or two things that go wrong, of such as leave something by which what they do can be told. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc
  .array(mutation, { minLength: 1, maxLength: 2 })
  .filter((some) => {
    const kinds = some.map(({ kind }) => kind);
    // two bare page numbers within a table of hardly a figure; hardly a figure left in all tables, and another thing
    const isTooMuch =
      kinds.every((kind) => kind === 'pageNumber') ||
      kinds.some((kind) => kind === 'onlyOnce' || kind === 'oneZero');
    return some.length === 1 || !isTooMuch;
  });

/** What the mutations do before the lines are set, one after the other. */
export const changeOf =
  (mutations: readonly Mutation[]): Change =>
  (tables) =>
    mutations.reduce((all, one) => {
      const own = all[one.table];
      const lines = Array.isArray(own) ? (own as readonly Line[]) : [own as Line];
      const rows = lines.flatMap(({ figures }, index) => (figures.length > 0 ? [index] : []));
      const at = rows[one.row % rows.length];
      if (at === undefined) return all;
      const next =
        wholeTable(lines, one) ??
        lines.flatMap((line, index) => (index === at ? changed(line, one) : [line]));
      return {
        ...all,
        [one.table]: one.table === 'table4' ? (next[0] ?? { labels: [], figures: [] }) : next,
      };
    }, tables);

/** What happens to every row of a table, or to some in a row; `undefined` where it happens to one alone. */
function wholeTable(lines: readonly Line[], { kind, table, row }: Mutation): readonly Line[] | undefined {
  const each = (change: (line: Line, index: number) => Line) =>
    lines.map((line, index) => (line.figures.length > 0 ? change(line, index) : line));
  switch (kind) {
    case 'allBefore':
      return each((line) => ({ ...line, set: 'before' }));
    case 'noTotals':
    case 'blankTotals': {
      // a blank cell of another table is one to any reader
      if (table !== 'table3') return lines;
      const blank = kind === 'noTotals' ? [] : [''];
      return each((line, index) =>
        index < row % 5 ? line : { ...line, figures: [...line.figures.slice(0, -1), ...blank] },
      );
    }
    case 'loseGroup': {
      // the rows by which the forms differ keep their labels
      const from = row % 8;
      return lines.map((line, index) =>
        index >= from && index < from + 8 && line.figures.length > 0
          ? { ...line, labels: line.labels.slice(0, -1) }
          : line,
      );
    }
    case 'twoYears':
      // a figure alone that runs together with another is one to any reader
      if (table === 'table2') return lines;
      return each((line) => ({ ...line, figures: [...otherYear(line.figures), ...line.figures] }));
    default:
      return undefined;
  }
}

const otherYear = (figures: readonly string[]): readonly string[] =>
  figures.map((text) => (/^\d+$/u.test(text) ? String(Number(text) + 1) : text));

function changed(line: Line, { kind, table, cell }: Mutation): readonly Line[] {
  const { labels, figures } = line;
  const at = cell % figures.length;
  switch (kind) {
    case 'dropCell':
      // without its only figure there is no row
      if (figures.every((text, index) => index === at || text === '')) return [];
      return [{ ...line, figures: figures.filter((_, index) => index !== at) }];
    case 'dropBlanks':
      return [{ ...line, figures: figures.filter((text) => text !== '') }];
    case 'glueRow':
      return [{ ...line, set: 'glued' }];
    case 'before':
    case 'between':
      return [{ ...line, set: kind }];
    case 'loseLabel':
      return [{ ...line, labels: labels.slice(0, -1) }];
    case 'loseRow':
      return [];
    case 'otherYear':
      if (table === 'table4') return [line];
      return cell % 2 === 0
        ? [line, { ...line, figures: otherYear(figures) }]
        : [{ ...line, figures: otherYear(figures) }, line];
    case 'misprint':
      return [{ ...line, labels: [...labels.slice(0, -1), misprinted(labels.at(-1) ?? '', cell)] }];
    default:
      return [line];
  }
}

/** One of its characters is another. */
function misprinted(label: string, at: number): string {
  const place = at % Math.max(1, label.length);
  return `${label.slice(0, place)}某${label.slice(place + 1)}`;
}

/** What the mutations do to the text: page numbers and page breaks between any two of its lines. */
export function withPages(content: Content, mutations: readonly Mutation[]): Content {
  if (content.layout !== 'lines') return content;
  return mutations.reduce((all, { kind, row, cell }) => {
    if (kind === 'onlyOnce') return { ...all, blocks: onlyOnce(all.blocks, () => true) };
    if (kind === 'oneZero') return { ...all, blocks: onlyOnce(all.blocks, (text) => text === '0') };
    const inserted = kind === 'pageNumber' ? [String(1 + (cell % 9))] : kind === 'pageBreak' ? [''] : [];
    const { blocks } = all;
    const isBlank = (place: number) => (blocks[place] as { readonly text?: string } | undefined)?.text === '';
    // within the tables, which are most of the text
    let at = Math.floor(blocks.length * (0.1 + ((row * 21 + cell) % 800) / 1000));
    // a number in the place of a blank cell is a figure to any reader
    while (isBlank(at - 1) && isBlank(at)) at += 1;
    const more = inserted.map((text): Block => ({ kind: 'text', text }));
    return { ...all, blocks: [...blocks.slice(0, at), ...more, ...blocks.slice(at)] };
  }, content);
}

/** Copying dropped what was there before. */
function onlyOnce(blocks: readonly Block[], isDropped: (text: string) => boolean): readonly Block[] {
  const had = new Set<string>();
  return blocks.filter((block) => {
    const text = block.kind === 'text' ? block.text : '';
    const isKept = text === '' || !had.has(text) || !isDropped(text);
    had.add(text);
    return isKept;
  });
}

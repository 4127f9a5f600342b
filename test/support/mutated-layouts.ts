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
    | 'pageBreak';
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
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  table: fc.constantFrom<TableName>('table2', 'table3', 'table3', 'table4'),
  row: fc.nat(40),
  cell: fc.nat(20),
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
        one.kind === 'allBefore'
          ? lines.map((line): Line => (line.figures.length > 0 ? { ...line, set: 'before' } : line))
          : lines.flatMap((line, index) => (index === at ? changed(line, one) : [line]));
      return {
        ...all,
        [one.table]: one.table === 'table4' ? (next[0] ?? { labels: [], figures: [] }) : next,
      };
    }, tables);

function changed(line: Line, { kind, cell }: Mutation): readonly Line[] {
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

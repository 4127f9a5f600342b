/** The plan of 送审单: one upright A4 page of values for the person who signs. */
import { box } from './box';
import type { SheetPlan } from './plan';
import type { Placed, SheetSubject } from './sheet-pieces';
import { putTogether } from './sheet-pieces';
import * as style from './sheet-style';

/** What stands on it, as texts and figures; whoever signs signs these, so that none follows other cells. */
export interface SigningContents {
  readonly title: string;
  readonly made: string;
  readonly figureHeads: readonly string[];
  /** a label, this year's figure, last year's, the change */
  readonly figures: readonly (readonly [string, ...(string | number)[]])[];
  readonly checkHeads: readonly [string, string];
  readonly checks: readonly (readonly [label: string, result: string])[];
  readonly checkValue: readonly [label: string, value: string, how: string];
  readonly queryHeads: readonly [string, string];
  readonly queries: readonly (readonly [query: string, explanation: string])[];
  /** said below the queries */
  readonly queryNote?: string;
  readonly signers: readonly string[];
  readonly signature: string;
}

const WIDTHS = [170, 90, 90, 90];
const COLUMNS = WIDTHS.length;
const SIGNING_HEIGHT = 34;

export function planSigning(subject: Omit<SheetSubject, 'kind'>, contents: SigningContents): SheetPlan {
  const { title, made, figures, checks, queries, signers, queryNote } = contents;
  const placed: Placed[] = [
    { box: box(0, 0, 1, COLUMNS), content: title, style: style.wrappedTitle },
    { box: box(1, 0, 1, COLUMNS), content: made, style: style.note },
  ];
  const gaps: number[] = [];
  const grids: { row: number; rows: number }[] = [];
  let row = 2;
  /** rows of a table, each cell over so many columns */
  const table = (spans: readonly number[], lines: readonly (readonly Cell[])[]) => {
    grids.push({ row, rows: lines.length });
    for (const line of lines) {
      let column = 0;
      line.forEach(({ content, look }, index) => {
        placed.push({ box: box(row, column, 1, spans[index]), content, style: look });
        column += spans[index]!;
      });
      row += 1;
    }
    gaps.push(row);
    row += 1;
  };
  table(
    [1, 1, 1, 1],
    [
      contents.figureHeads.map(head),
      ...figures.map(([label, ...values]) => [stub(label), ...values.map(figure)]),
    ],
  );
  const [valueLabel, value, how] = contents.checkValue;
  table(
    [1, 3],
    [
      contents.checkHeads.map(head),
      ...checks.map(([label, result]) => [stub(label), stub(result)]),
      [stub(valueLabel), stub(value)],
      [stub(''), { content: how, look: style.quietStub }],
    ],
  );
  table([2, 2], [contents.queryHeads.map(head), ...queries.map((line) => line.map(stub))]);
  if (queryNote !== undefined) {
    row -= 1;
    placed.push({ box: box(row, 0, 1, COLUMNS), content: queryNote, style: style.stub });
    row += 2;
    gaps.push(row - 1);
  }
  const signing = new Set(signers.map((_, index) => row + index));
  table(
    [1, 3],
    signers.map((signer) => [head(signer), stub(contents.signature)]),
  );
  const end = row - 1;
  return putTogether(
    { ...subject, kind: 'signing' },
    {
      placed,
      columnWidths: WIDTHS,
      leastHeight: (at) => {
        if (at === 0) return style.TITLE_HEIGHT;
        if (signing.has(at)) return SIGNING_HEIGHT;
        return gaps.includes(at) ? style.GAP_HEIGHT : style.HEAD_HEIGHT;
      },
      frozen: { rows: 0, columns: 0 },
      grids: grids.map(({ row: at, rows }) => ({ box: box(at, 0, rows, COLUMNS), color: style.tableLine })),
      print: { ...style.uprightPrint, area: box(0, 0, end, COLUMNS) },
      start: box(0, 0),
    },
  );
}

interface Cell {
  readonly content: string | number;
  readonly look: Placed['style'];
}
const head = (content: string): Cell => ({ content, look: style.head });
const stub = (content: string): Cell => ({ content, look: style.stub });
const figure = (content: string | number): Cell => ({ content, look: style.figure });

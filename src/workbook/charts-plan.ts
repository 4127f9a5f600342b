/** The plan of the sheet with charts: the figures as values, and native charts over them. */
import * as words from '../words/charts';
import { box } from './box';
import type { SheetPlan } from './plan';
import type { Placed, SheetSubject } from './sheet-pieces';
import { putTogether } from './sheet-pieces';
import * as style from './sheet-style';

export interface ChartContents {
  readonly madeAt: string;
  /** a chart each, in their order */
  readonly charts: readonly {
    readonly title: string;
    /** last year's figure before this year's; blanks stay blank */
    readonly figures: readonly (readonly [label: string, last: number | '', now: number | ''])[];
  }[];
}

const WIDTHS = [120, 60, 60, 24, 70, 70, 70, 70, 70, 70];
/** Where charts stand beside the figures. */
const [CHART_COLUMN, CHART_COLUMNS, CHART_ROWS] = [4, 6, 15];
const FIRST_ROW = 3;

/** The rows of the heads of so many blocks of figures. */
export const chartBlocks = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => FIRST_ROW + index * (CHART_ROWS + 1));

export function planCharts(subject: Omit<SheetSubject, 'kind'>, contents: ChartContents): SheetPlan {
  const heads = [words.figureHead, words.yearHead(subject.year - 1), words.yearHead(subject.year)];
  const starts = chartBlocks(contents.charts.length);
  const blocks = contents.charts.map(({ title, figures }, index) => {
    const row = starts[index]!;
    return { title, figures, data: box(row, 0, 1 + figures.length, heads.length), row };
  });
  const rows = FIRST_ROW + blocks.length * (CHART_ROWS + 1);
  const width = WIDTHS.length;
  return putTogether(
    { ...subject, kind: 'charts' },
    {
      placed: [
        { box: box(0, 0, 1, width), content: words.title(subject.organ, subject.year), style: style.title },
        { box: box(1, 0, 1, width), content: words.made(contents.madeAt), style: style.note },
        ...blocks.flatMap(({ row, figures }): Placed[] => [
          ...heads.map((content, column): Placed => ({ box: box(row, column), content, style: style.head })),
          ...figures.flatMap((line, index) =>
            line.map((content, column): Placed => ({
              box: box(row + 1 + index, column),
              content,
              style: column === 0 ? style.stub : style.figure,
            })),
          ),
        ]),
        // the charts are within what is printed
        { box: box(rows - 1, width - 1), content: '', style: style.stub },
      ],
      columnWidths: WIDTHS,
      leastHeight: (row) => (row === 0 ? style.TITLE_HEIGHT : style.HEAD_HEIGHT),
      frozen: { rows: 0, columns: 0 },
      grids: blocks.map(({ data }) => ({ box: data, color: style.tableLine })),
      charts: blocks.map(({ title, data, row }) => ({
        title,
        data,
        at: box(row, CHART_COLUMN, CHART_ROWS, CHART_COLUMNS),
      })),
      print: { ...style.uprightPrint, area: box(0, 0, rows, width) },
      start: box(0, 0),
    },
  );
}

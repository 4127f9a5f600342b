/** The plan of 审核报告: a list of values, a rule or finding a line, as wide as a page. */
import { box } from './box';
import type { SheetPlan } from './plan';
import type { Placed, SheetSubject } from './sheet-pieces';
import { putTogether } from './sheet-pieces';
import * as style from './sheet-style';

export interface CheckReportContents {
  readonly title: string;
  readonly made: string;
  readonly summary: string;
  readonly heads: readonly string[];
  /** the number of the rule, what it requires, the result, what was found, what was explained */
  readonly lines: readonly (readonly [string, string, string, string, string])[];
}

const WIDTHS = [36, 220, 56, 320, 150];
const HEAD_ROWS = 4;
/** 结果 */
const CENTERED = [0, 2];

export function planCheckReport(
  subject: Omit<SheetSubject, 'kind'>,
  { title, made, summary, heads, lines }: CheckReportContents,
): SheetPlan {
  const width = WIDTHS.length;
  const whole = box(0, 0, HEAD_ROWS + lines.length, width);
  return putTogether(
    { ...subject, kind: 'checkReport' },
    {
      placed: [
        { box: box(0, 0, 1, width), content: title, style: style.wrappedTitle },
        { box: box(1, 0, 1, width), content: made, style: style.note },
        { box: box(2, 0, 1, width), content: summary, style: style.note },
        ...heads.map((head, column): Placed => ({
          box: box(HEAD_ROWS - 1, column),
          content: head,
          style: style.head,
        })),
        ...lines.flatMap((line, index) =>
          line.map((content, column): Placed => ({
            box: box(HEAD_ROWS + index, column),
            content,
            style: CENTERED.includes(column) ? style.head : style.stub,
          })),
        ),
      ],
      columnWidths: WIDTHS,
      leastHeight: (row) => (row === 0 ? style.TITLE_HEIGHT : style.HEAD_HEIGHT),
      frozen: { rows: HEAD_ROWS, columns: 0 },
      grids: [{ box: box(HEAD_ROWS - 1, 0, whole.rows - HEAD_ROWS + 1, width), color: style.tableLine }],
      print: { ...style.print, area: whole, pagesWide: 1, titleRows: box(HEAD_ROWS - 1, 0) },
      start: box(HEAD_ROWS, 0),
    },
  );
}

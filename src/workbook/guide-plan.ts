/** The plan of 说明: what to do, a line each, with links to the sheets that are there, which find them also under other names. */
import * as words from '../words/sheets';
import { box } from './box';
import type { Expression } from './expression';
import { call, cellsOn, operation } from './expression';
import { linkTarget, sheetInLinks } from './live-link';
import type { SheetKind } from './sheet-kind';
import { usualKinds } from './sheet-kind';
import type { Placed } from './sheet-pieces';
import { putTogether, sheetNameIn, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import type { Planner, WorkbookRequest } from './workbook-plan';

const NUMBER_WIDTH = 24;
const TEXT_WIDTH = 340;
const LINK_WIDTH = 84;
const FIRST_ROW = 1;
const LINK_COLUMN = 2;

export const planGuide: Planner = (request) => {
  const usual = words.guideLines.filter(([, sheets]) =>
    sheets.some((sheet) => usualKinds.includes(sheet) || isInWorkbook(sheet, request)),
  );
  const { reportBy } = request;
  const told: typeof usual = reportBy ? [[words.reportBy(reportBy.day, reportBy.to), []], ...usual] : usual;
  const most = Math.max(...told.map(([, sheets]) => sheets.length));
  const lines = told.map(([what, sheets], index) => ({
    what,
    row: FIRST_ROW + index,
    links: sheets.filter((sheet) => isInWorkbook(sheet, request)),
  }));
  const links = lines.flatMap(({ row, links: sheets }) =>
    sheets.map((sheet, index) => ({ sheet, box: box(row, LINK_COLUMN + index) })),
  );
  const whole = box(0, 0, FIRST_ROW + lines.length, LINK_COLUMN + most);
  return putTogether(subjectOf('guide', request), {
    placed: [
      {
        box: box(0, 0, 1, whole.columns),
        content: words.guideTitle(request.organ, request.year),
        style: style.wrappedTitle,
      },
      ...lines.flatMap(({ what, row }, index): Placed[] => [
        { box: box(row, 0), content: index + 1, style: style.head },
        { box: box(row, 1), content: what, style: style.stub },
      ]),
      ...links.map(({ sheet, box: at }): Placed => ({
        box: at,
        content: { formula: linkTo(sheet, sheetNameIn(request, sheet)) },
        style: style.link,
      })),
    ],
    columnWidths: [NUMBER_WIDTH, TEXT_WIDTH, ...Array<number>(most).fill(LINK_WIDTH)],
    leastHeight: () => style.TITLE_HEIGHT,
    frozen: { rows: FIRST_ROW, columns: 0 },
    print: { ...style.uprightPrint, area: whole },
    start: links[0]?.box ?? box(0, 0),
  });
};

const isInWorkbook = (sheet: SheetKind, { sheets, standing = [] }: WorkbookRequest): boolean =>
  sheets.includes(sheet) || standing.includes(sheet);

/** Says so where the sheet was deleted since: its rows are none then. */
function linkTo(sheet: SheetKind, name: string): Expression {
  const corner = box(0, 0);
  const target = linkTarget(sheetInLinks(sheet, name), { sheet, box: corner });
  const isThere = operation(call('ROW', cellsOn(sheet, corner)), '>', 0);
  const link = call('HYPERLINK', target, words.linkText(name));
  return call('IFERROR', call('IF', isThere, link), words.linkLost(name));
}

/** The plan of 说明: what to do, a line each, with links to the sheets that are built. */
import * as words from '../words/sheets';
import { box } from './box';
import type { Placed } from './sheet-pieces';
import { putTogether, sheetNameIn, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import type { Planner } from './workbook-plan';

const NUMBER_WIDTH = 24;
const TEXT_WIDTH = 340;
const LINK_WIDTH = 84;
const FIRST_ROW = 1;
const LINK_COLUMN = 2;

export const planGuide: Planner = (request) => {
  const most = Math.max(...words.guideLines.map(([, sheets]) => sheets.length));
  const lines = words.guideLines.map(([what, sheets], index) => ({
    what,
    row: FIRST_ROW + index,
    links: sheets.filter((sheet) => request.sheets.includes(sheet)),
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
        content: words.linkText(sheetNameIn(request, sheet)),
        style: style.link,
      })),
    ],
    columnWidths: [NUMBER_WIDTH, TEXT_WIDTH, ...Array<number>(most).fill(LINK_WIDTH)],
    leastHeight: () => style.TITLE_HEIGHT,
    frozen: { rows: FIRST_ROW, columns: 0 },
    links: links.map(({ sheet, box: at }) => ({
      box: at,
      to: { sheet, box: box(0, 0) },
      tip: words.linkTip(sheetNameIn(request, sheet)),
    })),
    print: { ...style.uprightPrint, area: whole },
    start: links[0]?.box ?? box(0, 0),
  });
};

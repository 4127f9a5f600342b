/** The plan of 基本信息: what the report says of its organ, an item a line. */
import { levels } from '../report/report';
import { levelWords } from '../words/levels';
import * as words from '../words/sheets';
import type { BasicId } from './basics';
import { basicIds } from './basics';
import type { Box } from './box';
import { box } from './box';
import { call, operation, text } from './expression';
import { basicName } from './names';
import type { PlanContent, PlanStyle, PlanValidation } from './plan';
import type { Placed } from './sheet-pieces';
import { placeCount, progressFormats, promptTitle, putTogether, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import type { Planner, WorkbookRequest } from './workbook-plan';

const WIDTHS = [80, 270, 180];
const HEAD_ROWS = 2;
const VALUE_COLUMN = 1;

/** The cell of an item. */
export const basicCell = (id: BasicId): Box => box(HEAD_ROWS + basicIds.indexOf(id), VALUE_COLUMN);

/** Items that may stay empty: not every organ has them. */
const OPTIONAL: ReadonlySet<BasicId> = new Set(['website', 'fax', 'email', 'documentNumber']);

const year = basicCell('year');
/** Follows the year. */
const period = call('IF', call('ISNUMBER', year), text(year, words.period.start, year, words.period.end), '');

export const planBasics: Planner = (request) => {
  const progress = box(0, WIDTHS.length + 1);
  const table = box(0, 0, HEAD_ROWS + basicIds.length, WIDTHS.length);
  const needed = basicIds.filter((id) => !OPTIONAL.has(id)).map(basicCell);
  return putTogether(subjectOf('basics', request), {
    placed: [
      { box: box(0, 0, 1, WIDTHS.length), content: words.basicsTitle, style: style.title },
      ...words.basicsHeads.map((head, column): Placed => ({
        box: box(1, column),
        content: head,
        style: style.head,
      })),
      ...basicIds.flatMap((id): Placed[] => {
        const at = basicCell(id);
        const [label, how] = words.basics[id];
        return [
          { box: { ...at, column: 0 }, content: label, style: style.stub },
          { box: at, content: contentOf(id, request), style: looks[id] ?? style.typedText },
          { box: { ...at, column: VALUE_COLUMN + 1 }, content: how, style: style.quietStub },
        ];
      }),
      placeCount(progress, needed),
    ],
    columnWidths: [...WIDTHS, style.GAP_WIDTH, style.CHECK_WIDTH],
    leastHeight: (row) => (row === 0 ? style.TITLE_HEIGHT : style.WIDE_ROW_HEIGHT),
    frozen: { rows: HEAD_ROWS, columns: VALUE_COLUMN },
    grids: [{ box: { ...table, row: 1, rows: table.rows - 1 }, color: style.tableLine }],
    validations: basicIds.map(validationOf),
    conditionalFormats: progressFormats(progress),
    names: basicIds.map((id) => ({ name: basicName(id), refersTo: { cells: basicCell(id) } })),
    print: { ...style.uprightPrint, area: table },
    start: basicCell('organ'),
  });
};

const value: PlanStyle = { horizontal: 'Left', wrap: true, numberFormat: 'General' };
const looks: Partial<Readonly<Record<BasicId, PlanStyle>>> = { year: value, period: value };

function contentOf(id: BasicId, { organ, year: ofReport, report, basics }: WorkbookRequest): PlanContent {
  const own = basics?.[id];
  switch (id) {
    case 'organ':
      return organ;
    case 'year':
      return ofReport;
    case 'period':
      return { formula: period };
    case 'level':
      return own ?? (report?.level ? levelWords[report.level] : '');
    case 'signature':
      return own ?? organ;
    default:
      return own ?? '';
  }
}

const choices: Partial<Readonly<Record<BasicId, readonly string[]>>> = {
  selfName: words.selfNames,
  level: levels.map((level) => levelWords[level]),
  scope: words.scopes,
};

function validationOf(id: BasicId): PlanValidation {
  const [label, how] = words.basics[id];
  const at = basicCell(id);
  const prompt = { title: promptTitle(label), message: how };
  const list = choices[id];
  const alert = (message: string) => ({ title: words.alertTitle, message });
  // the rules go by the classes of organs; of the other lists a clerk may need what is not in them
  if (list) return { box: at, list, ...(id === 'level' && { alert: alert(words.chooseAlert) }), prompt };
  if (id !== 'year') return { box: at, prompt };
  const isYear = call(
    'AND',
    operation(at, '>=', 1900),
    operation(at, '<=', 9999),
    operation(at, '=', call('INT', at)),
  );
  return {
    box: at,
    formula: call('IF', call('ISNUMBER', at), isYear, false),
    alert: alert(words.yearAlert),
    prompt,
  };
}

/** Which figures stand in what somebody selected. */
import { box } from '../../src/workbook/box';
import { planWorkbook } from '../../src/workbook/planned';
import { selectedFigures } from '../../src/workbook/selected-figures';
import { standingOf } from '../support/standing';
import { requestFor } from './sheet-of';

const sheets = standingOf(
  planWorkbook(requestFor('2021', { sheets: ['table3', 'table4', 'previous', 'guide'] })),
);
const at = (sheet: string, name: string) => {
  const found = sheets.find((one) => one.name === sheet)!;
  const formula = found.names.find((one) => one.name === name)!.formula;
  const [, letter, row] = /\$([A-Z])\$(\d+)$/.exec(formula)!;
  return { sheetId: found.ref.id, row: Number(row) - 1, column: letter!.charCodeAt(0) - 65 };
};
const figures = (sheet: string, name: string, rows = 1, columns = 1) => {
  const { sheetId, row, column } = at(sheet, name);
  return selectedFigures(sheets, { sheetId, box: box(row, column, rows, columns) });
};

test.each<[string, readonly string[], readonly string[]]>([
  ['a cell', figures('申请办理', 't3.new.natural'), ['table3.new.natural']],
  ['two cells', figures('申请办理', 't3.new.natural', 2), ['table3.new.natural', 'table3.carriedIn.natural']],
  ['a cell of last year', figures('上年年报', 'p3.new.total'), ['previous.table3.new.total']],
  ['a whole table', figures('申请办理', 't3.new.natural', 25, 7), []],
  [
    'beside the figures',
    selectedFigures(sheets, { sheetId: at('申请办理', 't3.new.natural').sheetId, box: box(0, 0) }),
    [],
  ],
  ['a sheet that is not known', selectedFigures(sheets, { sheetId: 'none', box: box(4, 4) }), []],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

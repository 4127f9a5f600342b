/** The ready workbooks, as the build lays them beside the page, read back: each of its class of organ, on the form of its year, with formulas and checks of what is entered. */
import { readXlsx } from 'hucre/xlsx';
import { openedWorkbook } from '../../src/documents/opened-workbook';
import { readWorkbook } from '../../src/documents/workbook-report';
import { addressesOf } from '../../src/report/figure-addresses';
import { formForYear } from '../../src/report/form';
import { cellReader } from '../../src/report/report';
import { totalsOf } from '../../src/report/totals';
import { templateFiles, templateLevels } from '../../src/standalone/templates';
import { sheetNames } from '../../src/words/sheets';
import { areaOfReference, contains } from '../../src/workbook/box';
import { layOutTable2 } from '../../src/workbook/table2-layout';
import { layOutTable3 } from '../../src/workbook/table3-layout';
import { layOutTable4 } from '../../src/workbook/table4-layout';
import { usualKinds } from '../../src/workbook/sheet-kind';

const NOW = new Date(2025, 0, 10);
const filesOf = new Map<number, Promise<ReadonlyMap<string, Uint8Array>>>();
function filesFor(year: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = filesOf.get(year) ?? templateFiles(year, NOW);
  filesOf.set(year, files);
  return files;
}
const fileOf = async (year: number, index: number): Promise<Uint8Array> =>
  [...(await filesFor(year)).values()][index]!;

test('they are called by the year and the class', async () => {
  expect([...(await filesFor(2024)).keys()]).toEqual([
    '2024年年报（区县政府）.xlsx',
    '2024年年报（部门）.xlsx',
    '2024年年报（乡镇）.xlsx',
    '2024年年报（街道）.xlsx',
  ]);
});

const cases = [2024, 2020].flatMap((year) =>
  templateLevels.map((level, index) => ({ year, level, index, format: formForYear(year).id })),
);

test.each(cases)('$level on the form of $format: opened in the page it is whole', async (one) => {
  const { held, beside, differences } = await openedWorkbook(await fileOf(one.year, one.index));
  expect(differences).toEqual([]);
  expect(held.sheets.map(({ plan }) => plan.kind)).toEqual(usualKinds);
  expect(beside.settings).toEqual({ organ: '', level: one.level, year: one.year, format: one.format });
});

test.each(cases)(
  '$level on the form of $format: no figure is filled in, and all totals are formulas',
  async (one) => {
    const { report } = await readWorkbook(await fileOf(one.year, one.index));
    const form = formForYear(one.year);
    const forms = { form, table3Form: form };
    const read = cellReader(report);
    expect(addressesOf(forms).filter((address) => read(address) !== null)).toEqual([]);
    const totals = [...totalsOf(forms).keys()];
    expect(totals.length).toBeGreaterThan(10);
    expect(totals.filter((address) => !report.computed?.includes(address))).toEqual([]);
  },
);

test.each(cases)(
  '$level on the form of $format: each cell that is filled in says what it takes, and refuses the rest',
  async (one) => {
    const { sheets } = await readXlsx(await fileOf(one.year, one.index));
    const form = formForYear(one.year);
    const totals = totalsOf({ form, table3Form: form });
    for (const [name, { figures }] of [
      [sheetNames.table2, layOutTable2(form)],
      [sheetNames.table3, layOutTable3(form)],
      [sheetNames.table4, layOutTable4(form)],
    ] as const) {
      const { dataValidations = [] } = sheets.find((sheet) => sheet.name === name)!;
      const refusing = dataValidations
        .filter(({ showErrorMessage, errorMessage = '', inputMessage = '' }) => {
          return showErrorMessage === true && errorMessage !== '' && inputMessage !== '';
        })
        .flatMap(({ range }) => range.split(' ').map((part) => areaOfReference(`=x!${absolute(part)}`)!));
      const open = [...figures].filter(([address]) => !totals.has(address));
      const free = open.filter(
        ([, { row, column }]) => !refusing.some((area) => contains(area, row, column)),
      );
      expect([name, open.length > 0, free.map(([address]) => address)]).toEqual([name, true, []]);
    }
  },
);

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The whole workbook through the unmodified proxy library of office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { forms } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import { written } from '../../src/workbook/expression';
import { planWorkbook } from '../../src/workbook/planned';
import { plannedKinds, usualKinds } from '../../src/workbook/sheet-kind';
import { openExcel } from './harness/open-excel';

jest.setTimeout(120_000);

/** What Excel on the web takes in a request, less a margin. */
const LIMIT = 4_000_000;

test.each(
  forms.flatMap((form) => [
    // the longer form's are a little more than what two may carry
    { id: form.id, form, which: 'the usual', sheets: usualKinds, requests: form.id === '2019' ? 3 : 2 },
    { id: form.id, form, which: 'all', sheets: plannedKinds, requests: 3 },
  ]),
)('$which sheets of the $id form are built in $requests requests', async ({ form, sheets, requests }) => {
  const { sets: requirementSets } = requirementProfile('floor');
  const excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }), requirementSets });
  const plan = planWorkbook({
    form,
    organ: '某某县人民政府',
    year: form.firstReportYear,
    sheets,
    countsLedger: true,
  });
  const outcome = await new ExcelHost().build(plan);
  const names = plan.sheets.map(({ sheet }) => sheet);
  expect(outcome.outcome === 'built' && outcome.sheets.map(({ name }) => name)).toEqual(names);
  expect(excel.syncs).toBe(requests);
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
  // what stands there is what was planned, formulas with the names that the sheets have in the end
  const nameOf = (kind: string) => plan.sheets.find((one) => one.kind === kind)!.sheet;
  for (const { sheet, contents } of plan.sheets) {
    const { id } = excel.engine.sheets().find(({ name }) => name === sheet)!;
    const cells = excel.engine.cells(id, box(0, 0, contents.length, contents[0]!.length));
    const bare = (formula: string) => formula.replace(/'/g, '');
    const found = cells.map((row) =>
      row.map(({ formula, value }) => (formula ? bare(formula) : (value ?? ''))),
    );
    expect(found).toEqual(
      contents.map((row) =>
        row.map((content) =>
          typeof content === 'object' ? bare(written(content.formula, nameOf)) : content,
        ),
      ),
    );
  }
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

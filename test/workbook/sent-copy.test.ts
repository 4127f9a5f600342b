import { a1, contains } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import { findForm, forms } from '../../src/report/form';
import { sentCopy } from '../../src/workbook/sent-copy';
import { planTable3 } from '../../src/workbook/table3-plan';
import { smallPlan } from '../support/small-plan';

describe.each(
  forms.map(({ id }) => planTable3({ form: findForm(id)!, organ: '沾益区人民政府', year: 2024 })),
)('the copy of the table of the $form form', (plan) => {
  /** Every input cell holds 1, as if read from the sheet. */
  const filled = {
    ...plan,
    contents: plan.contents.map((row, r) =>
      row.map((content, c) => {
        const isInput =
          plan.validations.some(({ box }) => contains(box, r, c)) && typeof content !== 'object';
        return isInput ? 1 : content;
      }),
    ),
  };
  const values = evaluate([filled], 45_000);
  const [copy, ...others] = sentCopy([smallPlan(), plan], (sheet, row, column) =>
    values.valueOf(sheet, row, column),
  );

  test('is sent alone, with the values in the place of formulas', () => {
    const { area } = plan.print;
    expect(others).toEqual([]);
    expect(copy!.contents.length).toBe(area.rows);
    expect(copy!.contents).toEqual(
      filled.contents
        .slice(0, area.rows)
        .map((row, r) =>
          row
            .slice(0, area.columns)
            .map((content, c) => (typeof content === 'object' ? values.valueOf('table3', r, c) : content)),
        ),
    );
    expect(copy!.contents.flat().filter((content) => content === 6).length).toBeGreaterThan(15);
  });

  test('has the look of the table, and nothing of the checks', () => {
    expect(copy).toMatchObject({
      sheet: plan.sheet,
      validations: [],
      conditionalFormats: [],
      names: [],
      hiddenColumns: [],
      print: plan.print,
    });
    const outside = [...copy!.styles, ...copy!.grids].filter(
      ({ box }) => !contains(plan.print.area, box.row + box.rows - 1, box.column + box.columns - 1),
    );
    expect(outside.map(({ box }) => a1(box))).toEqual([]);
    const ofTable = plan.merges.filter(({ row, column }) => contains(plan.print.area, row, column));
    expect(copy!.merges).toEqual(ofTable);
    expect(ofTable.length).toBeLessThan(plan.merges.length);
  });
});

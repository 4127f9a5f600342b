/** After edits only what depends on them is calculated anew, and it comes to what all of it would come to. */
import fc from 'fast-check';
import { findForm } from '../../src/report/form';
import { evaluate } from '../../src/workbook/evaluate';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { sample } from '../support/samples';

const TODAY = 46_037;
const suqian = sample('suqian-2024');
const { sheets } = planWorkbook({
  form: findForm('2021')!,
  organ: suqian.organ,
  year: 2024,
  sheets: ['table2', 'table3', 'table4'],
  report: suqian,
});

const valuesOf = (plans: readonly SheetPlan[], results: ReturnType<typeof evaluate>) =>
  plans.map(({ kind, contents }) =>
    contents.map((line, row) => line.map((_, column) => results.valueOf(kind, row, column))),
  );

const written = (
  plans: readonly SheetPlan[],
  table: number,
  row: number,
  column: number,
  content: number | '',
) =>
  plans.map((plan, index) =>
    index === table
      ? {
          ...plan,
          contents: plan.contents.map((line, at) =>
            at === row ? line.map((one, across) => (across === column ? content : one)) : line,
          ),
        }
      : plan,
  );

test('whatever is written over figures, totals and labels', () => {
  const edit = fc.record({
    table: fc.constantFrom(0, 1, 2),
    row: fc.integer({ min: 3, max: 12 }),
    column: fc.integer({ min: 2, max: 9 }),
    content: fc.constantFrom<number | ''>(0, 1, 7, 250, ''),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      let plans: readonly SheetPlan[] = sheets;
      let results = evaluate(plans, TODAY);
      valuesOf(plans, results);
      for (const { table, row, column, content } of edits) {
        plans = written(plans, table, row, column, content);
        results = results.after(plans);
        expect(valuesOf(plans, results)).toEqual(valuesOf(plans, evaluate(plans, TODAY)));
      }
    }),
    { numRuns: 5 },
  );
});

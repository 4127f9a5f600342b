import { explanationsIn } from '../../src/documents/explanations';
import { readOwnWorkbook } from '../../src/documents/own-workbook-file';
import { findForm } from '../../src/report/form';
import type { Box } from '../../src/workbook/box';
import { explanationBeside } from '../../src/workbook/findings-layout';
import { checkResultName } from '../../src/workbook/names';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample } from '../support/samples';

const suqian = sample('suqian-2024');
const { sheets } = planWorkbook({
  form: findForm('2021')!,
  organ: suqian.organ,
  year: suqian.year,
  sheets: ['table2', 'table3', 'table4', 'findings'],
  report: suqian,
});

/** The workbook with something beside checks, by their ids. */
async function explained(beside: Readonly<Record<string, PlanContent>>) {
  const plans = sheets.map((plan): SheetPlan => {
    if (plan.kind !== 'findings') return plan;
    const contents = plan.contents.map((line) => [...line]);
    for (const [id, content] of Object.entries(beside)) {
      const check = plan.names.find(({ name }) => name === checkResultName(id))!.refersTo;
      const { row, column } = explanationBeside((check as { cells: Box }).cells);
      contents[row]![column] = content;
    }
    return { ...plan, contents };
  });
  const own = await readOwnWorkbook(await writeXlsx(plans, { today: 46_000 }));
  const explanations = explanationsIn(own);
  // whoever reads the report alone gets them too
  expect(own.reading.explanations ?? {}).toEqual(Object.fromEntries(explanations));
  return explanations;
}

test.each<[string, Readonly<Record<string, PlanContent>>, readonly (readonly [string, string])[]]>([
  ['nothing', {}, []],
  [
    'reasons, by the findings that they explain',
    { B07: ' 年末集中收到。', 'B06.natural': '=分年办理' },
    [
      ['B06.natural', '=分年办理'],
      ['B07', '年末集中收到。'],
    ],
  ],
  ['spaces alone', { B07: '  ' }, []],
])('%s', async (_, beside, found) => {
  expect([...(await explained(beside))].sort()).toEqual(found);
});

test('a workbook without 审核结果', () => {
  expect(explanationsIn({ sheets: new Map() })).toEqual(new Map());
});

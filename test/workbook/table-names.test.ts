import { box } from '../../src/workbook/box';
import { withFreeTableNames } from '../../src/workbook/table-names';
import { smallPlan } from '../support/small-plan';

const plan = (name: string) => smallPlan({ tables: [{ name, box: box(0, 0, 3, 2) }] });

test.each<[string[], string[], string[]]>([
  [['台账2025'], [], ['台账2025']],
  [['台账2025'], ['台账2024'], ['台账2025']],
  [['台账2025'], ['台账2025', '台账2025_2'], ['台账2025_3']],
  [['Ledger', 'ledger'], [], ['Ledger', 'ledger_2']],
])('tables %j in a workbook that has %j are named %j', (wanted, taken, names) => {
  const found = withFreeTableNames(wanted.map(plan), taken);
  expect(found.flatMap(({ tables = [] }) => tables.map(({ name }) => name))).toEqual(names);
});

import type { Finding } from '../../../src/rules/rule';
import type { CheckedTable } from '../../../src/taskpane/actions/check';
import { initialState, nextStep } from '../../../src/taskpane/state/pane-state';

const found = (severity: Finding['severity']) => ({ severity }) as Finding;
const table = (findings: Finding[], unreadable: string[] = []) =>
  ({ figures: { unreadable }, result: { findings } }) as unknown as CheckedTable;
const state = initialState({ organ: '', year: 2025, format: '2021' });

test.each([
  ['no table', undefined, false, 'build'],
  ['a table not checked yet', table([]), false, 'check'],
  ['a table with something to be changed', table([found('mandatory')]), true, 'check'],
  ['a table with a cell that cannot be read', table([], ['约5件']), true, 'check'],
  ['a table with questions alone', table([found('query')]), true, 'narrate'],
  ['a table that agrees', table([]), true, 'narrate'],
] as const)('with %s the next step is %4$s', (_, of, showsFindings, expected) => {
  expect(nextStep({ ...state, table: of, showsFindings })).toBe(expected);
});

import { textOf } from '../../../src/narrative/passage';
import { narrate } from '../../../src/taskpane/actions/narrate';
import { FakeHost } from '../fake-host';
import type { Rows } from '../fake-host';
import { SHEET, pasted, typedIn, workbookWith } from '../sheets';

async function told(host: FakeHost): Promise<string> {
  const outcome = await narrate(host);
  if (outcome.outcome !== 'written') throw new Error(outcome.outcome);
  return textOf(outcome.narrative.passage);
}

test('a workbook without a table is told so', async () => {
  expect(await narrate(new FakeHost())).toEqual({ outcome: 'noTable' });
});

test('the text compares with last year where the workbook holds its table', async () => {
  const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
  const alone = await told(host);
  host.addSheet('申请办理（2023）', 2023, typedIn('suqian-2023'));
  host.active = SHEET;
  const compared = await told(host);
  expect([alone.includes('较上年'), compared.includes('较上年')]).toEqual([false, true]);
});

test.each<[string, Rows, string]>([
  ['a blank', {}, '上年结转【待填：上年结转】件'],
  ['a text that cannot be read', { carriedIn: ['约2'] }, '上年结转【待填：上年结转】件'],
  ['a text that reads as a figure', { carriedIn: ['２件', 0, 0, 0, 0, 0, 2] }, '上年结转2件'],
])('%s never reads as 0', async (_, changes, expected) => {
  expect(await told(workbookWith('zhanyi-2019', pasted('zhanyi-2019'), changes))).toContain(expected);
});

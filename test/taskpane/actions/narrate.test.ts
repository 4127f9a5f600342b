import { textOf } from '../../../src/narrative/passage';
import { narrate } from '../../../src/taskpane/actions/narrate';
import { HostError } from '../../../src/workbook/host';
import { WatchedHost } from '../watched-host';
import type { Rows } from '../watched-host';
import { SHEET, pasted, typedIn, workbookWith } from '../sheets';

const organ = { organ: '某某市人民政府' };

async function written(host: WatchedHost) {
  const outcome = await narrate(host, organ);
  if (outcome.outcome !== 'written') throw new Error(outcome.outcome);
  return outcome.narrative;
}
const told = async (host: WatchedHost) => textOf((await written(host)).passage);

test('a workbook without a table is told so', async () => {
  expect(await narrate(new WatchedHost(), organ)).toEqual({ outcome: 'noTable' });
});

test('the text compares with last year where the workbook holds its table', async () => {
  const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
  const alone = await told(host);
  host.addSheet('申请办理（2023）', 2023, typedIn('suqian-2023'));
  host.show(SHEET);
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

test("last year's table that cannot be read is said, and does not keep the text from being written", async () => {
  const host = workbookWith('suqian-2024', typedIn('suqian-2024'));
  host.failures.set(
    'readTable3Of',
    new HostError('“申请办理（2023）”里找不到“新收·自然人”。', 'BrokenTable'),
  );
  const { passage, previousUnread } = await written(host);
  expect({ compared: textOf(passage).includes('较上年'), previousUnread }).toEqual({
    compared: false,
    previousUnread: '“申请办理（2023）”里找不到“新收·自然人”。',
  });
});

test('the text knows whether its figures have to be mended first', async () => {
  const mustChange = async (name: string) => (await written(workbookWith(name, pasted(name)))).mustChange;
  expect([await mustChange('pingtan-2020'), await mustChange('suqian-2024')]).toEqual([2, 0]);
});

/** ogi compare: what was exported and published is the report; what was changed on the way is found. */
import { readFileSync } from 'node:fs';
import { sample } from '../support/samples';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const report = {
  ...sample('suqian-2024'),
  sections: {
    '1': '2024年，全市收到政府信息公开申请3525件，办结3521件。',
    '5': '一是目录更新不及时。将按月更新。',
    '6': '未收取信息处理费。',
  },
};

test.each(['html', 'docx', 'txt'])('a report exported as .%s', async (kind) => {
  const path = folder.write({ 'a.json': report });
  const out = folder.at(`a.${kind}`);
  await folder.ogi(['export', path, '--out', out]);
  const { status, stdout } = await folder.ogi(['compare', path, out]);
  expect([status, stdout.split('\n')[0]]).toEqual([0, '一致：200格、正文2个数都相同。']);
});

test('a page that was changed by hand', async () => {
  const path = folder.write({ 'a.json': report });
  const page = folder.at('a.txt');
  await folder.ogi(['export', path, '--out', page]);
  const changed = readFileSync(page, 'utf8').replace('3525件', '3552件').replace('3440', '3404');
  folder.write({ 'b.txt': changed });
  const { status, stdout } = await folder.ogi(['compare', path, folder.at('b.txt')]);
  expect(status).toBe(1);
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    '不一致：1格、正文2个数不同；199格、1个数相同。',
    '  “新收·自然人”：报告是3440，页面是3404',
    '  一、总体情况：报告写“全市收到政府信息公开申请3525件”，页面没有这个数',
    '  一、总体情况：页面写“全市收到政府信息公开申请3552件”，报告没有这个数',
  ]);
});

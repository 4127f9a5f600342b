/** ogi compare: what was exported and published is the report; what was changed on the way is found. */
import { readFileSync } from 'node:fs';
import { sample, withFigures } from '../support/samples';
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

test.each(['html', 'docx', 'txt', 'json'])('a report exported as .%s', async (kind) => {
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
  expect(stdout.split('\n').slice(0, 5)).toEqual([
    '不一致：1格、正文2个数不同；199格、1个数相同。',
    '页面印的数据校验码是NZ6T-8A1W，页面上的表算出来是07A6-3HF0：表在导出之后改过。',
    '  “新收·自然人”：报告是3440，页面是3404',
    '  一、总体情况：报告写“全市收到政府信息公开申请3525件”，页面没有这个数',
    '  一、总体情况：页面写“全市收到政府信息公开申请3552件”，报告没有这个数',
  ]);
});

test('a report that was changed after its page was published', async () => {
  const path = folder.write({ 'a.json': report });
  const page = folder.at('a.html');
  await folder.ogi(['export', path, '--out', page]);
  folder.write({ 'a.json': withFigures(report, { 'table3.new.natural': 3404 }) });
  const { status, stdout } = await folder.ogi(['compare', path, page]);
  expect([status, ...stdout.split('\n').slice(0, 3)]).toEqual([
    1,
    '不一致：1格、正文0个数不同；199格、2个数相同。',
    '页面的表与它印的数据校验码NZ6T-8A1W相符：页面没有动过，是报告在导出之后改过。',
    '  “新收·自然人”：报告是3404，页面是3440',
  ]);
});

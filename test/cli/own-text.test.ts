/** The text that stands in a workbook: read, held against the tables, and told where its numbers are stale. */
import { narrateReport } from '../../src/narrative/narrate-report';
import { paragraphText } from '../../src/narrative/written';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { keptText } from '../../src/workbook/kept-text';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, withFigures } from '../support/samples';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const received = suqian.table3.new!.at(-1) as number;
let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

/** A workbook whose text was written from one report while its tables hold another. */
async function workbookOf(written: Report, held: Report, change: (text: string) => string = (text) => text) {
  const texts = narrateReport({ report: written }).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => [
      [`text.${paragraph.id}`, change(paragraphText(paragraph))] as const,
      [`written.${paragraph.id}`, keptText(paragraph)!] as const,
    ]),
  );
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year: 2024,
    sheets: ['basics', 'table2', 'table3', 'table4', 'facts', 'text'],
    report: held,
  });
  const filled = sheets.map((sheet) => (sheet.kind === 'text' ? withContents(sheet, new Map(texts)) : sheet));
  return folder.write({ 'a.xlsx': Buffer.from(await writeXlsx(filled, { today: 46_000 })) });
}

test('sections are read as they stand, and the text is checked with the tables', async () => {
  const file = await workbookOf(suqian, suqian, (text) =>
    text.startsWith('（二）') ? text.replace(`${received}件`, `${received - 9}件`) : text,
  );
  const { json: read } = await folder.json(['read', file]);
  const { sections } = read as Report;
  expect(Object.keys(sections!)).toEqual(['0', '1', '3', '4', '5', '6']);
  expect(sections![1]!.split('\n').map((line) => line.slice(0, 9))).toEqual([
    '（一）主动公开情况',
    '（二）依申请公开情',
    '（三）政府信息管理',
    '（四）政府信息公开',
    '（五）监督保障情况',
  ]);
  const { status, json } = await folder.json(['check', file]);
  const { findings } = json as {
    findings: readonly { rule: string; message: string; cells: readonly string[] }[];
  };
  expect(status).toBe(1);
  const [wrong] = findings.filter(({ rule }) => rule === 'E01');
  expect(wrong!.message).toContain(`${received - 9}件`);
  expect(wrong!.cells).toEqual([expect.stringMatching(/^section\.1:\d+-\d+$/), 'table3.new.total']);
});

test('a workbook in which nobody has begun to write has no sections', async () => {
  const path = folder.write({ 'a.json': suqian });
  const workbook = folder.at('b.xlsx');
  await folder.ogi(['build', path, '--out', workbook]);
  expect((await folder.json(['read', workbook])).json).not.toHaveProperty('sections');
});

test('a report’s sections are built into a workbook and read back to the letter', async () => {
  const sections = {
    0: '本报告……\n\n联系电话：0527-84368000。',
    1: '我市……\n（一）主动公开。\n  主动公开5条。\n（二）依申请公开。收到3件。\n（七）其他。',
    3: '=1+1',
    6: '无',
  };
  const path = folder.write({ 'a.json': { ...suqian, sections } });
  const workbook = folder.at('b.xlsx');
  await folder.ogi(['build', path, '--out', workbook]);
  const { sections: read } = (await folder.json(['read', workbook])).json as Report;
  // 二 is a table alone, 四 and 五 have no formulas
  expect(read).toEqual(sections);
});

test('stale numbers and sentences that no longer fit are told with their places', async () => {
  const now = withFigures(suqian, { 'table3.new.total': received + 5, 'table3.carriedIn.total': 0 });
  const file = await workbookOf(suqian, now);
  const { json } = await folder.json(['narrate', file]);
  const { stale } = json as { stale: readonly Record<string, unknown>[] };
  expect(stale).toEqual(
    expect.arrayContaining([
      {
        place: expect.stringMatching(/^section\.1:\d+-\d+$/) as string,
        state: 'patched',
        from: String(received),
        to: String(received + 5),
        message: `“办理情况”里的${received}，表中现在是${received + 5}。请在面板里用“更新正文里的数”，或者自己改。`,
        cells: ['table3.new.total'],
      },
    ]),
  );
  const { stdout } = await folder.ogi(['narrate', file]);
  expect(stdout).toContain(`工作簿里的正文有${stale.length}处不再是表中现在的数：`);
  const same = await folder.json(['narrate', await workbookOf(suqian, suqian)]);
  expect(same.json).not.toHaveProperty('stale');
});

import { readSheets } from '../../src/documents/sheets-report';
import { openWorkbook } from '../../src/documents/workbook-report';
import type { WordingCell } from '../../src/documents/workbook-wordings';
import {
  goneWordings,
  wordingCells,
  wordingNotes,
  wordingSentenceOf,
  withWordings,
  wordingsIn,
  wordingTexts,
} from '../../src/documents/workbook-wordings';
import { editedSentences } from '../../src/narrative/edited-sentences';
import { narrateReport } from '../../src/narrative/narrate-report';
import { wordingsOf } from '../../src/narrative/own-wordings';
import { wordingsText } from '../../src/narrative/wording-text';
import { sectionTexts } from '../../src/narrative/written';
import { findForm } from '../../src/report/form';
import type { NamedSheet } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { sheetOfEach } from '../../src/workbook/standing-sheets';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample } from '../support/samples';

const form = findForm('2021')!;
const of = wordingsOf({ form, table3Form: form });
const report = sample('suqian-2024');
const TODAY = 46_000;

/** The sheet as it is read out of a file, with wordings by the ids of their sentences. */
async function sheetsWith(wordings: Readonly<Record<string, string>>): Promise<readonly NamedSheet[]> {
  const { sheets } = planWorkbook({
    form,
    organ: report.organ,
    year: report.year,
    sheets: ['table3', 'wordings'],
    report,
    wordings: new Map(Object.entries(wordings)),
  });
  return (await openWorkbook(await writeXlsx(sheets, { today: TODAY }))).sheets;
}
async function cellsWith(wordings: Readonly<Record<string, string>>): Promise<readonly WordingCell[]> {
  return wordingCells(sheetOfEach(await sheetsWith(wordings)).get('wordings'));
}
const standard = (id: string) =>
  wordingsText(
    of.outline.flatMap(({ sentences }) => sentences).find((sentence) => sentence.id === id)!.wordings,
  );

test('blank cells are no wordings; the others are read as they stand, with their places', async () => {
  const handling = '如 新收=0：不写\n否则：{年度}年新收{新收}件。';
  const cells = await cellsWith({ handling, basis: '=1+1', copy: ' \n ' });
  expect(cells).toEqual([
    {
      id: 'basis',
      sentence: '编制依据',
      text: '=1+1',
      place: expect.stringMatching(/^本单位说法!C\d+$/) as unknown,
    },
    {
      id: 'handling',
      sentence: '办理情况',
      text: handling,
      place: expect.stringMatching(/^本单位说法!C\d+$/) as unknown,
    },
  ]);
  expect(wordingCells(undefined)).toEqual([]);
  expect(wordingTexts(sheetOfEach(await sheetsWith({ handling })).get('wordings'))).toEqual(
    new Map([['handling', handling]]),
  );
});

test('a wording that is the standard one, also typed with other marks, is none of its own', async () => {
  const typed = standard('platforms').replaceAll('［', '[').replaceAll('］', ']').replaceAll('\n', '\n\n');
  const cells = await cellsWith({ handling: standard('handling'), platforms: typed });
  expect(cells).toHaveLength(2);
  expect(wordingsIn(cells, {}, of)).toEqual({ wordings: new Map(), findings: [] });
});

test('what is wrong is told with the sentence, the place in it and the cell', async () => {
  const cells = await cellsWith({
    handling: '如 新收=0：不写\n否则：新收{新受}件。',
    results: '办结{办理结果总计件。',
  });
  const { wordings, findings } = wordingsIn(cells, {}, of);
  expect([...wordings]).toEqual([]);
  expect(findings.map((finding) => [finding.place, wordingSentenceOf(finding)])).toEqual([
    [cells[0]!.place, `${cells[0]!.place}：“办理情况”第2行第6字：“{新受}”不是已知的名称。是不是“新收”？`],
    [
      cells[1]!.place,
      `${cells[1]!.place}：“办理结果”第1行第3字：“{办理结果总计件。”的“{”没有配对的“}”。请补上。`,
    ],
  ]);
  expect(wordingNotes(report, cells)).toEqual(
    findings.map((finding, index) => ({
      place: `wording.${cells[index]!.id}`,
      found: cells[index]!.text,
      used: null,
      why: wordingSentenceOf(finding),
    })),
  );
  expect(wordingNotes(report, [])).toEqual([]);
});

test('wordings that are told beside go before those of the workbook, sentence by sentence', async () => {
  const cells = await cellsWith({
    handling: '甲{新收}。',
    applicants: '{乙',
    results: '丙{办理结果.各项}。',
  });
  const { wordings, findings } = wordingsIn(
    cells,
    { 办理情况: '新{新收}。', 申请人: '其中{申请人.各项}。', 办理结果: '{丁' },
    of,
  );
  expect(Object.fromEntries(wordings)).toEqual({
    handling: [{ text: '新{新收}。' }],
    applicants: [{ text: '其中{申请人.各项}。' }],
  });
  expect(findings).toMatchObject([{ code: 'openBrace', sentence: '办理结果' }]);
  expect(findings[0]).not.toHaveProperty('place');
});

test('a text of the workbook is written with its wordings; what is wrong is noted', async () => {
  const cells = await cellsWith({ handling: '新{新收}。', applicants: '{乙' });
  const { narration, notes } = withWordings({ narration: { report }, notes: [] }, cells);
  expect(sectionTexts(narrateReport(narration))[1]).toContain('新3525。新收的申请按申请人分，');
  expect(notes).toEqual(wordingNotes(report, cells));
  expect(withWordings({ narration: { report }, notes: [] }, [])).toEqual({
    narration: { report },
    notes: [],
  });
});

test('of a sentence that there is no more it is said that it is of no use', () => {
  const cells = [{ id: 'documentsMade2', sentence: '旧文件', text: '甲。', place: '本单位说法!C9' }];
  const { findings } = wordingsIn(cells, {}, of);
  expect(findings.map(wordingSentenceOf)).toEqual([
    '本单位说法!C9：正文里没有“旧文件”这一句，写在这里的说法用不到，可以清空。',
  ]);
  expect(goneWordings(cells, { form, table3Form: form })).toEqual(cells);
});

test('what people made of a sentence goes into the cell, and is written with another year’s figures', async () => {
  const narration = { report, previous: sample('suqian-2023'), organ: { selfName: '我市' } };
  const generated = narrateReport(narration);
  const standing = sectionTexts(generated);
  const { edited } = editedSentences(narration, generated, {
    ...standing,
    1: standing[1]!
      .replace('新收政府信息公开申请3525件，上年结转121件，办结', '共收到申请3525件，另有上年结转121件，办结')
      .replace('新收的申请按申请人分，', '从申请主体看，'),
  });
  const sheets = await sheetsWith(Object.fromEntries(edited.map(({ id, text }) => [id, text])));
  const { wordings: cells = [] } = readSheets(sheets);
  expect(cells.map(({ sentence }) => sentence)).toEqual(['办理情况', '申请人']);
  const { wordings, findings } = wordingsIn(cells, {}, of);
  expect(findings).toEqual([]);
  const other = sample('suqian-2023');
  const [received, carriedIn] = [other.table3.new!.at(-1), other.table3.carriedIn!.at(-1)];
  const text = sectionTexts(narrateReport({ report: other, ownWordings: wordings }))[1];
  expect(text).toContain(
    `2023年，本机关共收到申请${String(received)}件，另有上年结转${String(carriedIn)}件，办结`,
  );
  expect(text).toContain(`从申请主体看，自然人${String(other.table3.new![0])}件`);
});

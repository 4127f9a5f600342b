/** Workbooks made from a workbook by the command: 报送件, 下年度表, 升级. */
import { existsSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { application } from '../support/applications';
import { sample, withCells } from '../support/samples';
import { unzip } from '../support/unzip';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const TODAY = 46_000;
const tables = ['basics', 'table2', 'table3', 'table4'] as const;
/** What people told on 正文用数, each a text. */
const TOLD = {
  'told.overview': '=稳步推进',
  'tick.noEvaluation': '是',
  'problem.2': '-更新不及时',
  'measure.2': '@加强培训',
};

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

/** A workbook of a report in the folder, some of its sheets written otherwise; cells by their names. */
async function workbook(
  report: Report,
  {
    typed = {},
    change = (sheet) => sheet,
    ...request
  }: Partial<Parameters<typeof planWorkbook>[0]> & {
    typed?: Readonly<Record<string, PlanContent>>;
    change?: (sheet: SheetPlan) => SheetPlan;
  } = {},
): Promise<string> {
  const { sheets } = planWorkbook({
    form: findForm(report.format)!,
    organ: report.organ,
    year: report.year,
    sheets: plannedKinds,
    report,
    ...request,
  });
  const contents = new Map(Object.entries(typed));
  const bytes = await writeXlsx(
    sheets.map((sheet) => change(withContents(sheet, contents))),
    { today: TODAY },
  );
  return folder.write({ 'this.xlsx': Buffer.from(bytes) });
}
const out = () => folder.at('out.xlsx');
const readBack = async (path = out()) => (await folder.json(['read', path])).json as Report;
async function sheetsOf(path = out()) {
  const { sheets, namedRanges } = await readXlsx(readFileSync(path));
  return { sheets, names: (namedRanges ?? []).map(({ name }) => name) };
}

describe('send', () => {
  test('the official tables alone, as plain values under the clerk’s names, with nothing that serves him only', async () => {
    const report = withCells(suqian, { 'new.natural': null, 'carriedIn.total': 12_345 });
    const file = await workbook(report, {
      names: { table3: '申请办理（定稿）' },
      typed: { 't3.other.other.natural': '=1+1', 'source.table2.normative.person': '张三' },
    });
    const before = readFileSync(file);
    const { status, stdout } = await folder.ogi(['send', file, '--out', out()]);
    expect(stdout).toContain('已写入 out.xlsx：3张表（主动公开、申请办理（定稿）、复议诉讼），全部是数值。');
    expect(stdout).toContain('必改');
    expect(stdout).toContain('看不懂1格：');
    expect(stdout).toContain('未填：申请办理');
    expect(status).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);

    const { sheets, names } = await sheetsOf();
    expect(sheets.map(({ name }) => name)).toEqual(['主动公开', '申请办理（定稿）', '复议诉讼']);
    expect(names).toEqual([]);
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(
      sheets.flatMap(({ dataValidations = [], conditionalRules = [] }) => [
        ...dataValidations,
        ...conditionalRules,
      ]),
    ).toEqual([]);
    const texts = sheets.flatMap(({ rows }) => rows.flat());
    expect(texts).toContain('=1+1');
    expect(texts).not.toContain('张三');
    expect(sheets[1]!.headerFooter?.oddHeader).toContain(suqian.organ);
    expect(sheets[1]!.pageSetup).toMatchObject({ paperSize: 'a4', fitToPage: true });
    expect(sheets[1]!.merges!.length).toBeGreaterThan(5);
    const parts = unzip(readFileSync(out()));
    expect(parts.get('xl/workbook.xml')!.match(/_xlnm\.Print_Area/g)).toHaveLength(3);
    expect(
      [...parts].filter(
        ([name, text]) => /docProps/.test(name) && /<dc:creator>[^<]|lastModifiedBy>[^<]/.test(text),
      ),
    ).toEqual([]);
  });

  test('whoever receives the copy reads whose it is, the year and every cell', async () => {
    const report = withCells(suqian, { 'new.natural': null, 'carriedIn.legal': 'na' });
    await folder.ogi(['send', await workbook(report, { sheets: tables }), '--out', out()]);
    const { organ, year, format, table2, table3, table4 } = report;
    expect(await readBack()).toMatchObject({ organ, year, format, table2, table3, table4 });
  });

  test('every figure stands in the copy as it stands in the workbook', async () => {
    const file = await workbook(suqian, { sheets: tables });
    await folder.ogi(['send', file, '--out', out(), '--sheets', 'table3,table4']);
    const [of, copy] = [await sheetsOf(file), await sheetsOf()];
    expect(copy.sheets.map(({ name }) => name)).toEqual(['申请办理', '复议诉讼']);
    for (const { name, rows } of copy.sheets) {
      const whole = of.sheets.find((one) => one.name === name)!;
      expect(rows.length).toBeGreaterThan(4);
      rows.forEach((row, r) =>
        row.forEach((value, c) =>
          expect([name, r, c, value ?? null]).toEqual([name, r, c, whole.rows[r]?.[c] ?? null]),
        ),
      );
    }
    expect(copy.sheets[0]!.rows.flat()).toEqual(expect.arrayContaining([...suqian.table3.new!]));
  });

  test.each<[string, string[], string]>([
    [
      'a table that cannot be sent',
      ['--sheets', 'ledger'],
      '调用｜--sheets｜ledger｜能报送的表是：table2＝主动公开、table3＝申请办理、table4＝复议诉讼；写英文名或中文名都可以。',
    ],
    ['another ending', ['--out', 'a.xls'], '调用｜--out｜a.xls｜输出文件名应以 .xlsx 结尾。'],
  ])('%s: the call is wrong', async (_, args, line) => {
    expect(await folder.ogi(['send', 'a.xlsx', '--out', out(), ...args])).toEqual({
      status: 2,
      stdout: '',
      errors: [line],
    });
  });

  test.each<[string, () => Promise<string[]>, string]>([
    [
      'a table that the workbook lacks',
      async () => [await workbook(suqian, { sheets: ['table3'] }), '--sheets', 'table2'],
      'this.xlsx｜--sheets｜table2｜工作簿里没有这张表，不能报送。请用 --sheets 只写工作簿里有的表。',
    ],
    [
      'a report that is no workbook',
      () => Promise.resolve([folder.write({ 'a.json': suqian })]),
      'a.json｜文件｜不是工作簿｜这里要本程序或加载项建的工作簿（.xlsx）。报告 JSON 请先用 ogi build 建成工作簿。',
    ],
    [
      'a file that is there',
      () => Promise.resolve([folder.write({ 'a.json': suqian, 'out.xlsx': '要留着的' })]),
      'out.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。',
    ],
  ])('%s: nothing is written', async (_, args, line) => {
    expect(await folder.ogi(['send', '--out', out(), ...(await args())])).toEqual({
      status: 2,
      stdout: '',
      errors: [line],
    });
    expect(existsSync(out()) && readFileSync(out(), 'utf8') !== '要留着的').toBe(false);
  });

  test('the workbook itself is never written over', async () => {
    const file = await workbook(suqian, { sheets: ['table3'] });
    const { status, errors } = await folder.ogi(['send', file, '--out', file, '--force']);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: ['this.xlsx｜--out｜与原文件相同｜不能写到原来的文件上，没有改动它。请换一个文件名。'],
    });
  });
});

describe('next', () => {
  const last = (year: number) => new Date(Date.UTC(year, 11, 30)).getTime() / 86_400_000 + 25_569;

  test('what is carried over, this year’s tables and the open applications stand in next year’s workbook', async () => {
    const applications = [
      application({ received: last(2024), applicantType: 'natural', summary: '未办结' }),
      application({
        received: last(2024),
        handledOn: last(2024),
        result: 'granted',
        applicantType: 'natural',
      }),
      application({
        received: last(2024) - 9,
        handledOn: last(2024) + 40,
        result: 'granted',
        applicantType: 'legal',
      }),
    ];
    const file = await workbook(suqian, {
      applications,
      basics: { selfName: '我市', documentNumber: '宿政发1号' },
      typed: { 'text.6': '本年情况说明', 'fact.releases': 7, ...TOLD },
    });
    const { json } = await folder.json(['next', file, '--out', out()]);
    expect(json).toMatchObject({
      report: { organ: suqian.organ, year: 2025, format: '2021' },
      carriedIn: suqian.table3.carriedOut,
      applications: 2,
    });
    const report = await readBack();
    expect(report).toMatchObject({ organ: suqian.organ, year: 2025, format: '2021' });
    expect(report.table3!.carriedIn).toEqual(suqian.table3.carriedOut);
    expect(report.table3!.new!.every((cell) => cell === null)).toBe(true);
    expect(report).not.toHaveProperty('facts.releases', 7);
    const counted = await folder.json(['ledger', out(), '--year', '2025']);
    expect((counted.json as { report: Report }).report.table3!.carriedIn).toEqual([1, 0, 0, 0, 1, 0, 2]);
    const check = await folder.json(['check', out()]);
    expect(check.json).toHaveProperty(
      'summary.notChecked',
      expect.not.arrayContaining([expect.objectContaining({ rule: 'Y01' })]) as unknown,
    );
    const { sheets } = await sheetsOf();
    const texts = sheets.flatMap(({ rows }) => rows.flat());
    expect(texts).toEqual(expect.arrayContaining(['我市', '未办结']));
    for (const own of ['本年情况说明', '=稳步推进', '是', '-更新不及时', '@加强培训']) {
      expect(texts).not.toContain(own);
    }
    expect(texts).not.toContain('宿政发1号');
  });

  test('from 2020 to 2021 the form changes, last year’s tables stay on their own; blanks stay blank', async () => {
    const zhanyi = sample('zhanyi-2019');
    const report = withCells(
      { ...zhanyi, year: 2020 },
      { 'carriedOut.natural': 4, 'carriedOut.legal': null, 'carriedOut.total': 4 },
    );
    const file = await workbook(report, { sheets: tables });
    const { stdout } = await folder.ogi(['next', file, '--out', out()]);
    expect(stdout).toContain('2021年度');
    expect(stdout).toContain('没有带过去：');
    const next = await readBack();
    expect([next.year, next.format]).toEqual([2021, '2021']);
    expect(next.table3!.carriedIn).toEqual(report.table3.carriedOut);
    expect(next.table3!.carriedIn).toContain(null);
    const { names } = await sheetsOf();
    expect(names).toContain('p3.other.total');
  });

  test('own wordings hold for next year; those of sentences that its form lacks are told', async () => {
    const zhanyi = { ...sample('zhanyi-2019'), year: 2020 };
    const file = await workbook(zhanyi, {
      sheets: ['table3', 'wordings'],
      wordings: new Map([
        ['handling', '如 新收=0：不写\n否则：共收到申请{新收}件。'],
        ['documentsMade', '制作规范性文件{新制作文件}件。'],
      ]),
    });
    const { stdout } = await folder.ogi(['next', file, '--out', out()]);
    expect(stdout).toContain('本单位说法1句。');
    expect(stdout).toContain('新表的正文没有这几句，它们的本单位说法：规范性文件（2019版）。');
    const { sheets, names } = await sheetsOf();
    const sheet = sheets.find(({ name }) => name === '本单位说法')!;
    expect(sheet.rows.map((row) => row[2]).filter((text) => /共收到|制作规范/.test(String(text)))).toEqual([
      '如 新收=0：不写\n否则：共收到申请{新收}件。',
    ]);
    expect(names).toContain('wording.handling');
  });

  test('a published total of 结转下年度 that its parts do not make goes over as it is', async () => {
    const report = withCells(suqian, { 'carriedOut.total': 99 });
    await folder.ogi(['next', await workbook(report, { sheets: tables }), '--out', out()]);
    expect((await readBack()).table3!.carriedIn).toEqual(report.table3.carriedOut);
  });
});

describe('build from a workbook of an older plan', () => {
  const older = (sheet: SheetPlan): SheetPlan => ({
    ...sheet,
    names: sheet.names
      .filter(({ name }) => name !== 'ogi.sheet' || sheet.kind !== 'table3')
      .filter(({ name }) => name !== 't3.granted.natural')
      .map((one) => (one.name === 'ogi.plan' ? { ...one, refersTo: { constant: 0 } } : one)),
  });

  test('all that was filled in stands in the new one, each as it stood', async () => {
    const report = withCells(suqian, { 'new.total': 3000 });
    const typed = {
      'basic.phone': '0527-1234567',
      'fact.releases': 12,
      'source.table2.normative.department': '法规科',
      'text.0': '根据《条例》编制。',
      'text.6': '没有其他事项。',
      'wording.handling': '共收到{新收}件，不成句的{',
      't3.denied.inquiry.legal': '待核',
      'p3.carriedOut.natural': 5,
      ...TOLD,
    };
    const file = await workbook(report, {
      typed,
      change: older,
      applications: [application({ received: 45_600, summary: '征地批文', applicant: '某甲' })],
      names: { table3: '表三' },
    });
    const { status, stdout } = await folder.ogi(['build', file, '--out', out()]);
    expect(status).toBe(0);
    expect(stdout).toContain('没有带过去：');
    const read = await readBack();
    const was = await readBack(file);
    expect(read.table3!.granted![0]).toBeNull();
    expect({ ...read, table3: { ...read.table3, granted: null } }).toMatchObject({
      organ: was.organ,
      year: was.year,
      table2: was.table2,
      table4: was.table4,
      facts: was.facts,
      table3: { new: was.table3!.new, carriedOut: was.table3!.carriedOut },
    });
    expect(read.table3!.new![6]).toBe(3000);
    const { sheets, names } = await sheetsOf();
    expect(sheets.map(({ name }) => name)).toContain('表三');
    expect(names).toContain('t3.granted.natural');
    const texts = sheets.flatMap(({ rows }) => rows.flat());
    expect(texts).toEqual(expect.arrayContaining([...Object.values(typed), '征地批文', '某甲']));
    expect((await folder.json(['check', out()])).json).not.toHaveProperty('error');
  });

  test('table 3 that is counted from the ledger goes on being counted, but for what was written over', async () => {
    const applications = [application({ received: 45_660, applicantType: 'natural' })];
    const file = await workbook(
      { organ: '甲局', year: 2025, format: '2021' },
      {
        sheets: ['table3', 'ledger'],
        applications,
        countsLedger: true,
        typed: { 't3.new.legal': 8 },
        change: older,
      },
    );
    await folder.ogi(['build', file, '--out', out(), '--sheets', 'table3,ledger']);
    const { table3, computed } = await readBack();
    expect(table3!.new).toEqual([1, 0, 0, 0, 8, 0, 9]);
    expect(computed).toContain('table3.new.natural');
    expect(computed).not.toContain('table3.new.legal');
  });
});

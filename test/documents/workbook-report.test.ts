/** Our own workbooks read back: written by the writer, changed as people change them. */
import * as fc from 'fast-check';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../src/documents/workbook-report';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows, findForm, forms } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { partsOfTotals } from '../../src/report/totals';
import { box } from '../../src/workbook/box';
import { call } from '../../src/workbook/expression';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { withRowsInserted } from '../support/changed-plan';
import { recalculated } from '../support/faults';
import type { Sample } from '../support/samples';
import { mixed, sample, sampleNames } from '../support/samples';
import { namedSheet, smallSheet } from '../support/small-sheet';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const TODAY = 46_037;

const reread = async (...sheets: SheetPlan[]) => readWorkbook(await writeXlsx(sheets, { today: TODAY }));

/** The sheet of table 3 alone, which every workbook may have. */
const table3Sheet = (report: Report): SheetPlan =>
  planWorkbook({
    form: findForm(report.format)!,
    organ: report.organ,
    year: report.year,
    sheets: ['table3'],
    report,
  }).sheets.find(({ kind }) => kind === 'table3')!;

const shown = ({ organ, year, format, table3, computed = [] }: Report) => ({
  organ,
  year,
  format,
  table3,
  computed: [...computed].sort(),
});

test('last year’s report comes back with the forms and the year that its sheet tells', async () => {
  const [report, previous] = [mixed(sample('suqian-2024')), { ...mixed(sample('pingtan-2020')), year: 2022 }];
  const { sheets } = planWorkbook({
    form: findForm(report.format)!,
    organ: report.organ,
    year: report.year,
    sheets: ['table2', 'table3', 'previous'],
    report,
    previous,
  });
  // only the rows that both forms have are left of its table 3
  const shorter = sheets.map((plan) => ({
    ...plan,
    names: plan.names.filter(({ name }) => !name.startsWith('p3.other')),
  }));
  for (const written of [sheets, shorter]) {
    const read = await reread(...written);
    expect(read.report).toMatchObject({ year: 2024, format: '2021', table3Format: '2019' });
    expect(read.previous).toMatchObject({ year: 2022, format: '2019', table3Format: '2021' });
  }
});

test.each(sampleNames)('%s comes back as it was written', async (name) => {
  const { report } = await reread(table3Sheet(sample(name)));
  expect(shown(report)).toEqual(shown(sample(name)));
});

test('any figures come back, with their blanks, their "/", and totals that are formulas or published', async () => {
  const cell = fc.constantFrom<Cell>(0, 1, 23, 4000, -2, 0.5, null, null, 'na');
  const report = fc.constantFrom(...forms).chain((form) =>
    fc
      .record({
        organ: fc.constantFrom('沾益区人民政府', '甲&乙局', "=1+1'局", '&L局', '局 "&R"'),
        year: fc.integer({ min: 2008, max: 2099 }),
        table3: fc.record(
          Object.fromEntries(
            figureRows(form).map(({ id }) => [id, fc.array(cell, { minLength: 7, maxLength: 7 })]),
          ),
          { noNullPrototype: true },
        ),
        computed: fc.subarray([...partsOfTotals(form).keys()]),
      })
      .map((one) => recalculated({ ...one, format: form.id } as unknown as Sample)),
  );
  await fc.assert(
    fc.asyncProperty(report, async (written) => {
      const { report: read } = await reread(table3Sheet(written));
      expect(shown(read)).toEqual(shown(written));
    }),
    { numRuns: 15 },
  );
}, 30_000);

test('rows that were inserted do no harm', async () => {
  const huaian = sample('huaian-2024');
  const { report } = await reread(withRowsInserted(table3Sheet(huaian), 9, 3));
  expect(shown(report)).toEqual(shown(huaian));
});

test('the values of formulas are those that the file keeps', async () => {
  const written = await writeXlsx([table3Sheet(recalculatedWhole('suqian-2024'))], { today: TODAY });
  const workbook = await openXlsx(written);
  const { start } = table3Sheet(sample('suqian-2024'));
  Object.assign(workbook.sheets[0]!.cells!.get(`${start.row},${start.column + 6}`)!, {
    formulaResult: 99,
    value: 99,
  });
  const { report } = await readWorkbook(await saveXlsx(workbook));
  expect(report.table3?.new).toEqual([3440, 75, 0, 1, 6, 3, 99]);
  expect(report.computed).toContain('table3.new.total');
});

const recalculatedWhole = (name: string): Sample => {
  const own = sample(name);
  return recalculated({ ...own, computed: [...partsOfTotals(findForm(own.format)!).keys()] });
};

const organ = { 'basic.organ': '沾益区人民政府' };

describe('a workbook of several sheets', () => {
  const table2 = namedSheet(
    { 't2.rules.made': 1, 't2.rules.repealed': '/', 't2.licensing.decisions': '' },
    {
      kind: 'table2',
      sheet: '主动公开',
    },
  );
  const table4 = namedSheet(
    {
      't4.reconsideration.upheld': 2,
      't4.reconsideration.corrected': 3,
      't4.reconsideration.otherOutcome': 0,
      't4.reconsideration.pending': '',
      't4.reconsideration.total': { formula: call('SUM', box(0, 0, 4)) },
    },
    { kind: 'table4', sheet: '复议诉讼' },
  );
  const facts = namedSheet(
    { 'fact.releases': 12, 'fact.interpretations': '' },
    { kind: 'facts', sheet: '正文用数' },
  );
  const basics = namedSheet(
    { ...organ, 'basic.level': '县（市、区）政府', 'basic.year': 2024 },
    { kind: 'basics', sheet: '基本信息' },
  );
  const previous = namedSheet(
    { 'p3.carriedOut.natural': 5, 'p4.reconsideration.total': 7, 'p2.rules.inForce': 9 },
    { kind: 'previous', sheet: '上年年报' },
  );

  test('is one report, and last year’s', async () => {
    expect(await reread(basics, table2, table4, facts, previous)).toEqual({
      report: {
        organ: '沾益区人民政府',
        level: 'county',
        year: 2024,
        format: '2021',
        table2: { rules: { made: 1, repealed: 'na' }, licensing: { decisions: null } },
        table4: { reconsideration: [2, 3, 0, null, 5] },
        facts: { releases: 12, interpretations: null },
        computed: ['table4.reconsideration.total'],
      },
      previous: {
        organ: '沾益区人民政府',
        level: 'county',
        year: 2023,
        format: '2021',
        table2: { rules: { inForce: 9 } },
        table3: { carriedOut: [5, null, null, null, null, null, null] },
        table4: { reconsideration: [null, null, null, null, 7] },
      },
      notes: [],
    });
  });

  test('has no last year’s report where nothing was filled in', async () => {
    const blank = namedSheet(
      { 'p3.new.natural': '', 'p3.new.total': { formula: call('IF', true, '') } },
      { kind: 'previous', sheet: '上年年报' },
    );
    expect(await reread(basics, table2, blank)).not.toHaveProperty('previous');
  });

  test('says whom it is about on the printed page where 基本信息 is missing', async () => {
    const header = { left: '填报单位：甲&乙局', right: '年度：2024年' };
    const { report, notes } = await reread({ ...table2, print: { ...table2.print, header } });
    expect(report).toMatchObject({ organ: '甲&乙局', level: 'department' });
    expect(notes).toEqual([
      {
        place: 'organ',
        found: '填报单位：甲&乙局',
        used: '甲&乙局',
        why: '没有“基本信息”，机关名称取自工作表“主动公开”的页眉。',
      },
      expect.objectContaining({ place: 'level', used: 'department' }),
    ]);
  });

  test('a year that 基本信息 has otherwise is told', async () => {
    const { report, notes } = await reread(
      namedSheet(
        { ...organ, 'basic.level': '乡镇政府', 'basic.year': '2023年' },
        { kind: 'basics', sheet: '基本信息' },
      ),
      table2,
    );
    expect(report).toMatchObject({ year: 2023, level: 'township' });
    expect(notes).toEqual([
      {
        place: 'year',
        found: '2023年',
        used: 2023,
        why: '基本信息!A3填的年度与建表时的2024年度不一致，请核对。',
      },
    ]);
  });

  test('of two years on one table the later counts, of a copied sheet the first', async () => {
    const of = (sheet: string, kind: SheetPlan['kind'], year: number, made: number) =>
      namedSheet({ 't2.rules.made': made }, { kind, sheet, year });
    const { report, notes } = await reread(
      of('去年', 'table2', 2023, 1),
      of('今年', 'table4', 2024, 2),
      of('今年 (2)', 'facts', 2024, 3),
    );
    expect(report).toMatchObject({ year: 2024, table2: { rules: { made: 2 } } });
    expect(notes.filter(({ place }) => place === 'table2').map(({ why }) => why)).toEqual([
      '工作表“今年 (2)”和“今年”是同一张表，只读了“今年”。',
      '工作表“去年”和“今年”是同一张表，只读了“今年”。',
    ]);
  });
});

test('what is typed as a text is read as it is meant, or as a blank, and always told', async () => {
  const typed = { 'table3.new.natural': '12件', 'table3.new.business': '约5件', 'table3.new.research': '—' };
  const cells = Object.entries(typed).map(([address, text]) => [address.replace('table3', 't3'), text]);
  const { report, notes } = await reread(
    namedSheet({
      ...organ,
      'basic.level': '乡镇政府',
      ...(Object.fromEntries(cells) as Record<string, string>),
    }),
  );
  expect(report.table3).toEqual({ new: [12, null, 'na', null, null, null, null] });
  const untidy = (place: string) => `${place}是文字，按所写的数读取。请改成数字，否则合计不会算上它。`;
  expect(notes).toEqual([
    { place: 'table3.new.natural', found: '12件', used: 12, why: untidy('表!A3') },
    {
      place: 'table3.new.business',
      found: '约5件',
      used: null,
      why: '表!A4不是数字，按空格处理（不当作0）。请改成数字，不适用的填“/”。',
    },
    { place: 'table3.new.research', found: '—', used: 'na', why: untidy('表!A5') },
  ]);
});

test('a cell that was deleted is absent, a formula that was never calculated is blank; both are told', async () => {
  const sheet = namedSheet({
    ...organ,
    'basic.level': '乡镇政府',
    't2.rules.made': 1,
    't2.rules.repealed': 2,
  });
  const workbook = await openXlsx(await writeXlsx([sheet], { today: TODAY }));
  workbook.namedRanges!.find(({ name }) => name === 't2.rules.made')!.range = '#REF!';
  workbook.sheets[0]!.cells = new Map([['3,0', { value: null, type: 'formula', formula: '1+1' }]]);
  const { report, notes } = await readWorkbook(await saveXlsx(workbook));
  expect(report).toMatchObject({
    table2: { rules: { repealed: null } },
    computed: ['table2.rules.repealed'],
  });
  expect(notes.map(({ place, why }) => [place, why])).toEqual([
    ['table2.rules.made', '工作表“表”里这一格已被删除，按没有这一格处理。'],
    [
      'table2.rules.repealed',
      '表!A4的公式还没有计算结果，按空格处理。请用 Excel 或 WPS 打开工作簿，保存后再读。',
    ],
  ]);
});

test('table 3 of another form than the others is told by its rows', async () => {
  const rows = (form: Form): Record<string, PlanContent> =>
    Object.fromEntries(
      figureRows(form).flatMap(({ id }) => form.table3.columns.map((column) => [`t3.${id}.${column.id}`, 1])),
    );
  const { report } = await reread(
    namedSheet({ 't2.rules.made': 1 }, { kind: 'table2', sheet: '主动公开' }),
    namedSheet(rows(forms[0]!), { form: '2019' }),
  );
  expect(report).toMatchObject({ format: '2021', table3Format: '2019' });
  expect(Object.keys(report.table3!)).toEqual(figureRows(forms[0]!).map(({ id }) => id));
});

describe('what is no workbook that can be read is told, with what to do', () => {
  const figures = { 't3.new.natural': 1 };
  test.each<[string, () => Promise<Uint8Array>, unknown]>([
    [
      'one of a later version',
      () => writeXlsx([namedSheet(figures, { version: 99 })], { today: TODAY }),
      { place: '表', found: '第99版的工作簿', message: '是较新版本的程序建的，本程序读不了。请更新后重试。' },
    ],
    [
      'one of another origin',
      () => writeXlsx([{ ...smallSheet([[1]]), names: [] }], { today: TODAY }),
      {
        place: '文件',
        found: 'Excel 工作簿（.xlsx）',
        message: '不是本程序建的工作簿。请先用 ogi build 或加载项建一个工作簿，把数填进去后再用。',
      },
    ],
    [
      'one of a form that is not known',
      () => writeXlsx([namedSheet(figures, { form: '2030' })], { today: TODAY }),
      { place: '表', found: '2030', message: '不认识这张表的版本。请更新程序后重试。' },
    ],
    [
      'a broken one',
      () => Promise.resolve(Buffer.from('PK\u0003\u0004 xl/workbook.xml and no more')),
      {
        place: '文件',
        found: '不完整或已损坏',
        message: '文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。',
      },
    ],
  ])('%s', async (_, bytes, error) => {
    await expect(readWorkbook(await bytes())).rejects.toMatchObject(error as object);
  });
});

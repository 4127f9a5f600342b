/** A workbook that was saved is the same workbook when it is opened again; what cannot be is told. */
import { chartSheet } from '../../src/documents/chart-sheet';
import { checkReportSheet } from '../../src/documents/check-report';
import { openedWorkbook } from '../../src/documents/opened-workbook';
import { ownWorkbook } from '../../src/documents/own-workbook';
import { signingSheet } from '../../src/documents/signing-sheet';

import { findForm } from '../../src/report/form';
import type { SheetInMemory } from '../../src/workbook/memory-workbook';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import type { ReadError } from '../../src/documents/read-error';
import { box } from '../../src/workbook/box';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planSigning } from '../../src/workbook/signing-plan';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { sample } from '../support/samples';
import { standingOf } from '../support/standing';

const TODAY = 46_037;
const suqian = sample('suqian-2024');
const before = sample('suqian-2023');

const whole = planWorkbook({
  form: findForm('2021')!,
  organ: suqian.organ,
  year: 2024,
  sheets: plannedKinds,
  report: suqian,
  previous: before,
}).sheets;

const reopened = async (sheets: readonly SheetPlan[]) =>
  openedWorkbook(await writeXlsx(sheets, { today: TODAY }));

test('all sheets come back as they were', async () => {
  const { held, beside, differences } = await reopened(whole);
  expect(differences).toEqual([]);
  expect(beside.settings).toEqual({ organ: suqian.organ, year: 2024, format: '2021', level: 'prefecture' });
  for (const [index, { plan }] of held.sheets.entries()) {
    for (const key of Object.keys(whole[index]!) as (keyof SheetPlan)[]) {
      expect([plan.sheet, key, plan[key]]).toEqual([plan.sheet, key, whole[index]![key]]);
    }
  }
});

const lengthOf = (line: readonly unknown[]): number => {
  let length = line.length;
  while (length > 0 && line[length - 1] === '') length -= 1;
  return length;
};

/** The sheets that hold something else, blanks at the end of a row apart. */
const otherwise = (one: readonly SheetInMemory[], another: readonly SheetInMemory[]) => {
  const text = ({ plan }: SheetInMemory) =>
    JSON.stringify(plan.contents.map((line) => line.slice(0, lengthOf(line))));
  return one.filter((sheet, index) => text(sheet) !== text(another[index]!)).map(({ plan }) => plan.sheet);
};

/** As the page saves it. */
const saved = (workbook: MemoryWorkbook) =>
  writeXlsx(
    workbook.sheets.map(({ plan }) => plan),
    {
      today: TODAY,
      together: (plan) => workbook.together(workbook.sheets.find((one) => one.plan === plan)!),
    },
  );

const table3 = (year: number, sheet = `申请办理${year}`) =>
  planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year,
    sheets: ['table3', 'findings'],
    names: { table3: sheet, findings: `核对${sheet}` },
    report: { ...suqian, year },
  }).sheets;

test('several years, and a table that was built twice, stand in one workbook and refer to their own', async () => {
  const workbook = new MemoryWorkbook(() => TODAY);
  workbook.add(table3(2024));
  workbook.add(table3(2023));
  workbook.add(table3(2024, '申请办理（2）'));
  const third = workbook.sheets.find(({ plan }) => plan.sheet === '申请办理（2）')!;
  workbook.write(third.id, [{ box: box(4, 3), formulas: [[1]] }]);
  const { held, differences, beside } = await openedWorkbook(await saved(workbook));
  expect(differences).toEqual([]);
  expect(beside.settings.year).toBe(2024);
  expect(otherwise(workbook.sheets, held.sheets)).toEqual([]);
  const opened = new MemoryWorkbook(() => TODAY);
  opened.load(held);
  const said = (name: string) => {
    const sheet = opened.sheets.find(({ plan }) => plan.sheet === name)!;
    return opened.valueOf(sheet, 2, 0);
  };
  expect([said('核对申请办理2024'), said('核对申请办理2023')]).toEqual(['必改0处', '必改0处']);
  expect(said('核对申请办理（2）')).not.toBe('必改0处');
});

test('what people wrote comes back as it was, also what looks like a formula', async () => {
  const workbook = new MemoryWorkbook(() => TODAY);
  workbook.add(whole);
  const host = new MemoryHost(workbook, { openCopy: () => Promise.resolve() });
  const ref = (name: string) => {
    const { id, plan } = workbook.sheets.find((one) => one.plan.sheet === name)!;
    return { id, name: plan.sheet };
  };
  await host.write(ref('主动公开'), [{ name: 't2.licensing.count', input: { value: "'=cmd" } }], 'fill');
  await host.write(ref('申请办理'), [{ name: 't3.new.total', input: { value: 1 } }], 'fill');
  await host.write(ref('正文'), [{ name: 'text.0', input: { value: '手写的一段\n两行' } }], 'writeText');
  await host.growLedger(ref('依申请公开台账'), 320);
  const { held, differences } = await openedWorkbook(await saved(workbook));
  expect(differences).toEqual([]);
  expect(otherwise(workbook.sheets, held.sheets)).toEqual([]);
});

test('a sheet that is not ours, and a formula that is not calculated here, are told', async () => {
  const other = { ...whole[0]!, sheet: '备忘', names: [], contents: [['我的']], merges: [], tables: [] };
  const bytes = await writeXlsx([...whole, other], {
    today: TODAY,
    together: (plan) => (plan === other ? [other] : whole),
  });
  const { differences } = await openedWorkbook(bytes);
  expect(differences).toEqual([
    '文件里还有1张表不是本程序建的（或者版式已改动），在这里打不开，保存的文件里没有它们：备忘。',
  ]);
});

test('a ledger alone is opened too', async () => {
  const ledger = planWorkbook({
    form: findForm('2021')!,
    organ: '某县人民政府',
    year: 2025,
    sheets: ['ledger'],
  }).sheets;
  const { held, beside, differences } = await reopened(ledger);
  expect(held.sheets.map(({ plan }) => plan)).toEqual(ledger);
  expect([beside.settings, differences]).toEqual([{ organ: '某县人民政府', year: 2025, format: '2021' }, []]);
});

test('a workbook that is not ours is refused', async () => {
  const other = { ...whole[0]!, names: [], contents: [['别的']], merges: [], tables: [] };
  const failure = await reopened([other]).catch((thrown: ReadError) => thrown);
  expect(failure).toMatchObject({ place: '文件' });
});

describe('sheets that were made from the others', () => {
  const own = ownWorkbook(namedSheets(standingOf({ sheets: whole.filter(({ kind }) => kind !== 'ledger') })));
  const MADE_AT = '2025年1月10日9:30';

  test.each([
    ['送审单', signingSheet],
    ['审核报告', checkReportSheet],
    ['与上年对比', chartSheet],
  ])('%s comes back as it was made', async (_, make) => {
    const made = (await make(own, MADE_AT))!;
    const { held, differences } = await reopened([...whole, made]);
    expect(differences).toEqual([]);
    expect(held.sheets.at(-1)!.plan).toEqual(made);
  });

  test('what was written on it is kept, under the name that it was given', async () => {
    const made = (await signingSheet(own, MADE_AT))!;
    const last = made.contents.length - 1;
    const contents = made.contents.map((line, row) =>
      row === last ? [line[0]!, '张三，1月12日', ...line.slice(2)] : line,
    );
    const { held, differences } = await reopened([...whole, { ...made, sheet: '送审单（签字）', contents }]);
    expect(differences).toEqual([]);
    const { plan } = held.sheets.at(-1)!;
    expect([plan.sheet, plan.contents]).toEqual(['送审单（签字）', contents]);
  });

  test('a line on queries that there is no room for is told from a query', async () => {
    const made = planSigning(
      { form: '2021', organ: suqian.organ, year: 2024 },
      {
        title: '送审单',
        made: '今天',
        figureHeads: ['主要数据', '本年', '上年', '增减'],
        figures: [['新收', 1, 2, '']],
        checkHeads: ['审核情况', '结果'],
        checks: [['必改', '0处']],
        checkValue: ['数据校验码', 'NZ6T-8A1W', '说明'],
        queryHeads: ['核实事项', '情况说明'],
        queries: [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
        queryNote: '另有3处',
        signers: ['拟稿'],
        signature: '签字：',
      },
    );
    expect((await reopened([...whole, made])).held.sheets.at(-1)!.plan).toEqual(made);
  });

  test('one that is laid out otherwise is told', async () => {
    const made = (await signingSheet(own, MADE_AT))!;
    const { held, differences } = await reopened([
      ...whole,
      { ...made, contents: made.contents.slice(0, 3) },
    ]);
    expect(held.sheets).toHaveLength(whole.length);
    expect(differences).toEqual([
      '文件里还有1张表不是本程序建的（或者版式已改动），在这里打不开，保存的文件里没有它们：送审单。',
    ]);
  });
});

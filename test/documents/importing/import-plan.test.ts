/** What a report that was read comes to on the sheets of a workbook: into blanks, over what differs only where said, totals, text. */
import type { ImportPlan } from '../../../src/documents/importing/import-plan';
import {
  builtWith,
  importPlan,
  importWrites,
  proposedTarget,
} from '../../../src/documents/importing/import-plan';
import { findForm } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { MemoryHost } from '../../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../../src/workbook/memory-workbook';
import { namedSheets } from '../../../src/workbook/named-sheets';
import { planWorkbook } from '../../../src/workbook/planned';
import type { SheetKind } from '../../../src/workbook/sheet-kind';
import { sheetOfEach } from '../../../src/workbook/standing-sheets';
import { sample, withFigures } from '../../support/samples';

const suqian = sample('suqian-2024');
const last = sample('suqian-2023');

async function open(
  filled: Readonly<Record<string, number | string>> = {},
  sheets: readonly SheetKind[] = ['table2', 'table3', 'table4', 'facts', 'previous', 'text'],
) {
  const host = new MemoryHost(new MemoryWorkbook(() => 46_000), { openCopy: () => Promise.resolve() });
  await host.build(planWorkbook({ form: findForm('2021')!, organ: suqian.organ, year: 2024, sheets }));
  const into = async () => {
    const standing = await host.standing();
    return { sheets: sheetOfEach(namedSheets(standing)), year: 2024, standing };
  };
  for (const { ref, names } of await host.standing()) {
    const own = Object.entries(filled).filter(([name]) => names.some((one) => one.name === name));
    if (own.length > 0) {
      await host.keep(
        ref,
        own.map(([name, value]) => ({ name, input: { value } })),
      );
    }
  }
  return { host, into };
}

const planned = (found: ReturnType<typeof importPlan>): ImportPlan => {
  if ('code' in found) throw new Error(found.code);
  return found;
};
const reading = (report: Report) => ({ report, notes: [] });

async function carryOut(
  { host, into }: Awaited<ReturnType<typeof open>>,
  plan: ImportPlan,
  choice: Parameters<typeof importWrites>[1],
) {
  const { standing, sheets } = await into();
  const writes = [...importWrites(plan, choice)].map(([kind, own]) => ({
    sheet: standing.find(({ name }) => name === sheets.get(kind)!.sheet)!.ref,
    writes: own,
  }));
  return host.writeSheets(writes, 'importReport');
}

test('this year’s report goes into the blanks, and the sums stay formulas', async () => {
  const desk = await open();
  const plan = planned(importPlan(reading(suqian), 'year', await desk.into()));
  expect(plan).toMatchObject({ differing: [], totals: [], counted: [], isToBuild: false, unplaced: 0 });
  expect(plan.tables.map(({ table, read, open: blank }) => [table, read, blank])).toEqual([
    ['table2', 10, 0],
    ['table3', 175, 0],
    ['table4', 15, 0],
  ]);
  const names = plan.fills.map(({ name }) => name);
  expect(names).not.toContain('t3.new.total');
  const { left } = await carryOut(desk, plan, { overwrites: false, sections: [] });
  expect(left).toEqual([]);
  const again = planned(importPlan(reading(suqian), 'year', await desk.into()));
  expect(again).toMatchObject({ fills: [], differing: [], totals: [] });
  expect(again.same).toBeGreaterThanOrEqual(200);
  expect(await desk.host.undo()).toMatchObject({ outcome: 'undone', left: [] });
  const before = planned(importPlan(reading(suqian), 'year', await desk.into()));
  expect(before.fills).toHaveLength(names.length);
});

test('a published total that is not the sum of its parts is written over the formula', async () => {
  const desk = await open();
  const wrong = withFigures(suqian, { 'table3.new.total': 7 });
  const plan = planned(importPlan(reading(wrong), 'year', await desk.into()));
  expect(plan.totals.map(({ name, place, to }) => [name, place, to])).toEqual([
    ['t3.new.total', '“新收·总计”', 7],
  ]);
  await carryOut(desk, plan, { overwrites: false, sections: [] });
  const { sheets } = await desk.into();
  expect(sheets.get('table3')!.figures.get('table3.new.total')).toMatchObject({ value: 7, isFormula: false });
});

test('what people filled in otherwise stays unless they say so', async () => {
  const desk = await open({ 't4.reconsideration.upheld': 999, 't4.reconsideration.corrected': '/' });
  const plan = planned(importPlan(reading(suqian), 'year', await desk.into()));
  const figures = suqian.table4.reconsideration!;
  expect(plan.differing.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['t4.reconsideration.upheld', 999, figures[0]],
    ['t4.reconsideration.corrected', '/', figures[1]],
  ]);
  const valueOf = async () =>
    (await desk.into()).sheets.get('table4')!.named.get('t4.reconsideration.upheld')!.value;
  await carryOut(desk, plan, { overwrites: false, sections: [] });
  expect(await valueOf()).toBe(999);
  const again = planned(importPlan(reading(suqian), 'year', await desk.into()));
  await carryOut(desk, again, { overwrites: true, sections: [] });
  expect(await valueOf()).toBe(figures[0]);
});

test('blanks of the document are written over nothing', async () => {
  const desk = await open({ 't4.reconsideration.upheld': 5 });
  const blank = withFigures(suqian, { 'table4.reconsideration.upheld': null });
  const plan = planned(importPlan(reading(blank), 'year', await desk.into()));
  expect(plan.differing).toEqual([]);
  expect(plan.tables.find(({ table }) => table === 'table4')).toMatchObject({ read: 14, open: 1 });
});

test('last year’s report goes onto 上年年报, totals as they were published', async () => {
  const desk = await open();
  const plan = planned(importPlan(reading(last), 'previous', await desk.into()));
  expect(plan.fills).toHaveLength(200);
  expect(plan.texts).toEqual([]);
  expect([...importWrites(plan, { overwrites: false, sections: [] }).keys()]).toEqual(['previous']);
});

test('where there is no 上年年报 it is to be built', async () => {
  const desk = await open({}, ['table3']);
  expect(importPlan(reading(last), 'previous', await desk.into())).toMatchObject({
    isToBuild: true,
    fills: [],
  });
});

test('where there are no tables they are to be built, of whichever year was read, with the text that is wanted', async () => {
  const desk = await open({}, ['basics']);
  const written: Report = { ...last, sections: { '1': '公开了信息。', '5': '一是问题。' } };
  const plan = planned(importPlan(reading(written), 'year', await desk.into()));
  expect(plan).toMatchObject({ isToBuild: true, fills: [], report: { year: 2023 } });
  expect(plan.texts.map(({ section, writes }) => [section, writes])).toEqual([
    [1, []],
    [5, []],
  ]);
  expect(builtWith(plan, [5])).toEqual({ ...written, sections: { '5': '一是问题。' } });
});

test('cells for which the workbook has no place are counted', async () => {
  const desk = await open({}, ['table3']);
  const plan = planned(importPlan(reading(suqian), 'year', await desk.into()));
  expect(plan.unplaced).toBe(25);
});

test.each<[string, Report, 'previous' | 'year', readonly SheetKind[] | undefined, object]>([
  ['another year', last, 'year', undefined, { code: 'otherYear', found: 2023, wanted: 2024 }],
  ['another year', suqian, 'previous', undefined, { code: 'otherYear', found: 2024, wanted: 2023 }],
  [
    'no tables, and what was read is of two forms',
    { ...suqian, table3Format: '2019' },
    'year',
    ['basics'],
    { code: 'noTables' },
  ],
  ['no form', { ...suqian, format: '1999' }, 'year', undefined, { code: 'unknownForm', found: '1999' }],
])('refused: %s', async (_, report, target, sheets, expected) => {
  const desk = await open({}, sheets);
  expect(importPlan(reading(report), target, await desk.into())).toEqual(expected);
});

test('what a report is taken for follows from its year', () => {
  expect([2023, 2024, 2019].map((year) => proposedTarget({ ...suqian, year }, 2024))).toEqual([
    'previous',
    'year',
    undefined,
  ]);
});

describe('the text', () => {
  const written: Report = {
    ...suqian,
    sections: { '1': '公开了信息。\n（二）依申请公开情况。收到申请。', '5': '一是问题。', '6': '无。' },
  };
  test('goes onto the rows of its headings, and the formulas of the section make way', async () => {
    const desk = await open();
    const plan = planned(importPlan(reading(written), 'year', await desk.into()));
    expect(plan.texts.map(({ section, writes }) => [section, writes !== undefined])).toEqual([
      [1, true],
      [5, true],
      [6, true],
    ]);
    const { left } = await carryOut(desk, plan, { overwrites: false, sections: [1] });
    expect(left).toEqual([]);
    const { named } = (await desk.into()).sheets.get('text')!;
    expect(named.get('text.applications')!.value).toBe('（二）依申请公开情况。收到申请。');
    const again = planned(importPlan(reading(written), 'year', await desk.into()));
    expect(again.texts.map(({ section, writes }) => [section, writes !== undefined])).toEqual([
      [1, false],
      [5, true],
      [6, true],
    ]);
  });

  test('of a section in which somebody has written stays as it is', async () => {
    const desk = await open({ 'text.applications': '我局自己写的。' });
    const plan = planned(importPlan(reading(written), 'year', await desk.into()));
    expect(plan.texts.find(({ section }) => section === 1)!.writes).toBeUndefined();
  });
});

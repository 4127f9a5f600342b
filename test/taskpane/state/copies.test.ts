/** 生成报送件, 新建下年度表 and 升级 as the pane does them, over a workbook that stands open. */
import { readXlsx } from 'hucre/xlsx';
import { noPlaceFor } from '../../../src/documents/explanations';
import { readOwnWorkbook } from '../../../src/documents/own-workbook-file';
import { unfinishedIn } from '../../../src/documents/unfinished';
import { readWorkbook } from '../../../src/documents/workbook-report';
import { findForm } from '../../../src/report/form';
import { dayOf } from '../../../src/ledger/day';
import type { Question } from '../../../src/taskpane/state/pane-state';
import { explanationBeside } from '../../../src/workbook/findings-layout';
import type { SheetPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/planned';
import { sample } from '../../support/samples';
import type { Typed } from '../../support/ledger';
import { openDesk } from '../desk';
import { WatchedHost } from '../watched-host';
import { ledgerPlan } from '../ledger-sheet';
import { standingHost } from '../standing-host';

jest.setTimeout(60_000);

const suqian = sample('suqian-2024');

const settings = { organ: suqian.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
const form = findForm('2021')!;

const LEDGER_ROWS: readonly Typed[] = [
  { number: '2024-001', received: '2024-12-30' },
  { number: '2024-002', received: '2024-3-1', handledOn: '2024-3-9', result: '予以公开' },
  { number: '2024-003' },
];

/** @param sheets those of the workbook that stand there */
function deskOver(change: (plan: SheetPlan) => SheetPlan = (plan) => plan, sheets = 3) {
  const plan = planWorkbook({
    form,
    organ: suqian.organ,
    year: 2024,
    sheets: ['table3', 'table4'],
    report: suqian,
  });
  const ledger = ledgerPlan(LEDGER_ROWS, { year: 2024, other: '我加的列' });
  return openDesk(new WatchedHost({ settings }).hold([...plan.sheets, ledger].slice(0, sheets).map(change)));
}

test('生成报送件 asks with what is open, and opens a copy of what was chosen', async () => {
  const { host, store, controller } = await deskOver();
  await controller.proposeSending();
  expect(store.get().question).toMatchObject({ kind: 'send', tables: ['table3', 'table4'] });
  await controller.send(['table4']);
  expect(store.get()).toMatchObject({
    question: undefined,
    notice: { text: '已生成报送件（复议诉讼），请在新工作簿里核对后保存。' },
  });
  const { sheets } = await readXlsx(host.opened[0]!);
  expect(sheets.map(({ name }) => name)).toEqual(['复议诉讼']);
  // the ledger is not read for it
  expect(host.calls).toEqual(['standing', 'standing', 'openCopy']);
});

test('生成报送件 tells what the ledger leaves out of table 3, where that is counted from it', async () => {
  const host = standingHost({ year: 2024, sheets: ['table3', 'ledger'], countsLedger: true }, { settings });
  host.readRows = () =>
    Promise.resolve([
      [
        ['编号', '收到日期', '申请人类型', '办结日期', '办理结果', '状态', '未计入的原因'],
        ['2024-001', dayOf(2024, 12, 30), '自然人', '', '', '剩3个工作日', ''],
        ['2024-002', '2024-12-30', '自然人', '', '', '收到日期认不出', '收到日期认不出'],
        ['2024-003', dayOf(2024, 12, 30), '自然人', '', '', '', ''],
      ],
    ]);
  const { store, controller } = await openDesk(host);
  await controller.proposeSending();
  expect(host.calls).toEqual(['standing']);
  const { reading } = store.get().question as Extract<Question, { kind: 'send' }>;
  const { mandatory, sentences } = unfinishedIn(reading, ['table3']);
  expect(mandatory).toBe(2);
  expect(sentences).toEqual([
    expect.stringMatching(/^第7行的1件在公式统计的行以外/),
    expect.stringMatching(/^第6行的1件，本表的公式认不出其中的内容/),
  ]);
});

test('新建下年度表 says what goes over, and opens next year’s workbook', async () => {
  const { host, store, controller } = await deskOver();
  await controller.proposeNextYear();
  expect(store.get().question).toMatchObject({
    kind: 'next',
    outline: { year: 2025, form: { id: '2021' }, applications: 1, tables: ['table3', 'table4'] },
    leftBehind: expect.arrayContaining(['台账里自己加的列：我加的列。']) as unknown,
  });
  await controller.openNextYear();
  const { report, previous } = await readWorkbook(host.opened[0]!);
  expect(report).toMatchObject({
    organ: suqian.organ,
    year: 2025,
    table3: { carriedIn: suqian.table3.carriedOut },
  });
  expect(previous!.table3).toEqual(suqian.table3);
});

test('a workbook of this version needs no upgrade', async () => {
  const { store, controller } = await deskOver();
  await controller.proposeUpgrade();
  expect(store.get().question).toBeUndefined();
  expect(store.get().notice?.text).toBe('本工作簿的表都是新版，不用升级。');
});

test('a table 3 that does not say what it is for is upgraded', async () => {
  const older = (plan: SheetPlan) => ({
    ...plan,
    names: plan.names.filter(({ name }) => name !== 'ogi.sheet'),
  });
  const { host, store, controller } = await deskOver(older, 1);
  await controller.proposeUpgrade();
  expect(store.get().question).toMatchObject({ kind: 'upgrade', older: ['申请办理'] });
  await controller.upgrade();
  const { report } = await readWorkbook(host.opened[0]!);
  expect(report.table3).toEqual(suqian.table3);
});

test('审核结果 without lines for explanations of the text is upgraded, with what was written on it', async () => {
  const plan = planWorkbook({
    form,
    organ: suqian.organ,
    year: 2024,
    sheets: ['table3', 'findings'],
    report: suqian,
  });
  const asBefore = plan.sheets.map((sheet): SheetPlan => {
    const check = sheet.names.find(({ name }) => name === 'check.B07');
    if (!check || !('cells' in check.refersTo)) return sheet;
    const at = explanationBeside(check.refersTo.cells);
    const contents = sheet.contents.map((row, index) =>
      index === at.row
        ? row.map((content, column) => (column === at.column ? '年末集中收到。' : content))
        : row,
    );
    return { ...sheet, contents, names: sheet.names.filter(({ name }) => !name.startsWith('remark.')) };
  });
  const host = new WatchedHost({ settings }).hold(asBefore).show('申请办理');
  const { store, controller } = await openDesk(host);
  await controller.proposeUpgrade();
  expect(store.get().question).toMatchObject({ kind: 'upgrade', older: ['审核结果'] });
  await controller.upgrade();
  const own = await readOwnWorkbook(host.opened[0]!);
  expect(own.reading.explanations).toEqual({ B07: '年末集中收到。' });
  const ofText = { id: 'E05.1:10-13' };
  expect(noPlaceFor(own.sheets.get('findings')!, ofText)).toBeUndefined();
});

test('without a table that is said, and nothing is opened', async () => {
  const { host, store, controller } = await openDesk(new WatchedHost());
  await controller.proposeSending();
  expect(store.get().problem?.message).toContain('没有可以报送的');
  await controller.proposeNextYear();
  expect(store.get().problem?.message).toContain('没有可以带到下年度的数');
  expect(host.opened).toEqual([]);
});

test('sheets that stand for the year are not ticked in 建全套表', async () => {
  const { store, controller } = await deskOver();
  await controller.chooseSheets();
  const { question } = store.get();
  expect(question).toMatchObject({ kind: 'sheets' });
  expect(question).not.toMatchObject({ sheets: expect.arrayContaining(['table3']) as unknown });
  expect(question).toMatchObject({ sheets: expect.arrayContaining(['table2', 'findings']) as unknown });
  // most offices word no sentence in their own way
  expect(question).not.toMatchObject({ sheets: expect.arrayContaining(['wordings']) as unknown });
});

test.each(['生成报送件', '新建下年度表', '升级'])('取消 while %s is made opens nothing', async (what) => {
  const older = (plan: SheetPlan) => ({
    ...plan,
    names: plan.names.filter(({ name }) => name !== 'ogi.sheet'),
  });
  const { host, store, controller } = await deskOver(what === '升级' ? older : undefined, 1);
  const { propose, make } = {
    生成报送件: { propose: controller.proposeSending, make: () => controller.send(['table3']) },
    新建下年度表: { propose: controller.proposeNextYear, make: controller.openNextYear },
    升级: { propose: controller.proposeUpgrade, make: controller.upgrade },
  }[what]!;
  await propose();
  expect(store.get().question).toBeDefined();
  const making = make();
  controller.cancelQuestion();
  await making;
  expect(host.opened).toEqual([]);
  const { question, notice, problem } = store.get();
  expect([question, notice, problem]).toEqual([undefined, undefined, undefined]);
});

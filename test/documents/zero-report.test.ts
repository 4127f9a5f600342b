/** 零报告 over a workbook in memory: what stands against it, and what is filled in. */
import { ownWorkbook } from '../../src/documents/own-workbook';
import type { ZeroAnswers } from '../../src/documents/zero-report';
import { unitWorkbook } from '../../src/documents/rollup/unit-workbook';
import {
  obstacleCells,
  obstacleWords,
  toldBefore,
  zeroClaims,
  zeroObstacles,
  zeroReportWrites,
} from '../../src/documents/zero-report';
import { dayOf } from '../../src/ledger/day';
import type { Report } from '../../src/report/report';
import { findForm } from '../../src/report/form';
import { filledSheets } from '../../src/workbook/filling';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { ledgerCellName, ledgerName, nameOfAddress, problemName } from '../../src/workbook/names';
import { namedSheets } from '../../src/workbook/named-sheets';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import type { Sample } from '../support/samples';
import { sample, withFigures } from '../support/samples';

const organ = '安平镇人民政府';
const zeros = (year: number): Sample => ({
  ...zeroed(sample('suqian-2023')),
  organ,
  level: 'township',
  year,
});
/** The report with 0 for every figure. */
function zeroed(report: Sample): Sample {
  const none = (cells: Readonly<Record<string, readonly unknown[]>>) =>
    Object.fromEntries(Object.entries(cells).map(([id, row]) => [id, row.map(() => 0)]));
  return { ...report, table3: none(report.table3), table4: none(report.table4), facts: {} };
}

async function open(filled: Partial<WorkbookRequest> | readonly SheetPlan[] = {}) {
  const host = new MemoryHost(new MemoryWorkbook(() => 46_000), { openCopy: () => Promise.resolve() });
  await host.build(
    'length' in filled
      ? { sheets: filled }
      : planWorkbook({ form: findForm('2021')!, organ, year: 2024, sheets: usualKinds, ...filled }),
  );
  const read = async (withLedger = false) => {
    const standing = await host.standing();
    const sheets = namedSheets(standing);
    const ledger = standing.find(({ name }) => name === '依申请公开台账')!.ref;
    const [rows] = withLedger ? await host.readRows(ledger, [ledgerName]) : [];
    return { own: ownWorkbook(sheets, rows), filled: filledSheets(standing), standing };
  };
  return {
    host,
    read,
    refTo: async (name: string) => (await host.standing()).find((one) => one.name === name)!.ref,
  };
}

/** What `ogi build` with a roster plans for a unit. */
const handedOut = (previous: Report): readonly SheetPlan[] =>
  unitWorkbook(
    { name: organ, aliases: [], level: 'township', line: 2 },
    { year: 2024, due: dayOf(2025, 1, 31), previous },
  );

const all: ZeroAnswers = {
  claims: zeroClaims,
  releases: 35,
  problem: '公开栏目更新不及时',
  measure: '明确专人每月检查',
};

async function obstacles(filled: Partial<WorkbookRequest>, answers: ZeroAnswers = all) {
  const { read } = await open(filled);
  const { own } = await read();
  return zeroObstacles(own, answers).map((one) => obstacleWords(one, own.reading.report));
}

describe('what stands against it', () => {
  const previous = zeros(2023);
  test.each<[string, Partial<WorkbookRequest>, readonly string[]]>([
    ['nothing', { previous }, []],
    [
      'something was carried over',
      { previous: withFigures(previous, { 'table3.carriedOut.natural': 2 }) },
      ['上年结转2件，不能按零报告处理，请先填这2件的办理结果。'],
    ],
    [
      'a case was pending',
      { previous: withFigures(previous, { 'table4.reconsideration.pending': 1 }) },
      ['上年尚未审结的行政复议1件，不能按零报告处理，请先填这1件的结果。'],
    ],
    [
      'last year is not known',
      {},
      ['工作簿里没有上年年报，不知道上年有没有结转。请先导入上年年报；确实没有结转的，勾选确认。'],
    ],
    [
      'figures are filled in',
      {
        previous,
        report: withFigures(zeros(2024), {
          'table3.new.natural': 1,
          'table4.reconsideration.upheld': 3,
          'facts.feeNotices': 2,
        }),
      },
      [
        '“新收·自然人”填的是1，不能按零报告处理。填错了请先改正，没有填错就照实填表。',
        '“行政复议·结果维持”填的是3，不能按零报告处理。填错了请先改正，没有填错就照实填表。',
        '“发出收费通知”填的是2，不能按零报告处理。填错了请先改正，没有填错就照实填表。',
      ],
    ],
  ])('%s', async (_, filled, expected) => {
    expect(await obstacles(filled)).toEqual(expected);
  });

  test('what is not claimed stands against nothing', async () => {
    const carried = withFigures(previous, { 'table3.carriedOut.natural': 2 });
    expect(await obstacles({ previous: carried }, { claims: ['disputes', 'fees'] })).toEqual([]);
    expect(await obstacles({}, { claims: ['fees'] })).toEqual([]);
    expect(await obstacles({}, { ...all, nothingCarriedOver: true })).toEqual([]);
  });

  test('an application in the ledger', async () => {
    const { host, read, refTo } = await open({ previous });
    await host.keep(await refTo('依申请公开台账'), [
      { name: ledgerCellName({ row: 0, column: 'applicant' }), input: { value: '张三' } },
    ]);
    const { own } = await read(true);
    expect(zeroObstacles(own, all)).toEqual([{ code: 'inLedger', count: 1 }]);
  });

  test('what was carried over is told once, and where the person finds it', async () => {
    const carried = withFigures(previous, {
      'table3.carriedOut.natural': 2,
      'table4.reconsideration.pending': 1,
    });
    const { read } = await open(handedOut(carried));
    const { own } = await read();
    // 上年结转 of the year was filled in when the workbook was handed out
    expect(own.reading.report.table3!.carriedIn![0]).toBe(2);
    expect(zeroObstacles(own, all).map((one) => [one.code, obstacleCells(one)])).toEqual([
      ['carriedOver', ['previous.table3.carriedOut.natural']],
      ['pending', ['previous.table4.reconsideration.pending']],
    ]);
  });

  test('what this year alone says to be carried over', async () => {
    const { read } = await open({ report: withFigures(zeros(2024), { 'table3.carriedIn.business': 3 }) });
    const { own } = await read();
    const found = zeroObstacles(own, { ...all, nothingCarriedOver: true });
    expect(found).toEqual([{ code: 'carriedOver', count: 3, cells: ['table3.carriedIn.business'] }]);
  });
});

describe('what is filled in', () => {
  test('into a workbook that was handed out, what a person has told already aside', async () => {
    const { host, read, refTo } = await open(handedOut(zeros(2023)));
    await host.keep(await refTo('正文用数'), [
      { name: problemName(1), input: { value: '公开栏目更新不及时' } },
    ]);
    const { own, filled } = await read();
    expect(toldBefore(own)).toEqual({ problem: '公开栏目更新不及时', measure: '' });
    expect(zeroObstacles(own, all)).toEqual([]);
    const writes = zeroReportWrites(own, filled, all);
    const { left } = await host.writeSheets(writes, 'zeroReport');
    expect(left).toEqual([]);
    const names = writes.flatMap((one) => one.writes.map(({ name }) => name));
    expect(names).toContain('measure.1');
    expect(names).not.toContain('problem.1');
    const after = await read();
    expect(after.filled.map(({ kind, blanks }) => [kind, blanks.length])).toEqual([
      ['table2', 10],
      ['table3', 0],
      ['table4', 0],
      ['facts', expect.any(Number)],
      ['previous', 0],
    ]);
  });

  test('0 where nothing stands, what was told, and of table 2 nothing', async () => {
    const { host, read } = await open({ previous: zeros(2023) });
    const before = await read();
    const writes = zeroReportWrites(before.own, before.filled, all);
    const { left } = await host.writeSheets(writes, 'zeroReport');
    const { own, filled } = await read();
    const { table2, table3, table4, facts } = own.reading.report;
    expect(left).toEqual([]);
    expect(table2).toEqual(before.own.reading.report.table2);
    expect(new Set(Object.values(table3!).flat())).toEqual(new Set([0]));
    expect(new Set(Object.values(table4!).flat())).toEqual(new Set([0]));
    expect(facts).toMatchObject({
      releases: 35,
      feeNotices: 0,
      feeNoticed: 0,
      feeCollected: 0,
      channelOnline: 0,
    });
    expect(facts!.trainings).toBeNull();
    const tables = filled.filter(({ kind }) => kind === 'table3' || kind === 'table4');
    expect(tables.map(({ blanks }) => blanks.length)).toEqual([0, 0]);
    const names = writes.flatMap((one) => one.writes.map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining(['problem.1', 'measure.1', nameOfAddress('facts.releases')]),
    );
    expect(names.some((name) => name.startsWith('t2.'))).toBe(false);
    expect(await host.undo()).toMatchObject({ outcome: 'undone', left: [] });
  });

  test('only what is claimed', async () => {
    const { read } = await open({ previous: zeros(2023) });
    const { own, filled } = await read();
    const writes = zeroReportWrites(own, filled, { claims: ['fees'] });
    expect(writes.map(({ sheet, writes: cells }) => [sheet.name, cells.map(({ name }) => name)])).toEqual([
      ['正文用数', ['fact.feeNotices', 'fact.feeNoticed', 'fact.feeCollected']],
    ]);
  });
});

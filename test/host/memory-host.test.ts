/** The host in memory beside Excel through office.js: the same actions have the same outcomes and leave the same cells. */
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { findForm } from '../../src/report/form';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { CellWrite, Host, HostError, SheetRef } from '../../src/workbook/host';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { calendarName, ledgerCellName, ledgerName } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { sample } from '../support/samples';
import { openExcel } from './harness/open-excel';

jest.setTimeout(120_000);

const suqian = sample('suqian-2024');
const planOf = (sheets: readonly SheetKind[] = usualKinds) =>
  planWorkbook({ form: findForm('2021')!, organ: suqian.organ, year: 2024, sheets, report: suqian });

/** Does the same with both hosts and tells what came of it, ids of sheets aside. */
async function both(
  act: (host: Host) => Promise<unknown>,
): Promise<readonly [excel: unknown, memory: unknown]> {
  const excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }) });
  const found: unknown[] = [];
  for (const host of [new ExcelHost(), memoryHost().host]) {
    found.push(plain(await act(host).catch((failure: HostError) => ({ failure: failure.message }))));
  }
  excel.dispose();
  expect(excel.faults).toEqual([]);
  return found as [unknown, unknown];
}

function memoryHost() {
  const workbook = new MemoryWorkbook(() => 46_000);
  return { workbook, host: new MemoryHost(workbook, { openCopy: () => Promise.resolve() }) };
}

/** Excel gives its own ids, and leaves out quotation marks where a name needs none. */
const plain = (found: unknown): unknown =>
  JSON.parse(
    JSON.stringify(found ?? null, (key, value: unknown) => {
      if (key === 'id') return undefined;
      return key === 'formula' && typeof value === 'string' ? value.replace(/'/g, '') : value;
    }),
  );

const refTo = async (host: Host, kind: string): Promise<SheetRef> =>
  (await host.standing()).find(({ names }) =>
    names.some(({ name, formula }) => name === 'ogi.sheet' && formula === `="${kind}"`),
  )!.ref;

/** What stands on a sheet, formulas as formulas. */
async function heldOn(host: Host, kind: string, rows: number, columns: number) {
  const { cell } = (await host.standingOn(await refTo(host, kind)))!;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const { value, formula } = cell(row, column);
      return formula?.replace(/'/g, '') ?? value;
    }),
  );
}

const figure = (name: string, value: number | string, expected?: number | string): CellWrite => ({
  name,
  input: { value },
  ...(expected !== undefined && { expected }),
});

const actions: Readonly<Record<string, (host: Host) => Promise<unknown>>> = {
  'the whole workbook is built': async (host) => {
    const outcome = await host.build(planOf());
    const standing = await host.standing();
    return {
      outcome,
      sheets: standing.map(({ name, isActive, names }) => ({ name, isActive, names })),
      table3: await heldOn(host, 'table3', 40, 12),
      findings: await heldOn(host, 'findings', 40, 12),
    };
  },
  'a name is taken': async (host) => {
    await host.build(planOf(['table3', 'table4']));
    return host.build(planOf(['table3', 'facts']));
  },
  'a bad name': (host) => {
    const [sheet] = planOf(['table3']).sheets;
    return host.build({ sheets: [{ ...sheet!, sheet: '申请/办理' }] });
  },
  'sheets that are built later refer to those that stand there': async (host) => {
    await host.build(planOf(['table3']));
    const plan = planWorkbook({
      form: findForm('2021')!,
      organ: '',
      year: 2024,
      sheets: ['table4', 'findings'],
    });
    await host.build(plan, { table3: '申请办理' });
    return heldOn(host, 'findings', 30, 12);
  },
  'figures are written, some left, and taken back': async (host) => {
    await host.build(planOf(['table2', 'table3']));
    const [table2, table3] = [await refTo(host, 'table2'), await refTo(host, 'table3')];
    const outcome = await host.writeSheets(
      [
        {
          sheet: table3,
          writes: [figure('t3.new.natural', 5), figure('t3.granted.natural', 1, 999), figure('none', 1)],
        },
        {
          sheet: table2,
          writes: [figure('t2.licensing.decisions', '=1+1'), figure('t2.licensing.decisions', '3件')],
        },
      ],
      'tidy',
    );
    const written = [await heldOn(host, 'table3', 10, 10), await heldOn(host, 'table2', 12, 6)];
    const kept = await host.lastAction();
    const undone = await host.undo();
    return {
      outcome,
      written,
      kept,
      undone,
      nothing: await host.undo(),
      after: [await heldOn(host, 'table3', 10, 10), await heldOn(host, 'table2', 12, 6)],
    };
  },
  'what was changed since is not taken back': async (host) => {
    await host.build(planOf(['table3']));
    const table3 = await refTo(host, 'table3');
    await host.write(table3, [figure('t3.new.natural', 5), figure('t3.new.enterprise', 6)], 'tidy');
    await host.keep(table3, [figure('t3.new.natural', 7)]);
    return { undone: await host.undo(), after: await heldOn(host, 'table3', 8, 10) };
  },
  'a formula is written': async (host) => {
    await host.build(planOf(['table3']));
    const table3 = await refTo(host, 'table3');
    await host.write(table3, [{ name: 't3.new.total', input: { formula: '=SUM(D5:I5)' } }], 'restoreTotals');
    return { reading: (await host.readTable3())?.formulas, totals: [...(await host.readTable3())!.totals] };
  },
  'tables are found by their years': async (host) => {
    await host.build(planOf(['table3']));
    await host.build({
      sheets: planWorkbook({
        form: findForm('2021')!,
        organ: '',
        year: 2023,
        sheets: ['table3'],
        names: { table3: '上年' },
      }).sheets,
    });
    const readings = [await host.readTable3(), await host.readTable3Of(2023), await host.readTable3Of(2022)];
    await host.showSheet(readings[1]!.sheet);
    return [...readings, await host.readTable3()].map(
      (one) => one && [one.sheet.name, one.year, one.formulas],
    );
  },
  'rows of the ledger are written, grown, read and taken back': async (host) => {
    await host.build(planOf(['ledger']));
    const ledger = await refTo(host, 'ledger');
    const rows = [0, 299, 300, 301].flatMap((row) => [
      figure(ledgerCellName({ row, column: 'number' }), `2024-${row}`),
      figure(ledgerCellName({ row, column: 'applicant' }), '张三'),
    ]);
    await host.growLedger(ledger, 302);
    const written = await host.write(ledger, rows, 'importLedger');
    const [read, days] = await host.readRows(ledger, [ledgerName, calendarName]);
    // what formulas come to is nothing in this Excel
    const typed = read!.map((row) => row.slice(0, 6));
    const undone = await host.undo();
    return {
      written,
      typed,
      days: days!.length,
      undone,
      left: (await host.readRows(ledger, [ledgerName]))[0]![1] === undefined,
    };
  },
  'untouched sheets of a build are taken away, written ones stay': async (host) => {
    await host.build(planOf(['table2', 'table3']));
    await host.keep(await refTo(host, 'table3'), [figure('t3.new.natural', 5)]);
    return { undone: await host.undo(), names: (await host.standing()).map(({ name }) => name) };
  },
  'settings and columns are kept': async (host) => {
    const none = [await host.settings(), await host.ledgerColumns()];
    await host.build(planOf(['table3']));
    await host.saveSettings({ organ: '甲&乙局', year: 2024, format: '2021' });
    await host.saveLedgerColumns({ 收件日期: 'received', 电话: null });
    return [none, await host.settings(), await host.ledgerColumns()];
  },
  '定稿 is kept, and taken away': async (host) => {
    const none = await host.finalised();
    await host.saveFinalised({
      at: '2025年1月5日10:30',
      year: 2024,
      checkValue: '7ZK4-0XQP',
      figures: { 'table3.new.natural': '5' },
      texts: { 'text.1': 'abc' },
    });
    const kept = await host.finalised();
    await host.saveFinalised();
    return [none, kept, await host.finalised()];
  },
  'a sheet comes in the place of another': async (host) => {
    await host.build(planOf(['table3']));
    await host.build(planOf(['facts']));
    const facts = await refTo(host, 'facts');
    await host.write(facts, [figure('fact.releases', 5)], 'tidy');
    const outcome = await host.build(planOf(['facts']), {}, [facts]);
    const { standing } = { standing: await host.standing() };
    return { outcome, names: standing.map(({ name }) => name), now: await heldOn(host, 'facts', 10, 4) };
  },
  'what is selected is told until that is stopped': async (host) => {
    await host.build(planOf(['table3', 'facts']));
    const [table3, facts] = [await refTo(host, 'table3'), await refTo(host, 'facts')];
    const told: unknown[] = [];
    const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
    const stop = await host.onSelectionChanged(({ sheetId, box }) =>
      told.push([sheetId === facts.id ? 'facts' : sheetId === table3.id ? 'table3' : sheetId, box]),
    );
    await host.selectCell(facts, 'fact.releases');
    await settled();
    await host.select(table3, [
      { row: 'new', column: 'natural' },
      { row: 'new', column: 'total' },
    ]);
    await settled();
    await stop();
    await host.selectCell(facts, 'fact.releases');
    await settled();
    return told;
  },
  'a sheet that is gone': (host) =>
    host.write({ id: 'none', name: '没有' }, [figure('t3.new.natural', 1)], 'tidy'),
};

test.each(Object.entries(actions))('%s', async (_, act) => {
  const [excel, memory] = await both(act);
  expect(memory).toEqual(excel);
});

/** Checking a report. Baselines: a hand-written loop over the same sums, and Univer's formulas for the identities. */
import type { Cell } from '../src/report/cell';
import { checkReport } from '../src/rules/check';
import type { Sample } from '../test/support/samples';
import { rowsOf, sample, withCells } from '../test/support/samples';
import { Desk } from '../test/e2e/support/desk';
import start from '../test/e2e/support/start-preview.mjs';
import stop from '../test/e2e/support/stop-preview.mjs';
import { afterEdits } from './edits';
import type { Section } from './measure';
import { inTurn, median, micro, milli, times } from './measure';

const report = sample('suqian-2024');
const previous = sample('suqian-2023');
const broken = withCells(report, { 'granted.natural': 1400 });

/** The identities and figures of all tables, as one would write them down for this one form. */
function byHand({ table2, table3, table4 }: Sample): number {
  let wrong = 0;
  const figure = (cell: Cell): number => (typeof cell === 'number' ? cell : 0);
  const totals = [0, 0, 0, 0, 0, 0, 0];
  for (const id in table3) {
    const row = table3[id]!;
    let sum = 0;
    for (let column = 0; column < 7; column += 1) {
      const cell = row[column]!;
      if (cell === null || cell === 'na' || cell < 0 || !Number.isInteger(cell)) wrong += 1;
      if (column < 6) sum += figure(cell);
      const isResult = id !== 'new' && id !== 'carriedIn' && id !== 'handledTotal' && id !== 'carriedOut';
      if (isResult) totals[column]! += figure(cell);
    }
    if (sum !== figure(row[6]!)) wrong += 1;
  }
  for (let column = 0; column < 7; column += 1) {
    const handled = figure(table3.handledTotal![column]!);
    const carriedIn = figure(table3.carriedIn![column]!);
    if (totals[column] !== handled) wrong += 1;
    const left = figure(table3.new![column]!) + carriedIn;
    if (left !== handled + figure(table3.carriedOut![column]!)) wrong += 1;
    if (carriedIn > handled) wrong += 1;
  }
  const [received, handled, carriedOut] = [table3.new!, table3.handledTotal!, table3.carriedOut!];
  if (figure(carriedOut[6]!) > figure(received[6]!)) wrong += 1;
  const other = figure(table3['other.other']?.[6] ?? 0);
  if (other >= 3 && other > 0.2 * figure(handled[6]!)) wrong += 1;
  for (const id in table4) {
    const row = table4[id]!;
    let sum = 0;
    for (let column = 0; column < 5; column += 1) {
      const cell = row[column]!;
      if (cell === null || cell === 'na' || cell < 0 || !Number.isInteger(cell)) wrong += 1;
      if (column < 4) sum += figure(cell);
    }
    if (sum !== figure(row[4]!)) wrong += 1;
  }
  for (const id in table2) {
    const row = table2[id]!;
    for (const column in row) {
      const cell = row[column]!;
      if (cell === null || cell === 'na' || cell < 0) wrong += 1;
      else if (id !== 'fees' && !Number.isInteger(cell)) wrong += 1;
    }
    if (figure(row.made ?? 0) - figure(row.repealed ?? 0) > figure(row.inForce ?? 0)) wrong += 1;
  }
  return wrong;
}

export async function benchCheck(): Promise<Section> {
  if (byHand(report) !== 0 || byHand(broken) === 0) throw new Error('the hand-written loop is wrong');
  const [ours, hand, withYear, withFaults] = inTurn(
    [
      () => checkReport(report),
      () => byHand(report),
      () => checkReport(report, { previous }),
      () => checkReport(broken),
    ],
    { rounds: 31, calls: 2000 },
  ) as [number, number, number, number];
  const sheet = await inUniver();
  const loop = '手写的循环，同样的求和';
  return {
    title: '审核一份报告（宿迁 2024，三张表）',
    rows: [
      {
        what: '全部规则',
        figure: micro(ours),
        baseline: loop,
        baselineFigure: micro(hand),
        ratio: times(ours / hand),
        limit: '不超过 100 µs、3 倍',
      },
      {
        what: '全部规则，连同上年',
        figure: micro(withYear),
        baseline: loop,
        baselineFigure: micro(hand),
        ratio: times(withYear / hand),
      },
      {
        what: '有一处不平',
        figure: micro(withFaults),
        baseline: loop,
        baselineFigure: micro(hand),
        ratio: times(withFaults / hand),
      },
      { what: 'Univer 的公式引擎，同样的勾稽关系（改一格后重算）', figure: milli(sheet) },
    ],
  };
}

/** The built table with its native checks in the preview, of which one figure changes. */
async function inUniver(): Promise<number> {
  await start();
  const desk = await Desk.open();
  try {
    await desk.page.evaluate(
      async (rows) => {
        await window.preview!.press('buildTable3');
        window.preview!.paste('申请办理!D5', rows);
      },
      rowsOf(report).map((row) => row.slice(0, 6)),
    );
    await desk.settled();
    return median(await afterEdits(desk));
  } finally {
    await desk.close();
    await stop();
  }
}

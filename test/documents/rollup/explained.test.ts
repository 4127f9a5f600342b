/** 情况说明 of units: which queries are still open, over several submissions and over several roll-ups. */
import type { ExplainedFinding } from '../../../src/documents/explained';
import { earlierRollUp } from '../../../src/documents/rollup/earlier';
import { rollUpFindings } from '../../../src/documents/rollup/findings';
import { registerOf } from '../../../src/documents/rollup/register';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { rollUpSheets } from '../../../src/documents/rollup/workbook';
import { dayOf } from '../../../src/ledger/day';
import type { Cell } from '../../../src/report/cell';
import type { ListContent, ListSheet } from '../../../src/workbook/list-sheet';
import { withFigures } from '../../support/samples';
import { unitReport } from '../../support/units';

const year = 2024;
const unit = '甲镇人民政府';
// without text, in which there is always something to look at
const { level, format, table2, table3, table4 } = unitReport(unit, 'township', year, 7);
const report = { organ: unit, level, year, format, table2, table3, table4 };
const due = dayOf(2025, 1, 31);

interface Submission {
  readonly file: string;
  readonly figures?: Readonly<Record<string, Cell>>;
  readonly explanations?: Readonly<Record<string, string>>;
  /** what the workbook keeps of them */
  readonly explained?: Readonly<Record<string, ExplainedFinding>>;
}

/** What a roll-up of these submissions comes to, as the rows of its sheets. */
function rolledUp(submissions: readonly Submission[], before?: ReadonlyMap<string, ListSheet>) {
  const all = new RollUp({ organ: '安县人民政府', year });
  submissions.forEach(({ file, figures = {}, explanations, explained }, index) =>
    all.add({
      file,
      time: new Date(2025, 0, 10 + index, 9, 0).getTime(),
      reading: {
        report: withFigures(report, figures),
        notes: [],
        ...(explanations && { explanations }),
        ...(explained && { explained }),
      },
    }),
  );
  const result = all.result();
  const earlier = before && earlierRollUp((name) => asRead(before.get(name)!));
  const register = registerOf(result, earlier);
  const sheets = rollUpSheets(result, {
    findings: rollUpFindings(result, { due }),
    register,
    due,
    ...(earlier && { earlier }),
  });
  return new Map(sheets.flatMap((sheet) => ('list' in sheet ? [[sheet.list, sheet] as const] : [])));
}

/** As a spreadsheet program hands a sheet over: of heads that are one cell, the first alone is there. */
function asRead({ lines, columns, rows }: ListSheet): readonly (readonly unknown[])[] {
  const depth = Math.max(...columns.map(({ heads }) => heads.length));
  const path = (column: number, row: number) => columns[column]!.heads.slice(0, row + 1).join('\n');
  const heads = Array.from({ length: depth }, (_, row) =>
    columns.map(({ heads: own }, column) => {
      const isCovered = column > 0 && row < own.length - 1 && path(column - 1, row) === path(column, row);
      return isCovered ? null : (own[row] ?? null);
    }),
  );
  return [...lines.map((line) => [line]), ...heads, ...rows];
}

const rowsOf = (
  sheets: ReadonlyMap<string, ListSheet>,
  name: string,
): readonly (readonly ListContent[])[] => [...sheets.get(name)!.rows];
const register = (sheets: ReadonlyMap<string, ListSheet>) =>
  rowsOf(sheets, '收件登记').map(([, file, attempt, , , mandatory, queries]) => [
    file,
    attempt,
    mandatory,
    queries,
  ]);
const explained = (sheets: ReadonlyMap<string, ListSheet>) =>
  rowsOf(sheets, '审核发现')
    .filter(([, , level]) => level === '核实')
    .map(([, file, , id, , , explanation]) => [file, id, explanation]);

const ONE = { 'table4.reconsideration.upheld': null };
const TWO = { ...ONE, 'table4.reconsideration.corrected': null };
const REASON = { 'B05.table4': '案件还没有审结。' };
const FALLEN = '（说明之后数已改，请重新说明）案件还没有审结。';

test('a query with an explanation is not open, one without is', () => {
  expect(register(rolledUp([{ file: 'a', figures: ONE }]))).toEqual([['a', 1, 0, 1]]);
  const answered = rolledUp([{ file: 'a', figures: ONE, explanations: REASON }]);
  expect(register(answered)).toEqual([['a', 1, 0, 0]]);
  expect(explained(answered)).toEqual([['a', 'B05.table4', '案件还没有审结。']]);
});

test('an explanation of something that is no query answers nothing', () => {
  const figures = { 'table3.granted.total': 9999 };
  const explanations = { 'B02.granted': '就是这样。', Y01: '没有这一处。' };
  expect(register(rolledUp([{ file: 'a', figures, explanations }]))).toEqual([['a', 1, 2, 0]]);
});

test.each<[string, Omit<Submission, 'file'>, number, ListContent]>([
  ['the same values', { figures: ONE, explanations: REASON }, 0, '案件还没有审结。'],
  ['other values', { figures: TWO, explanations: REASON }, 1, FALLEN],
  [
    'other values, explained anew',
    { figures: TWO, explanations: { 'B05.table4': '有两件。' } },
    0,
    '有两件。',
  ],
  ['other values, and nothing said', { figures: TWO }, 1, null],
])('sent again with %s', (_, again, open, explanation) => {
  const changed = { 'table2.licensing.decisions': 1 };
  const first = { file: 'a', figures: { ...ONE, ...changed }, explanations: REASON };
  const second = { file: 'b', ...again };
  const both = [
    ['a', 1, 0, 0],
    ['b', 2, 0, open],
  ];
  // both in one folder
  const together = rolledUp([first, second]);
  expect(register(together)).toEqual(both);
  expect(explained(together)).toEqual([['b', 'B05.table4', explanation]]);
  // the second in the place of the first
  const before = rolledUp([first]);
  const apart = rolledUp([second], before);
  expect(register(apart)).toEqual(both);
  expect(explained(apart)).toEqual([['b', 'B05.table4', explanation]]);
  // and nothing changes when it is rolled up once more
  const onceMore = rolledUp([second], apart);
  expect(register(onceMore)).toEqual(both);
  expect(rowsOf(onceMore, '变化')).toEqual(rowsOf(apart, '变化'));
  expect(rowsOf(apart, '变化')).toEqual(rowsOf(together, '变化'));
  expect(rowsOf(apart, '变化').length).toBeGreaterThan(0);
});

test('a workbook tells of its own explanations when they were given, also in a first submission', () => {
  const kept = (message: string) => ({ 'B05.table4': { message, explanation: '案件还没有审结。' } });
  const sent = (message: string) =>
    rolledUp([{ file: 'a', figures: ONE, explanations: REASON, explained: kept(message) }]);
  const said = String(rowsOf(sent(''), '审核发现').find(([, , , id]) => id === 'B05.table4')![4]);
  expect([register(sent('别的数')), explained(sent('别的数'))]).toEqual([
    [['a', 1, 0, 1]],
    [['a', 'B05.table4', FALLEN]],
  ]);
  expect(register(sent(said))).toEqual([['a', 1, 0, 0]]);
  // the same words, given anew for the values of the second submission
  const again = { file: 'b', figures: ONE, explanations: REASON, explained: kept(said) };
  expect(register(rolledUp([{ file: 'a', figures: TWO, explanations: REASON }, again]))).toEqual([
    ['a', 1, 0, 0],
    ['b', 2, 0, 0],
  ]);
});

test('变化 keeps what earlier submissions changed', () => {
  const third = { 'table2.licensing.decisions': 3 };
  const first = rolledUp([{ file: 'a', figures: { 'table2.licensing.decisions': 1 } }]);
  const second = rolledUp([{ file: 'b', figures: { 'table2.licensing.decisions': 2, ...ONE } }], first);
  const last = rolledUp(
    [{ file: 'c', figures: { ...third, 'table4.reconsideration.upheld': 'na' } }],
    second,
  );
  expect(rowsOf(last, '变化')).toEqual([
    [unit, '第1次', '第2次', '主动公开', '行政许可', '本年处理决定数量', 1, 2],
    [unit, '第1次', '第2次', '复议诉讼', '行政复议', '结果维持', expect.any(Number), null],
    [unit, '第2次', '第3次', '主动公开', '行政许可', '本年处理决定数量', 2, 3],
    [unit, '第2次', '第3次', '复议诉讼', '行政复议', '结果维持', null, '/'],
  ]);
});

test('a 明细表 whose heads somebody changed tells nothing of the figures before', () => {
  const first = rolledUp([{ file: 'a' }]);
  const detail = first.get('明细表')!;
  const columns = detail.columns.map((column, index) =>
    index === 5 ? { ...column, heads: ['别的', '别的', '别的'] } : column,
  );
  const changed = new Map(first).set('明细表', { ...detail, columns });
  const second = rolledUp([{ file: 'b', figures: { 'table2.licensing.decisions': 2 } }], changed);
  expect(rowsOf(second, '变化')).toEqual([]);
  expect(register(second)).toHaveLength(2);
});

/** 退回意见单 and 催报: what they ask of a unit. */
import { letterOf, letterText } from '../../../src/documents/rollup/letters';
import { rollUpFindings } from '../../../src/documents/rollup/findings';
import { registerOf, strangeStates } from '../../../src/documents/rollup/register';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { statusOf } from '../../../src/documents/rollup/standing';
import { remindersSheet } from '../../../src/documents/rollup/told-sheets';
import { dayOf } from '../../../src/ledger/day';
import { addressesOf } from '../../../src/report/figure-addresses';
import { formForYear } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { withFigures } from '../../support/samples';
import { unitReport } from '../../support/units';

const year = 2024;
const form = formForYear(year);
const due = dayOf(2025, 1, 31);
const unit = '甲镇人民政府';
// without text, in which there is always something to look at
const { level, format, table2, table3, table4 } = unitReport(unit, 'township', year, 7);
const whole = { organ: unit, level, year, format, table2, table3, table4 };
const without4: Report = { organ: unit, level, year, format, table2, table3 };

function sent(report: Report, state = '待审') {
  const all = new RollUp({ organ: '安县人民政府', year });
  all.add({ file: 'a.xlsx', reading: { report, notes: [] } });
  const result = all.result();
  const letter = letterOf(unit, 1, result.units[0]!.report!, {});
  const register = registerOf(result).map((one) => ({ ...one, state }));
  return {
    letter: letter ? letterText(letter).trimEnd().split('\n') : [],
    reminded: [...remindersSheet(result, due, register).rows].map(([, text]) => text),
    findings: rollUpFindings(result, { due }).map(({ id, message }) => `${id} ${message}`),
    status: statusOf(result),
    isFinal: result.isFinal,
    note: register[0]!.note,
    states: strangeStates(register),
  };
}

const LACKING = '缺表四（复议诉讼）。请补上这张表；没有发生的填0，不要删掉表格。';

test('a table that is not there is the first to be mended, and is named to the unit', () => {
  const { letter, reminded, note } = sent(without4);
  expect(letter[2]).toBe(`1.【必改】${LACKING}`);
  expect([letter[1], letter.at(-1)]).toEqual([
    '必改1处，核实0处，提醒0处。必改的要改正，核实的改正或写情况说明，然后重新报送。',
    '请改正后重新报送。',
  ]);
  expect(reminded).toEqual([
    `${unit}：你单位报送的2024年度政府信息公开工作年度报告缺表四，请补填后重新报送；没有发生的填0。`,
  ]);
  expect(note).toBe('缺表四');
});

test('before what is wrong in the tables that are there', () => {
  const { letter, reminded } = sent({
    ...without4,
    table3: withFigures(whole, { 'table3.granted.total': 9999 }).table3,
  });
  expect(letter[2]).toBe(`1.【必改】${LACKING}`);
  expect(letter[3]).toContain('2.【必改】');
  expect(reminded).toEqual([
    `${unit}：你单位报送的2024年度政府信息公开工作年度报告缺表四，有必改问题2处，请按退回意见改正后重新报送。`,
  ]);
});

test.each<[string, Report, string, string]>([
  [
    'something to mend',
    withFigures(whole, { 'table3.granted.total': 9999 }),
    '必改2处，核实0处，提醒0处。必改的要改正，核实的改正或写情况说明，然后重新报送。',
    '请改正后重新报送。',
  ],
  [
    'only something to explain',
    withFigures(whole, { 'table4.reconsideration.upheld': null }),
    '必改0处，核实1处，提醒0处。',
    '请核实并说明情况；确有错误的，改正后重新报送。',
  ],
])('the end of a letter with %s', (_, report, counts, closing) => {
  const { letter } = sent(report);
  expect([letter[1], letter.at(-1)]).toEqual([counts, closing]);
});

test('a unit that has passed is not reminded, by another state it is', () => {
  expect([sent(without4, '已通过').reminded, sent(without4, '已通过').states]).toEqual([
    ['没有需要催报的单位。'],
    [],
  ]);
  const { reminded, states } = sent(without4, '通过');
  expect(reminded[0]).toContain('缺表四');
  expect(states).toEqual([
    `收件登记里${unit}的状态“通过”不在选项里，照留，但不当作其中任何一个。请改为未报、待审、已退回、已通过、没有用上之一。`,
  ]);
});

test('a workbook in which nothing was filled in is told as such', () => {
  const blank = withFigures(
    whole,
    Object.fromEntries(addressesOf({ form, table3Form: form }).map((address) => [address, null])),
  );
  const { findings, reminded, status, isFinal } = sent(blank);
  expect(findings.at(-1)).toBe(
    `H06.missing 应报1家，已报1家；已报的是空表：${unit}。空表没有按0计入，汇总数是暂汇总。`,
  );
  expect(reminded).toEqual([
    `${unit}：你单位报送的2024年度政府信息公开工作年度报告是空表，三张表一个数也没有填，请填好后于2025年1月31日前重新报送；没有发生的填0。`,
  ]);
  expect([status, isFinal]).toEqual([`暂汇总（不含报空表的${unit}）`, false]);
});

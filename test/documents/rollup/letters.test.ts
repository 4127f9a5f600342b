/** 退回意见单 and 催报: what they ask of a unit. */
import { judgedFindings } from '../../../src/documents/rollup/explained';
import type { Earlier, Letter } from '../../../src/documents/rollup/letters';
import { letterOf, letterSheet, letterText, readLetter } from '../../../src/documents/rollup/letters';
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
  const { report: counted } = result.units[0]!;
  const letter = letterOf({ unit, attempt: 1, report: counted!, findings: counted!.findings }, {});
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

describe('what the unit has explained', () => {
  const EXPLAINED = { 'B05.table4': '案件还没有审结。' };
  const blank = { 'table4.reconsideration.upheld': null };
  const wrong = { 'table3.granted.total': 9999 };
  const forms = { form, table3Form: form };

  /** The letter on the last of these submissions. */
  function letterOn(
    submissions: readonly {
      readonly figures: Parameters<typeof withFigures>[1];
      readonly explanations?: Readonly<Record<string, string>>;
    }[],
    earlier: Earlier = {},
  ): Letter | undefined {
    const all = new RollUp({ organ: '安县人民政府', year });
    submissions.forEach(({ figures, explanations }, index) =>
      all.add({
        file: `${index}.xlsx`,
        time: index,
        reading: {
          report: withFigures(whole, figures),
          notes: [],
          ...(explanations && { explanations }),
        },
      }),
    );
    const [state] = all.result().units;
    const findings = judgedFindings(state!, []);
    return letterOf({ unit, attempt: submissions.length, report: state!.report!, findings }, earlier);
  }
  const textOf = (letter: Letter | undefined) => letter && letterText(letter).trimEnd().split('\n').slice(1);

  const BLANK = '表四还有1格未填。确实没有发生的填0；拿不准的先别填。按勾稽关系推算，有1格只能是0。';
  const total = Number(table3.granted![6]);
  const [WRONG_ROW, WRONG_COLUMN] = letterOn([{ figures: wrong }])!.lines.map(({ message }) => message);

  test('is asked no more: with nothing else there is no letter, with something it stands apart', () => {
    expect(letterOn([{ figures: blank, explanations: EXPLAINED }])).toBeUndefined();
    const letter = letterOn([
      { figures: { ...blank, ...wrong }, explanations: { ...EXPLAINED, 'B02.granted': '就是这样。' } },
    ]);
    expect(textOf(letter)).toEqual([
      '必改2处，核实0处，提醒0处，另有1处已说明。必改的要改正，核实的改正或写情况说明，然后重新报送。',
      `1.【必改】${WRONG_ROW}情况说明：（已说明仍须改）就是这样。`,
      `2.【必改】${WRONG_COLUMN}`,
      '已写情况说明、不用再改的：',
      `1.【核实】${BLANK}情况说明：案件还没有审结。`,
      '请改正后重新报送。',
    ]);
    expect(WRONG_ROW).toContain(`相加是${total}，“总计”填了9999`);
  });

  test('is asked again where the figures changed and the explanation did not', () => {
    const more = { ...blank, 'table4.reconsideration.corrected': null };
    const first = letterOn([{ figures: { ...blank, ...wrong }, explanations: EXPLAINED }])!;
    const second = letterOn(
      [
        { figures: blank, explanations: EXPLAINED },
        { figures: more, explanations: EXPLAINED },
      ],
      {
        before: first,
      },
    )!;
    expect(textOf(second)).toEqual([
      '必改0处，核实1处，提醒0处。',
      '与上次退回意见相比：已改2处，未改0处，新发现1处。',
      `1.【核实】${second.lines[0]!.message}（新发现）情况说明：（说明之后数已改，请重新说明）案件还没有审结。`,
      '上次提出、这次已改的：',
      `1.【必改】${WRONG_ROW}`,
      `2.【必改】${WRONG_COLUMN}`,
      '请核实并说明情况；确有错误的，改正后重新报送。',
    ]);
  });

  test('is neither done nor open in the letter after; what the reviewer wrote beside it stays', () => {
    const given = [{ figures: { ...blank, ...wrong }, explanations: EXPLAINED }];
    const made = letterOn(given)!;
    const first = {
      ...made,
      lines: made.lines.map((line) => (line.id === 'B05.table4' ? { ...line, opinion: '同意。' } : line)),
    };
    expect(letterOn(given, { same: first })).toEqual(first);
    expect(textOf(letterOn([...given, { figures: {} }], { before: first }))).toEqual([
      '必改0处，核实0处，提醒0处。',
      '与上次退回意见相比：已改2处，未改0处，新发现0处。',
      '上次提出、这次已改的：',
      `1.【必改】${WRONG_ROW}`,
      `2.【必改】${WRONG_COLUMN}`,
      '没有需要再改的。',
    ]);
  });

  test('the sheet, and the letter as it is read from it', () => {
    const letter = letterOn([{ figures: { ...blank, ...wrong }, explanations: EXPLAINED }])!;
    const { lines, columns, rows } = letterSheet(letter, forms);
    const heads = columns.map((column) => column.heads[0]);
    expect([...lines.map((line) => [line]), heads, ...rows]).toEqual([
      ['甲镇人民政府2024年度报告退回意见'],
      [`第1次报送，校验${letter.fingerprint}`],
      ['必改2处，核实0处，提醒0处，另有1处已说明。必改的要改正，核实的改正或写情况说明，然后重新报送。'],
      ['“位置”里的格号（如D5）是“公开年报”所建工作簿里的格；用别的文件报送的，看后面的名称。'],
      ['级别', '编号', '问题', '位置', '与上次相比', '情况说明', '审核意见', '格'],
      [
        '必改',
        'B02.granted',
        WRONG_ROW,
        '申请办理D7:J7“予以公开”行',
        null,
        null,
        null,
        letter.lines[0]!.cells.join(' '),
      ],
      [
        '必改',
        'B03.total',
        WRONG_COLUMN,
        '申请办理J7:J28“总计”列',
        null,
        null,
        null,
        letter.lines[1]!.cells.join(' '),
      ],
      [
        '核实',
        'B05.table4',
        BLANK,
        '复议诉讼A5“行政复议·结果维持”',
        '已说明',
        '案件还没有审结。',
        null,
        'table4.reconsideration.upheld',
      ],
      ['总的意见', null, null, null, null, null, null, null],
    ]);
    const read = readLetter(unit, year, [...lines.map((line) => [line]), heads, ...rows]);
    expect(read).toEqual(letter);
  });
});

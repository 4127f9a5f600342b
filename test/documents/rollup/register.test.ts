/** 收件登记 over several roll-ups: what people typed stays, whatever becomes of the file it stands beside. */
import { ReadError } from '../../../src/documents/read-error';
import type { RegisterEntry } from '../../../src/documents/rollup/register';
import { registerOf } from '../../../src/documents/rollup/register';
import { RollUp } from '../../../src/documents/rollup/rollup';
import { readRoster } from '../../../src/documents/rollup/roster';
import type { Report } from '../../../src/report/report';
import { unitReport } from '../../support/units';

const year = 2024;
const organ = '安县人民政府';
const town = unitReport('甲镇人民政府', 'township', year, 1);
const stranger = unitReport('外局', 'department', year, 2);
const heads = ['单位', '别名', '上级单位'];
const ours = [heads, ['甲镇人民政府', '', organ]];

/** Reports by their files; a text is what could not be read. */
type Files = Readonly<Record<string, Report | string>>;

function registered(files: Files, before: readonly RegisterEntry[] = [], roster = ours) {
  const all = new RollUp({ organ, year, roster: readRoster(roster) });
  for (const [file, report] of Object.entries(files)) {
    if (typeof report === 'string') all.addUnreadable(file, new ReadError('全文', report, '请核对文件。'));
    else all.add({ file, reading: { report, notes: [] } });
  }
  return registerOf(all.result(), { register: before, findings: () => [] });
}
const shown = (register: readonly RegisterEntry[]) =>
  register.map(({ unit, file, attempt, state, note = '', opinion }) =>
    [unit, file, attempt, state, note, opinion].join('|'),
  );
const typed = (register: readonly RegisterEntry[], file: string, words: Partial<RegisterEntry>) =>
  register.map((one) => (one.file === file ? { ...one, ...words } : one));

const REASON = 'b.json的机关“外局”不在名录里，没有计入。是同一家的，请在名录“别名”栏补上这个名称。';
const BROKEN = 'b.json读不出来（全文：坏），没有计入。请核对文件。';
const OURS = '甲镇人民政府|a.json|1|待审||';
const OPINION = { opinion: '已电话核实' };

test.each<[string, Files, Partial<RegisterEntry>, Files, typeof ours, readonly string[]]>([
  [
    'beside a stranger’s report',
    { 'a.json': town, 'b.json': stranger },
    OPINION,
    { 'a.json': town, 'b.json': stranger },
    ours,
    [OURS, `外局|b.json|0|没有用上|${REASON}|已电话核实`],
  ],
  [
    'a state beside it',
    { 'a.json': town, 'b.json': stranger },
    { state: '已退回' },
    { 'a.json': town, 'b.json': stranger },
    ours,
    [OURS, `外局|b.json|0|已退回|${REASON}|`],
  ],
  [
    'under another name of the file',
    { 'a.json': town, 'b.json': stranger },
    OPINION,
    { 'a.json': town, 'c.json': stranger },
    ours,
    [OURS, `外局|c.json|0|没有用上|${REASON.replace('b.json', 'c.json')}|已电话核实`],
  ],
  [
    'beside a file that cannot be read',
    { 'a.json': town, 'b.json': '坏' },
    OPINION,
    { 'a.json': town, 'b.json': '坏' },
    ours,
    [OURS, `（不明）|b.json|0|没有用上|${BROKEN}|已电话核实`],
  ],
  [
    'beside a report of the year before',
    { 'a.json': town, 'b.json': { ...town, year: 2023 } },
    OPINION,
    { 'a.json': town, 'b.json': { ...town, year: 2023 } },
    ours,
    [
      OURS,
      '甲镇人民政府|b.json|0|没有用上|b.json是甲镇人民政府2023年度的报告，不是2024年度的，没有计入。|已电话核实',
    ],
  ],
  [
    'beside a file that is gone',
    { 'a.json': town, 'b.json': stranger },
    OPINION,
    { 'a.json': town },
    ours,
    [OURS, `外局|b.json|0|没有用上|${REASON}|已电话核实`],
  ],
  [
    'nothing, beside a file that is gone',
    { 'a.json': town, 'b.json': stranger },
    {},
    { 'a.json': town },
    ours,
    [OURS],
  ],
  [
    'beside a file that the roster knows now',
    { 'a.json': town, 'b.json': stranger },
    { ...OPINION, state: '已通过' },
    { 'a.json': town, 'b.json': stranger },
    [...ours, ['外局', '', organ]],
    [OURS, '外局|b.json|1|已通过||已电话核实'],
  ],
  [
    'beside a file that can be read now',
    { 'b.json': '坏' },
    { ...OPINION, state: '已退回' },
    { 'b.json': town },
    ours,
    ['甲镇人民政府|b.json|1|待审||已电话核实'],
  ],
  [
    'beside a file with what another one of the unit holds',
    { 'b.json': town, 'c.json': town },
    OPINION,
    { 'b.json': town, 'c.json': town },
    ours,
    [
      '甲镇人民政府|c.json|1|待审||',
      '甲镇人民政府|b.json|0|没有用上|b.json与c.json内容相同，只登记一次报送。|已电话核实',
    ],
  ],
])('what was typed stays: %s', (_, files, words, again, roster, rows) => {
  const next = registered(again, typed(registered(files), 'b.json', words), roster);
  expect(shown(next)).toEqual(rows);
  expect(shown(registered(again, next, roster))).toEqual(rows);
});

test('a state typed beside a unit that has not reported stays', () => {
  const [missing] = registered({});
  const next = registered({}, [{ ...missing!, state: '已电话催', opinion: '周三前报' }]);
  expect(shown(next)).toEqual(['甲镇人民政府||0|已电话催||周三前报']);
});

test('a register without 说明 had the reason among the opinions', () => {
  const files = { 'a.json': town, 'b.json': stranger };
  const old = registered(files).map(({ note, ...one }) => ({ ...one, opinion: note ?? one.opinion }));
  expect(shown(registered(files, old))).toEqual([OURS, `外局|b.json|0|没有用上|${REASON}|`]);
});

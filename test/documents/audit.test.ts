/** The check as it is read: by root causes, gravest first; what was checked; what an edit left as it was. */
import { countsByPart, groupsOf, keptSame, severityCounts } from '../../src/documents/audit';
import type { ToldFinding } from '../../src/documents/told-check';
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import type { Report } from '../../src/report/report';
import { locateFaults } from '../../src/rules/hypotheses';
import { changedCounts, passed } from '../../src/words/audit';
import { sample, withCells, withFigures } from '../support/samples';

const suqian = sample('suqian-2024');
const previous = sample('suqian-2023');

function audited(report: Report, last?: Report, explanations: Readonly<Record<string, string>> = {}) {
  const check = checkWhole({ report, previous: last }, { countsRules: true });
  const told = toldCheck(check, { report, ...(last && { previous: last }), explanations });
  return { check, told, groups: groupsOf(told, locateFaults(report, check.tables.findings)) };
}

/** `B01.natural > B01.total` with ways where a cause is known. */
const outline = ({ groups }: ReturnType<typeof audited>) =>
  groups.map(({ hypothesis, roots }) => ({
    findings: roots.map(({ finding, following }) => [finding, ...following].map(({ id }) => id).join(' > ')),
    ways: hypothesis?.sets.length ?? 0,
  }));

test('what one slip explains stands together, with the ways to mend it', () => {
  const slip = audited(withCells(suqian, { 'granted.natural': 9 }));
  const [first] = outline(slip);
  expect(first!.findings.length).toBeGreaterThan(1);
  expect(first!.ways).toBeGreaterThan(0);
  const told = outline(slip).flatMap(({ findings }) => findings.flatMap((one) => one.split(' > ')));
  expect([...told].sort()).toEqual(slip.told.map(({ id }) => id).sort());
});

test('two slips are two causes; what no identity explains stands alone', () => {
  const two = audited(
    withFigures(suqian, { 'table4.reconsideration.total': 99, 'table3.new.natural': 3441 }),
  );
  const causes = outline(two).filter(({ ways }) => ways > 0);
  expect(causes.map(({ findings }) => findings.some((one) => one.startsWith('C01')))).toContain(true);
  expect(causes.length).toBe(2);
});

test('to be changed, to be explained, explained', () => {
  const changed = withFigures(suqian, {
    'table3.carriedIn.natural': 1,
    'table3.carriedIn.business': 1,
    'table4.reconsideration.total': 99,
  });
  const ranks = (explanations = {}) =>
    audited(changed, previous, explanations).groups.flatMap(({ roots }) =>
      roots.map(({ finding: { id, severity, explanation } }) =>
        `${severity} ${id} ${explanation ?? ''}`.trim(),
      ),
    );
  const queries = ranks().filter((one) => one.startsWith('query Y01'));
  expect(queries.length).toBeGreaterThan(0);
  const id = queries[0]!.split(' ')[1]!;
  const explained = ranks({ [id]: '机构划转。' });
  expect(explained[0]).toMatch(/^mandatory/);
  expect(explained.at(-1)).toBe(`query ${id} 机构划转。`);
});

test('a figure beside last year’s is called by its year', () => {
  const jumped = audited(withFigures(suqian, { 'table2.licensing.decisions': 9_999_999 }), previous);
  const sides = jumped.told.find(({ id }) => id.startsWith('Y') && id.includes('licensing'))?.sides;
  expect([sides?.left.label, sides?.right.label]).toEqual([
    '“行政许可·本年处理决定数量”',
    '上年年报“行政许可·本年处理决定数量”',
  ]);
  expect([sides?.left.cells, sides?.right.cells]).toEqual([
    ['table2.licensing.decisions'],
    ['previous.table2.licensing.decisions'],
  ]);
});

test('what was checked is told part by part, and adds up', () => {
  const { check } = audited(withCells(suqian, { 'new.natural': 3441 }), previous);
  const parts = countsByPart(check);
  const sum = (of: 'checked' | 'passed') => parts.reduce((all, part) => all + part[of], 0);
  expect([sum('checked'), sum('passed')]).toEqual([
    check.tables.checked + check.text.checked,
    check.tables.passed + check.text.passed,
  ]);
  expect(parts.map(({ part }) => part)).toEqual(['table2', 'table3', 'table4', 'years', 'filled', 'text']);
  const own = parts.find(({ part }) => part === 'table3')!;
  expect(passed.part('table3', own)).toBe(`申请办理：已核对${own.checked}处，相符${own.passed}处`);
  expect(own.passed).toBeLessThan(own.checked);
});

test('an edit leaves the findings that say the same, and says how many there are now', () => {
  const before = audited(
    withFigures(suqian, { 'table4.reconsideration.total': 99, 'table3.new.natural': 3441 }),
  );
  const after = audited(withFigures(suqian, { 'table4.reconsideration.total': 99 }));
  const kept = keptSame<ToldFinding>(before.told, after.told);
  expect(kept).toEqual(after.told);
  expect(kept.every((one) => before.told.includes(one))).toBe(true);
  const [was, is] = [severityCounts(before.told), severityCounts(after.told)];
  expect(changedCounts(was, is)).toMatch(/^必改\d+处，少\d+处$/);
  expect(changedCounts(is, is)).toBeUndefined();
});

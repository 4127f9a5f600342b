import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../../src/rules/all';
import { rulesScript } from '../../../src/rules/sql/script';
import { combinations, conditionOf } from '../../../src/rules/sql/scopes';
import { quoted } from '../../../src/rules/sql/text';

/** Variants of a rule share its id; their statements differ. */
const rulesOf = (...starts: readonly string[]) =>
  allRules.filter(({ id, statement }) => starts.some((start) => `${id} ${statement}`.startsWith(start)));

test('the whole script of some rules: one of each kind', () => {
  const few = rulesOf('A01 县', 'A02 本年', 'A03', 'A04', 'A05', 'B07', 'B08', 'C05', 'D03', 'Y02 行政');
  const golden = readFileSync(join(__dirname, 'few-rules.sql'), 'utf8');
  expect(rulesScript({ rules: few, rollup: null })).toBe(golden);
});

test('the whole script of roll-up alone', () => {
  const golden = readFileSync(join(__dirname, 'rollup.sql'), 'utf8');
  expect(rulesScript({ rules: [] })).toBe(golden);
});

test('thresholds are those of the settings', () => {
  const script = rulesScript({
    rules: rulesOf('B08', 'Y05', 'A05'),
    settings: { otherShare: 0.35, otherCount: 4, yuanTimes: [1000, 9000], jumpTimes: 7, jumpChange: 11 },
  });
  for (const condition of [
    'left_value >= 4 AND right_value > 0 AND left_value > right_value * 0.35',
    'left_value >= right_value * 1000 AND left_value <= right_value * 9000',
    'ABS(left_value - right_value) >= 11',
    'left_value * 7 < right_value',
  ]) {
    expect(script).toContain(condition);
  }
});

describe('the script of all rules', () => {
  const script = rulesScript();

  test('has every rule', () => {
    for (const { id } of allRules) expect(script).toContain(`'${id}'`);
  });

  test('keeps to what the engines share', () => {
    const code = script.replace(/^ *--.*$/gm, '').replace(/'[^']*'/g, "''");
    // no statement but one, no quoted names, no functions but these
    expect(code.match(/;/g)).toHaveLength(1);
    expect(code).not.toMatch(/["`[\]\\:]/);
    const functions = new Set([...code.matchAll(/\b([a-zA-Z]\w*)\(/g)].map(([, name]) => name));
    expect([...functions].sort()).toEqual([
      'ABS',
      'CAST',
      'COALESCE',
      'COUNT',
      'DECIMAL',
      'FLOOR',
      'MAX',
      'NULLIF',
      'SUM',
      'chr',
      'replace',
      'substr',
      'translate',
    ]);
    // what means different things: division, the place of nulls, casts that give null, windows
    expect(code).not.toMatch(/[/%]|\b(ORDER|OVER|LIMIT|TRY_CAST|ILIKE|RLIKE|USING|NATURAL|LATERAL)\b/u);
    // a character above 255 is another one in Spark
    expect([...new Set([...code.matchAll(/\bchr\((\d+)\)/gu)].map(([, at]) => Number(at)))]).toEqual([
      9, 10, 13, 160,
    ]);
    // in patterns nothing but what follows is left open
    const patterns = [...script.matchAll(/LIKE '([^']*)'/gu)].map(([, pattern]) => pattern);
    expect(patterns.filter((pattern) => !/^[a-z.]+%$/u.test(pattern!))).toEqual([]);
    // Trino takes a million characters
    expect(script.length).toBeLessThan(500_000);
    // Spark’s shell ends a statement at a semicolon, in comments as well
    expect(script.indexOf(';')).toBe(script.length - 2);
  });
});

test('a condition names the forms that make a difference, and no others', () => {
  const where = (applies: (values: readonly string[]) => boolean) =>
    conditionOf(
      combinations.filter(({ values }) => applies(values)),
      undefined,
    );
  expect(where(() => true)).toBe('TRUE');
  expect(where(() => false)).toBe('FALSE');
  expect(where(([form]) => form === '2021')).toBe("form = '2021'");
  expect(where(([, table3, , previous]) => previous === table3)).toBe(
    "(table3_form = '2019' AND previous_form IN ('2019', '2021') AND previous_table3_form = '2019' OR table3_form = '2021' AND previous_form IN ('2019', '2021') AND previous_table3_form = '2021')",
  );
  expect(conditionOf(combinations, ['county', 'office'])).toBe("organ_class IN ('county', 'office')");
});

test('what engines escape differently is no literal', () => {
  expect(quoted('上年年报“结转”')).toBe("'上年年报“结转”'");
  for (const text of ["it's", 'a\\b', 'a;b', 'a\nb']) expect(() => quoted(text)).toThrow(RangeError);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesJson, rulesTable } from '../../src/documents/rules-table';
import { ledgerRules } from '../../src/ledger/check';
import { rollUpRules } from '../../src/documents/rollup/rules';
import { textRules } from '../../src/narrative/text-check/check';
import { allRules } from '../../src/rules/all';

const written = readFileSync(join(process.cwd(), 'docs', 'rules.md'), 'utf8');

test('docs/rules.md is what the rules say; `npm run rules` writes it', () => {
  expect(written).toBe(rulesTable());
});

test('every rule, each variant by itself, has its line, those on ledgers too', () => {
  const lines = written.split('\n').filter((line) => /^\| [A-Z]\d\d /.test(line));
  expect(lines.map((line) => line.slice(2, 5)).sort()).toEqual(
    [...allRules, ...textRules, ...ledgerRules, ...rollUpRules].map(({ id }) => id).sort(),
  );
});

test('the same rules as data', () => {
  const { rules, thresholds } = rulesJson();
  const told = new Set(written.split('\n').map((line) => line.split(' | ').slice(0, 3).join(' | ')));
  const words = { mandatory: '必改', query: '核实', hint: '提醒' };
  const lines = rules.map(
    ({ id, severity, statement }) => `| ${id} | ${words[severity as keyof typeof words]} | ${statement}`,
  );
  expect(lines.filter((line) => !told.has(line.replaceAll('|', '|')))).toEqual([]);
  expect(rules).toHaveLength([...allRules, ...textRules, ...ledgerRules, ...rollUpRules].length);
  expect(rules.find(({ id }) => id === 'B01')).toEqual({
    id: 'B01',
    severity: 'mandatory',
    statement: expect.any(String) as string,
    source: expect.any(String) as string,
    places: { 2019: 7, 2021: 7 },
  });
  expect(thresholds).toMatchObject({ otherShare: 0.2, similarShare: 0.8 });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesTable } from '../../src/documents/rules-table';
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

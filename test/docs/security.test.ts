import { readFileSync } from 'node:fs';
import { highlightsKey } from '../../src/workbook/highlights';
import { columnsKey } from '../../src/workbook/kept-columns';
import { lastActionNamespace } from '../../src/workbook/last-action';
import { buildNoteKey } from '../../src/workbook/leftover';
import { settingsKey } from '../../src/workbook/settings';

const notes = readFileSync('docs/security.md', 'utf8');
const [chinese, english] = notes.split('\n---\n') as [string, string];

test.each([settingsKey, columnsKey, highlightsKey, lastActionNamespace, buildNoteKey])(
  'docs/security.md tells, in both languages, that %s is kept in the file',
  (key) => {
    expect(chinese).toContain(`\`${key}\``);
    expect(english).toContain(`\`${key}\``);
  },
);

test('the policy that it prints is the one of the page', () => {
  const page = readFileSync('src/taskpane/taskpane.html', 'utf8');
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page)![1]!;
  const printed = /```\n(default-src[\s\S]+?)\n```/.exec(chinese)![1]!;
  expect(printed.replace(/\s+/g, ' ')).toBe(policy.replace('%SCRIPT_ORIGINS%', "'self'"));
});

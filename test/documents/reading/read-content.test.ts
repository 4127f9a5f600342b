/** Published reports in the shapes in which they are found are read exactly, or what is not clear is left blank and said. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Report } from '../../../src/report/report';
import { layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { sample } from '../../support/samples';

const names = readdirSync('samples').map((file) => file.replace(/\.json$/u, ''));
/** The layouts that keep what tells one cell from another. */
const exact = ['paragraphs', 'cellLines', 'bars', 'tabs', 'grid'] as const;

const tables = ({ table2, table3, table4 }: Report) => ({ table2, table3, table4 });
const heads = ({ organ, year, format, table3Format }: Report) => ({ organ, year, format, table3Format });

describe.each(exact)('as %s', (layout) => {
  test.each(names)('%s', (name) => {
    const report = sample(name);
    const { report: read } = readContent(layouts[layout]!(report));
    expect(tables(read)).toEqual(tables(report));
    expect(heads(read)).toEqual(heads(report));
  });
});

/** `address given → read` of every cell that is not read as it was, and whether a note says so. */
const misread = (report: Report, content: Content) =>
  misreadIn(report, readContent(content)).map(shownMisread);

test.each(names)(
  '%s with nothing between its cells: what is read is right, the rest is blank and said',
  (name) => {
    const wrong = misread(sample(name), layouts.glued!(sample(name)));
    expect(wrong.filter((one) => !/→ null，有说明$/u.test(one))).toEqual([]);
  },
);

test.each([
  ['淮安 2024', 'huaian-2024', ['table2.rules', 'table2.normative', 'table4.litigationAfterReview']],
  [
    '宿迁 2024',
    'suqian-2024',
    ['table2.rules', 'table2.normative', 'table4.litigationDirect', 'table4.litigationAfterReview'],
  ],
])('%s with nothing between its cells: table 3 is read whole by its identities', (_, name, open) => {
  const wrong = misread(sample(name), layouts.glued!(sample(name)));
  expect([...new Set(wrong.map((one) => one.replace(/\.[^.]*? .*$/u, '')))]).toEqual(open);
});

test.each(names)('%s without its blank cells: what is read is right, the rest is blank and said', (name) => {
  const wrong = misread(sample(name), layouts.blanks!(sample(name)));
  expect(wrong.filter((one) => !/→ null，有说明$/u.test(one))).toEqual([]);
});

const published = join(process.cwd(), '../shared/samples/zhanyi-2019.txt');
const withShared = existsSync(published) ? test : test.skip;

withShared('沾益 2019 as it was published', () => {
  const blocks = readFileSync(published, 'utf8')
    .split(/\r?\n/u)
    .map((text) => ({ kind: 'text' as const, text }));
  const { report, notes } = readContent({ layout: 'lines', blocks });
  const { sections = {}, ...read } = report;
  expect(read).toEqual(sample('zhanyi-2019'));
  expect(notes.map(({ place, found, used }) => `${place} ${String(found)} → ${String(used)}`)).toEqual([
    'table2.rules 规范 → 规章',
    'table2.procurement.amount 39039259 → 39039259',
    'organ 沾益区 → 沾益区人民政府',
    'section.0 201911日 → 201911日',
    'section.0 20191231日 → 20191231日',
    'section.1 20191231日 → 20191231日',
  ]);
  expect(Object.keys(sections)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  expect(sections['5']).toMatch(/^存在的问题主要是公开程度不够。/u);
});

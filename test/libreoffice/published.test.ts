/** The exported .docx as LibreOffice prints it: its pages, and on them the headings and every figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, printed } from '../../scripts/lib/libreoffice.mjs';
import { publishedFile } from '../../src/documents/publishing/file';
import type { PublishedReport } from '../../src/documents/publishing/published-report';
import { titleOf } from '../../src/documents/publishing/published-report';
import { publication } from '../../src/documents/publishing/publication';
import type { PublishedTable } from '../../src/documents/publishing/published-table';
import { sample } from '../support/samples';

const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

/** Of both forms, their text written from their figures; how many pages, and the page on which each section begins. */
const cases: readonly (readonly [name: string, sections: readonly number[], pages: number])[] = [
  ['huaian-2024', [1, 1, 3, 4, 5, 5, 5], 5],
  ['pingtan-2020', [1, 1, 2, 3, 4, 4, 4], 4],
  ['suqian-2024', [1, 1, 3, 4, 5, 5, 5], 5],
];

let folder: string;
const reports = new Map<string, PublishedReport>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-published-'));
  for (const [name] of cases) {
    const report = sample(name);
    const made = await publication({ report, notes: [] }, { report }, 'blank');
    reports.set(name, made.published);
    writeFileSync(join(folder, `${name}.docx`), await publishedFile(made, 'docx'));
  }
  printed(
    program,
    cases.map(([name]) => join(folder, `${name}.docx`)),
    folder,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each page without its spaces and line breaks. */
function pagesOf(name: string): readonly string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join('test', 'support', 'pdf-pages.mjs'), join(folder, `${name}.pdf`)],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as string[]).map(tight);
}

const tight = (text: string): string => text.replace(/\s/gu, '');

test.each(cases)('%s on its pages', (name, sections, count) => {
  const report = reports.get(name)!;
  const pages = pagesOf(name);
  expect(pages).toHaveLength(count);
  pages.forEach((page, index) => expect(page.endsWith(`—${index + 1}—`)).toBe(true));
  expect(pages[0]!.startsWith(tight(titleOf(report)))).toBe(true);
  const begins = report.sections.map(
    ({ heading = '' }) => 1 + pages.findIndex((page) => page.includes(heading)),
  );
  expect(begins).toEqual(sections);
  expect(pages.at(-1)).toContain(report.checkLine);
});

test.each(cases)('every row of the tables of %s stands whole on one page, with its figures', (name) => {
  const pages = pagesOf(name);
  for (const table of tablesOf(reports.get(name)!)) {
    const page = pages.find((one) => rowsOf(table).every((row) => one.includes(row)));
    expect([
      table.id,
      rowsOf(table).filter((row) => !pages.some((one) => one.includes(row))),
      !!page,
    ]).toEqual([table.id, [], true]);
  }
});

const tablesOf = ({ sections }: PublishedReport): readonly PublishedTable[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

/** The figures of each row behind its own label. */
function rowsOf({ rows, cells }: PublishedTable): readonly string[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const own = cells.filter(({ box }) => box.row === row);
    const figures = own.filter(({ look }) => look === 'figure').map(({ text }) => text);
    const label = own.filter(({ look }) => look !== 'figure').at(-1)?.text ?? '';
    return figures.length > 0 ? [tight(label) + figures.join('')] : [];
  });
}

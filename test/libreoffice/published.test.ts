/** The exported .docx as LibreOffice prints it: its pages, and on them the headings and every figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, printed } from '../../scripts/lib/libreoffice.mjs';
import { breaksAfter } from '../../src/documents/publishing/docx-look';
import { publishedFile } from '../../src/documents/publishing/file';
import type { PublishedReport } from '../../src/documents/publishing/published-report';
import { titleOf } from '../../src/documents/publishing/published-report';
import { ownText } from '../../src/documents/publishing/own-text';
import { publication } from '../../src/documents/publishing/publication';
import type { PublishedTable } from '../../src/documents/publishing/published-table';
import { readDocument } from '../../src/documents/reading/read-document';
import type { Report } from '../../src/report/report';
import { sample } from '../support/samples';

const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

/** Of both forms, their text written from their figures; how many pages, and the page on which each section begins. */
const cases: readonly (readonly [name: string, sections: readonly number[], pages: number])[] = [
  ['huaian-2024', [1, 1, 3, 3, 4, 4, 5], 5],
  ['pingtan-2020', [1, 1, 2, 3, 4, 4, 4], 4],
  ['suqian-2024', [1, 1, 3, 3, 4, 4, 5], 5],
];

/** Of both forms, with so many lines in section 1 and so many characters before table 3, so that it begins anywhere on a page. */
const lengths = [2, 5, 11, 17, 20].flatMap((lines) =>
  ['huaian-2024', 'pingtan-2020'].flatMap((of) => [0, 72].map((before) => ({ of, lines, before }))),
);
const nameOf = ({ of, lines, before }: (typeof lengths)[number]) => `${of} ${lines} ${before}`;

let folder: string;
const reports = new Map<string, PublishedReport>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-published-'));
  const write = async (name: string, report: Report) => {
    const made = await publication({ report, notes: [] }, { report }, 'blank');
    reports.set(name, made.published);
    writeFileSync(join(folder, `${name}.docx`), await publishedFile(made, 'docx'));
  };
  for (const [name] of cases) await write(name, sample(name));
  for (const one of lengths) {
    const { of, lines, before } = one;
    const first = Array<string>(lines).fill('公'.repeat(26)).join('\n');
    const sections = { '0': '前言。', '1': first, '3': '表'.repeat(before), '5': '一是。', '6': '没有。' };
    await write(nameOf(one), { ...sample(of), sections });
  }
  printed(
    program,
    [...reports.keys()].map((name) => join(folder, `${name}.docx`)),
    folder,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Page {
  /** without spaces and line breaks */
  readonly text: string;
  /** of its lines, in points above the foot */
  readonly heights: readonly number[];
}

const known = new Map<string, readonly Page[]>();

function pagesOf(name: string): readonly Page[] {
  const pages = known.get(name) ?? pagesIn(join(folder, `${name}.pdf`));
  known.set(name, pages);
  return pages;
}

function pagesIn(file: string): readonly Page[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join('test', 'support', 'pdf-pages.mjs'), file], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as Page[]).map(({ text, heights }) => ({ text: tight(text), heights }));
}

const tight = (text: string): string => text.replace(/\s/gu, '');

test.each(cases)('%s on its pages', (name, sections, count) => {
  const report = reports.get(name)!;
  const pages = pagesOf(name).map(({ text }) => text);
  expect(pages).toHaveLength(count);
  pages.forEach((page, index) => expect(page.endsWith(`—${index + 1}—`)).toBe(true));
  expect(pages[0]!.startsWith(tight(titleOf(report)))).toBe(true);
  const begins = report.sections.map(
    ({ heading = '' }) => 1 + pages.findIndex((page) => page.includes(heading)),
  );
  expect(begins).toEqual(sections);
  expect(pages.at(-1)).toContain(report.checkLine);
});

const everything = [...cases.map(([name]) => name), ...lengths.map(nameOf)];

test.each(everything)('%s: tables are broken between their groups alone, under their heads', (name) => {
  const pages = pagesOf(name).map(({ text }) => text);
  for (const table of tablesOf(reports.get(name)!)) {
    const parts = partsOf(table).map((rows) =>
      pages.findIndex((page) => rows.every((row) => page.includes(row))),
    );
    expect([table.id, parts.indexOf(-1)]).toEqual([table.id, -1]);
    const heads = table.cells.filter(({ box }) => box.row < table.headRows).map(({ text }) => tight(text));
    for (const page of new Set(parts)) {
      expect(heads.filter((head) => !pages[page]!.includes(head))).toEqual([]);
    }
  }
});

/** The text of a page in points, without its margins; letters reach below their line. */
const TEXT = { top: 842 - 105, bottom: 99, below: 5 };

test.each(everything)('%s: no page before a table is mostly empty', (name) => {
  const pages = pagesOf(name);
  const filled = pages.map(({ heights }) => {
    const lowest = Math.min(...heights.filter((height) => height > TEXT.bottom)) - TEXT.below;
    return (TEXT.top - lowest) / (TEXT.top - TEXT.bottom);
  });
  expect(filled.slice(0, -1).filter((share) => share < 0.5)).toEqual([]);
});

// in fewer lines of the same length no paragraph is told from the next
const told = [...cases.map(([name]) => name), ...lengths.filter(({ lines }) => lines > 2).map(nameOf)];

test.each(told)('%s: its pages are read as the document is', async (name) => {
  const [document, pages] = await Promise.all(
    ['docx', 'pdf'].map(async (kind) => {
      const { report, notes } = await readDocument(readFileSync(join(folder, `${name}.${kind}`)));
      return { ...report, sections: ownText(report), notes };
    }),
  );
  expect(pages).toEqual(document);
});

const tablesOf = ({ sections }: PublishedReport): readonly PublishedTable[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

/** The rows that stand on one page together, each with its label and figures. */
function partsOf(table: PublishedTable): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  const breaks = breaksAfter(table);
  for (const { row, text } of rowsOf(table)) {
    parts.at(-1)!.push(text);
    if (breaks.has(row) && row < table.rows - 1) parts.push([]);
  }
  return parts;
}

/** The figures of each row behind its own label. */
function rowsOf({ rows, cells }: PublishedTable): readonly { readonly row: number; readonly text: string }[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const own = cells.filter(({ box }) => box.row === row);
    const figures = own.filter(({ look }) => look === 'figure').map(({ text }) => text);
    const label = own.filter(({ look }) => look !== 'figure').at(-1)?.text ?? '';
    return figures.length > 0 ? [{ row, text: tight(label) + figures.join('') }] : [];
  });
}

/** What is exported is read back by our own reader: every cell as it was, and the text. */
import * as fc from 'fast-check';
import { checkValue } from '../../../src/documents/publishing/check-value';
import type { FileKind } from '../../../src/documents/publishing/file';
import { fileKinds, publishedFile } from '../../../src/documents/publishing/file';
import { ownText } from '../../../src/documents/publishing/own-text';
import { publication } from '../../../src/documents/publishing/publication';
import { officialLayout, tableIds } from '../../../src/documents/publishing/published-table';
import { contentOf } from '../../../src/documents/reading/open-document';
import { readContent } from '../../../src/documents/reading/read-content';
import { narrateReport } from '../../../src/narrative/narrate-report';
import { sectionTexts } from '../../../src/narrative/written';
import type { Address } from '../../../src/report/address';
import type { Cell } from '../../../src/report/cell';
import { figureRows, table2Rows } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import { readReport } from '../../../src/documents/report-json';
import { mixed, sample, sampleNames } from '../../support/samples';
import { tamperedSample } from '../../workbook/tampered-report';
import { dayOf } from '../../../src/ledger/day';
import { signed } from '../../../src/documents/publishing/signature';
import { toPublish } from './small-report';

async function readBack(made: Parameters<typeof publishedFile>[0], kind: FileKind): Promise<Report> {
  const bytes = await publishedFile(made, kind);
  if (kind === 'json') return readReport(JSON.parse(new TextDecoder().decode(bytes))).report;
  return readContent(await contentOf(bytes, `年报.${kind}`)).report;
}

const tablesOf = ({ organ, year, format, table3Format, table2, table3, table4 }: Report) => ({
  organ,
  year,
  format,
  table3Format,
  table2,
  table3,
  table4,
});

/** The report with blanks where it has no cell: printed, these are the same. */
function whole(report: Report): Report {
  const { form, table3Form } = tableFormsOf(report)!;
  const table2 = Object.fromEntries(
    table2Rows(form).map(({ id, columns }) => [
      id,
      Object.fromEntries(
        columns.map((column): [string, Cell] => [column.id, report.table2?.[id]?.[column.id] ?? null]),
      ),
    ]),
  );
  const blanks = table3Form.table3.columns.map((): Cell => null);
  const table3 = Object.fromEntries(
    figureRows(table3Form).map(({ id }) => [id, report.table3?.[id] ?? blanks]),
  );
  return { ...report, table2, table3 };
}

const written = (report: Report): Report => ({
  ...report,
  sections: sectionTexts(narrateReport({ report })),
});
const reports: readonly (readonly [string, Report])[] = [
  ...sampleNames.map((name) => [name, written(whole(sample(name)))] as const),
  ['huaian-2024, table 3 of the other form', written(whole(mixed(sample('huaian-2024'))))],
];
const cases = reports.flatMap(([name, report]) => fileKinds.map((kind) => [name, kind, report] as const));

test.each(cases)(
  '%s as .%s: organ, year, forms, every cell, and so the check value',
  async (_, kind, report) => {
    const value = await checkValue(report);
    const back = await readBack(toPublish(report, value), kind);
    expect(tablesOf(back)).toEqual(tablesOf(report));
    expect(await checkValue(back)).toBe(value);
  },
);

test.each(cases)(
  '%s as .%s: the text of each section, without what stands around it',
  async (_, kind, report) => {
    const back = await readBack(toPublish(report, 'ABCD-EFGH'), kind);
    const texts = Object.entries(ownText(back)).filter(([, text]) => text !== '');
    expect(Object.fromEntries(texts)).toEqual(report.sections);
  },
);

test.each(fileKinds)('a .%s, signed, that is read and exported again is the same', async (kind) => {
  const report = signed({ ...written(sample('huaian-2024')), level: undefined }, dayOf(2025, 1, 24));
  const first = toPublish(report, await checkValue(report));
  const back = await readBack(first, kind);
  const { published } = await publication({ report: back, notes: [] }, { report: back }, 'blank');
  expect(published).toEqual(first.published);
});

test.each<[FileKind, number]>([
  ['docx', 8],
  ['html', 20],
  ['txt', 20],
])(
  'as .%s blanks, 0, "/", decimals and changes come back as they were printed, or are blank and named',
  async (kind, numRuns) => {
    await fc.assert(
      fc.asyncProperty(tamperedSample, async (report) => {
        const own = whole(report);
        const bytes = await publishedFile(toPublish(own, ''), kind);
        const { report: back, notes } = readContent(await contentOf(bytes));
        const [printed, read] = [cellReader(own), cellReader(back)];
        const named = (address: Address): boolean =>
          (read(address) ?? null) === null &&
          notes.some(({ place }) => address === place || address.startsWith(`${place}.`));
        const wrong = tableIds
          .flatMap((id) => [...officialLayout(id, tableFormsOf(own)!).figures.keys()])
          .filter((address) => read(address) !== printed(address) && !named(address));
        expect(wrong).toEqual([]);
      }),
      { numRuns },
    );
  },
);

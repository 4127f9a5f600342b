/** A report as it is published, whatever the file: title, preamble, six sections of paragraphs and official tables, check value. */
import type { TableId } from '../../report/address';
import type { Report } from '../../report/report';
import { cellReader } from '../../report/report';
import * as words from '../../words/publishing';
import { formsOf } from './forms-of';
import type { TextBlock } from './paragraphs';
import { textBlocks, writable } from './paragraphs';
import type { PublishedTable } from './published-table';
import type { Signature } from './signature';
import { lastSection, withoutSignature } from './signature';
import { publishedTable, tableIds, tableInLines } from './published-table';

export interface TableBlock {
  readonly kind: 'table';
  readonly table: PublishedTable;
  /** the same figures for a file that has lines alone */
  readonly inLines: PublishedTable;
}

export type PublishedBlock = TextBlock | TableBlock | ({ readonly kind: 'signature' } & Signature);

export interface PublishedSection {
  /** the preamble has none */
  readonly heading?: string;
  readonly blocks: readonly PublishedBlock[];
}

export interface PublishedReport {
  readonly organ: string;
  /** the title goes on with this after the organ */
  readonly titleRest: string;
  /** the preamble first */
  readonly sections: readonly PublishedSection[];
  /** the line that it ends with */
  readonly checkLine: string;
}

export const titleOf = ({ organ, titleRest }: PublishedReport): string => organ + titleRest;

/** The section in which each table stands. */
const SECTION_OF: Readonly<Record<TableId, number>> = { table2: 2, table3: 3, table4: 4 };

/**
 * @param report its blank cells as they are to be published
 * @param checkValue of its figures, e.g. `7ZK4-0XQP`
 * @throws {RangeError} for a report of a form that does not exist
 */
export function publishedReport(report: Report, checkValue: string): PublishedReport {
  const forms = formsOf(report);
  const read = cellReader(report);
  const tables = new Map(
    tableIds
      .filter((id) => report[id])
      .map((id): [number, TableBlock] => [
        SECTION_OF[id],
        {
          kind: 'table',
          table: publishedTable(id, forms, read),
          inLines: tableInLines(id, forms, read),
        },
      ]),
  );
  const last = Number(lastSection(report));
  const blocksOf = (section: number): readonly PublishedBlock[] => {
    const table = tables.get(section);
    const own = report.sections?.[section] ?? '';
    const { text, signature } =
      section === last ? withoutSignature(own, report.organ) : { text: own, signature: undefined };
    return [
      ...textBlocks(text),
      ...(table ? [table] : []),
      ...(signature ? [{ kind: 'signature' as const, ...signature }] : []),
    ];
  };
  return {
    organ: writable(report.organ).trim(),
    titleRest: words.titleAfterOrgan(report.year),
    sections: [
      { blocks: blocksOf(0) },
      ...forms.form.sections.map((heading, index) => ({ heading, blocks: blocksOf(index + 1) })),
    ],
    checkLine: words.checkValueLine(checkValue),
  };
}

/** A report as it is published, whatever the file: title, preamble, six sections of paragraphs and official tables, check value. */
import type { TableId } from '../../report/address';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import { cellReader, tableFormsOf } from '../../report/report';
import * as words from '../../words/publishing';
import type { TextBlock } from './paragraphs';
import { textBlocks, writable } from './paragraphs';
import type { PublishedTable } from './published-table';
import { publishedTable, tableIds, tableInLines } from './published-table';

export interface TableBlock {
  readonly kind: 'table';
  readonly table: PublishedTable;
  /** the same figures for a file that has lines alone */
  readonly inLines: PublishedTable;
}

export type PublishedBlock = TextBlock | TableBlock;

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
  const blocksOf = (section: number): readonly PublishedBlock[] => {
    const table = tables.get(section);
    return [...textBlocks(report.sections?.[section] ?? ''), ...(table ? [table] : [])];
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

/** @throws {RangeError} for a report of a form that does not exist */
export function formsOf(report: Report): TableForms {
  const forms = tableFormsOf(report);
  if (!forms) throw new RangeError(`no form ${report.format} or ${report.table3Format ?? ''}`);
  return forms;
}

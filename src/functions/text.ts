/** What OGI.TEXTCHECK answers: the text of a report or of a passage held against its tables. */
import { checkText } from '../narrative/text-check/check';
import type { TextFinding } from '../narrative/text-check/finding';
import { partsOf, yearIn } from '../narrative/text-check/parts';
import { textSentenceOf } from '../narrative/text-check/sentences';
import type { Report } from '../report/report';
import { tableFormsOf } from '../report/report';
import { readerOf } from '../rules/check';
import { allAgree, severityWord, unfilledWord } from '../words/findings';
import * as words from '../words/functions';
import type { Matrix, Table2Argument, Table3Argument, Table4Argument } from './arguments';
import { isBlank } from './block';
import type { ResultRow } from './results';
import { reportOf } from './results';

/** The tables that a text is held against; those that are left out are not. */
export interface TextTables {
  readonly table3: Table3Argument;
  readonly table4?: Table4Argument | undefined;
  readonly table2?: Table2Argument | undefined;
}

/** A line a finding: 级别, 规则, 位置, 说明, 相差; or one line that all is well. */
export function textFindingsOf(name: string, cells: Matrix, tables: TextTables): ResultRow[] {
  const written = new WrittenText(cells);
  if (written.text === '') return [[unfilledWord, '', name, words.textBlank, '']];
  const parts = partsOf(written.text);
  const isWhole = parts.length > 1;
  const report: Report = {
    ...reportFrom(tables, yearIn(written.text)),
    sections: Object.fromEntries(parts.map(({ id, text }) => [id, text])),
  };
  const { findings, checked } = checkText(report, { scope: isWhole ? 'text' : 'passage' });
  if (findings.length === 0) return [[allAgree(checked), '', '', '', '']];
  const telling = { forms: tableFormsOf(report)!, read: readerOf(report) };
  const startOf = (id: string) =>
    pointsIn(written.text.slice(0, parts.find((part) => part.id === id)?.start ?? 0));
  return findings.map((finding: TextFinding): ResultRow => [
    severityWord[finding.severity],
    finding.rule,
    finding.place ? written.placeOf(startOf(finding.place.section) + finding.place.start) : '',
    textSentenceOf(finding, telling),
    'difference' in finding ? finding.difference : '',
  ]);
}

function reportFrom({ table3, table4, table2 }: TextTables, year: number | undefined): Report {
  const { computed, ...report } = reportOf(table3);
  const format = table2?.form.id ?? report.format;
  return {
    ...report,
    ...(year !== undefined && { year }),
    format,
    ...(format !== report.format && { table3Format: report.format }),
    ...(table2 && { table2: table2.table2 }),
    ...(table4 && { table4: table4.table4 }),
    ...(computed && { computed }),
  };
}

const pointsIn = (text: string): number => [...text].length;

/** The text that stands in cells, a paragraph each. */
class WrittenText {
  readonly text: string;
  /** where each cell begins, in code points */
  private readonly starts: readonly { readonly row: number; readonly at: number }[];
  private readonly isOneRow: boolean;

  constructor(cells: Matrix) {
    const written = cells.flatMap((row, index) =>
      row
        .filter((cell) => !isBlank(cell) && cell !== 0)
        .map((cell) => ({ row: index + 1, text: String(cell) })),
    );
    this.text = written.map(({ text }) => text).join('\n');
    let at = 0;
    this.starts = written.map(({ row, text }) => {
      const start = at;
      at += pointsIn(text) + 1;
      return { row, at: start };
    });
    this.isOneRow = cells.length === 1;
  }

  /** @param at counted in code points from the first cell on */
  placeOf(at: number): string {
    const cell = this.starts.filter((one) => one.at <= at).at(-1);
    return words.textPlace(this.isOneRow ? undefined : cell?.row, at - (cell?.at ?? 0) + 1);
  }
}

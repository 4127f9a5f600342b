/** 核对正文: what people wrote on the sheet 正文 is held against the tables. */
import { gapsTogether, placesOfGaps } from '../../documents/gaps-together';
import { numberLines } from '../../documents/text-numbers';
import { wordsOfNumber } from '../../narrative/number-words';
import { checkText } from '../../narrative/text-check/check';
import type { TextPlace } from '../../narrative/text-check/finding';
import { textSentenceOf } from '../../narrative/text-check/sentences';
import { formsOf, readerOf } from '../../rules/check';
import type { Severity } from '../../rules/rule';
import { severities } from '../../rules/rule';
import { uncheckedBecause } from '../../words/text-findings';
import type { TableForms } from '../../report/form';
import { tableFormsOf } from '../../report/report';
import type { Host, ReportSettings, SheetRef } from '../../workbook/host';
import type { TextCell } from '../../workbook/text-sheet';
import { textCells } from '../../workbook/text-sheet';
import { textRows } from '../../workbook/text-rows';
import { readOwn } from './own-workbook';

/** Something that was found, and the cell it is in, where that is one. */
export interface ToldTextFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly cell?: { readonly name: string; readonly label: string };
}

export interface TextChecked {
  readonly outcome: 'checked';
  readonly sheet: SheetRef;
  readonly findings: readonly ToldTextFinding[];
  /** what the numbers come to, in lines */
  readonly numbers: readonly string[];
}

/** `notBegun`: nobody has written anything yet */
export type TextCheckOutcome = TextChecked | { readonly outcome: 'noTables' | 'noSheet' | 'notBegun' };

export async function checkSheetText(host: Host, settings: ReportSettings): Promise<TextCheckOutcome> {
  const own = await readOwn(host, settings, 'whereCounted');
  const forms = own && tableFormsOf(own.reading.report);
  if (!own || !forms) return { outcome: 'noTables' };
  const [sheet, ref] = [own.sheets.get('text'), own.refs.get('text')];
  if (!sheet || !ref) return { outcome: 'noSheet' };
  const { report, previous, ledger, labels } = own.reading;
  if (!report.sections) return { outcome: 'notBegun' };
  const { findings, numbers } = checkText(report, { previous, overdue: ledger?.overdue, labels });
  const telling = { forms: formsOf(report, previous)!, read: readerOf(report, previous) };
  const cells = textCells(sheet, forms);
  return {
    outcome: 'checked',
    sheet: ref,
    findings: bySeverity(
      gapsTogether(
        findings.map((finding) => {
          const { id, severity, place } = finding;
          const cell = place && cellAt(place, cells, forms);
          const gap = finding.code === 'gap' ? finding.quote : undefined;
          const sentence = textSentenceOf(finding, telling);
          return { id, severity, sentence, ...(cell && { cell }), ...(gap !== undefined && { gap }) };
        }),
        ({ cell }) => cell?.name,
        () => placesOfGaps(sheet, forms),
      ),
    ),
    numbers: numberLines(
      numbers.map(({ state, text, why, place }) => ({
        state,
        text,
        words: wordsOfNumber(report.sections![place.section] ?? '', place),
        ...(why && { why: uncheckedBecause[why] }),
      })),
    ),
  };
}

const bySeverity = (findings: readonly ToldTextFinding[]): readonly ToldTextFinding[] =>
  severities.flatMap((severity) => findings.filter((one) => one.severity === severity));

/** The cell in which a place of the text begins. */
export function cellAt(
  { section, start }: TextPlace,
  cells: readonly TextCell[],
  forms: TableForms,
): ToldTextFinding['cell'] {
  const own = cells.filter((cell) => String(cell.section) === section);
  const found = own.find(({ end }) => start < end) ?? own.at(-1);
  const row = found && textRows(forms).find(({ name }) => name === found.name);
  return row && { name: row.name, label: row.label };
}

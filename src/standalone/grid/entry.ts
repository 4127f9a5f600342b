/** What a clerk types, as the cell takes it: the way Excel reads it, by the format of the cell. */
import { readDay } from '../../ledger/day';
import { exactNumber, WHOLE } from '../../report/numerals';
import type { PlanStyle } from '../../workbook/plan';
import type { RawCell } from '../../workbook/raw-cell';

const NUMBER = new RegExp(`^[+-]?(?:${WHOLE})?(?:\\.\\d+)?$`, 'u');
/** A format of text: what is typed stays as it is typed. */
const TEXT_FORMAT = '@';

/**
 * @param typed a formula with `=` is one where the workbook can calculate it, otherwise a text; after `'` all is text
 * @returns as `MemoryWorkbook.write` takes it
 */
export function contentOfEntry(typed: string, format: PlanStyle['numberFormat']): RawCell {
  if (typed.startsWith("'")) return typed;
  if (format === TEXT_FORMAT) return asText(typed);
  if (typed.startsWith('=')) return typed;
  const plain = typed.trim();
  if (format?.includes('yy')) return readDay(plain) ?? typed;
  const isNumber = NUMBER.test(plain) && /\d/.test(plain);
  return (isNumber ? exactNumber(plain) : undefined) ?? typed;
}

/** What opens something else is marked as a text. */
const asText = (typed: string): string => (/^[='+\-@]/.test(typed) ? `'${typed}` : typed);

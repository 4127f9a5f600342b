/** The place beside the table where OGI.CHECK spills its lines, and what may already stand there. */
import { forms } from '../report/form';
import * as words from '../words/workbook';
import { a1, box } from './box';
import type { RawCell } from './host';
import { formName, valuesName } from './names';
import { mostFindings } from './table3-checks';

const CALL = 'OGI.CHECK(';

const check = `${CALL}${valuesName},,${formName})`;

/** `ERROR.TYPE` of #NAME?. */
const NAME_UNKNOWN = 5;

/** Shows a sentence in the place of #NAME? to whoever has not got the add-in; what the function itself says stays. */
export const findingsFormula = `=IF(IFERROR(ERROR.TYPE(${check})=${NAME_UNKNOWN},FALSE),"${words.checkUnavailable}",${check})`;

/** How far the lines can spill at most, under a head of one row. */
export const findingsSize = {
  rows: Math.max(...forms.map(mostFindings)),
  columns: words.findingsHead.length,
} as const;

/** Whether a cell's content is a check that was put there before. */
export const isFindingsFormula = (content: RawCell): boolean => String(content).includes(CALL);

/** The address of the first filled cell of an area whose first cell stands at `row` and `column`; none if all are empty. */
export function firstFilled(
  contents: readonly (readonly RawCell[])[],
  { row, column }: { readonly row: number; readonly column: number },
): string | undefined {
  for (const [down, cells] of contents.entries()) {
    const across = cells.findIndex((cell) => cell !== '');
    if (across >= 0) return a1(box(row + down, column + across));
  }
  return undefined;
}

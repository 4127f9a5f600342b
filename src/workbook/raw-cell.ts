/** A cell as the workbook holds it; an empty cell is `''`. */
export type RawCell = number | string | boolean;

/** What a plain cell that shows the value holds: a truth is its word, nothing an empty text. */
export function plainContent(value: RawCell | null): number | string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/**
 * Tells what a failed build left behind from sheets that someone works on. A build notes first which sheets it
 * begins and what they will hold, and takes the note away last: while the note is there, no build was finished.
 */
import type { RawCell } from './host';

/** The key of the workbook's settings under which the note is kept. */
export const buildNoteKey = 'ogi.building';

/** What was begun: the names of a sheet before and after, and the prints of its contents as they grow. */
export interface BegunSheet {
  readonly begunAs: string;
  readonly name: string;
  readonly prints: readonly string[];
}

export function begunSheet(
  begunAs: string,
  name: string,
  parcels: readonly { readonly formulas: readonly (readonly RawCell[])[] }[],
): BegunSheet {
  return {
    begunAs,
    name,
    prints: parcels.map((_, last) => printOf(parcels.slice(0, last + 1).flatMap(({ formulas }) => formulas))),
  };
}

/** The note in a value found under the key; nothing for anything that is none. */
export function begunSheets(kept: unknown): readonly BegunSheet[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((one): one is BegunSheet => {
    if (typeof one !== 'object' || one === null) return false;
    const { begunAs, name, prints } = one as Record<string, unknown>;
    return typeof begunAs === 'string' && typeof name === 'string' && Array.isArray(prints);
  });
}

/** A sheet is what a build left where it is empty, or holds what was noted and nothing besides. */
export function isLeftover(
  formulas: readonly (readonly RawCell[])[] | undefined,
  prints: readonly string[],
): boolean {
  const isEmpty = (formulas ?? []).flat().every((cell) => cell === '');
  return isEmpty || prints.includes(printOf(formulas ?? []));
}

/** A short print of the contents in their order; formulas are all alike, as Excel spells them in its own way. */
export function printOf(formulas: readonly (readonly RawCell[])[]): string {
  let hash = 0x811c9dc5;
  for (const cell of formulas.flat()) {
    if (cell === '') continue;
    const text = typeof cell === 'string' && cell.startsWith('=') ? '=' : String(cell).replace(/^'/, '');
    for (const letter of `${text}\n`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

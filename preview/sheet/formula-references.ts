/** The references and names inside a formula's text, to be rewritten when sheets are renamed or rows move. */

/** A cell, a block, whole columns or rows, or (with a sheet before it) a defined name. */
export interface FormulaReference {
  /** the sheet's name as it reads, without quotes; `undefined` where the reference has none */
  readonly sheet?: string;
  /** what stands after the sheet, e.g. `$A$1:B2` */
  readonly rest: string;
}

const TEXT = `"(?:[^"]|"")*"`;
const SHEET = `(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)`;
const CELLS = `\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
const NAME = `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*`;
const NO_FUNCTION = `(?![\\p{L}\\p{N}_.\\\\(!])`;
const TOKENS = new RegExp(
  `${TEXT}|${SHEET}?(${CELLS})(?![\\p{L}\\p{N}_.(!])|${SHEET}(${NAME})|(${NAME})${NO_FUNCTION}|${NAME}|\\d+(?:\\.\\d+)?`,
  'giu',
);

/** Rewrites every reference, and names without a sheet where it is said how; texts and functions stay. */
export function mapReferences(
  formula: string,
  rewrite: (reference: FormulaReference) => string,
  rewriteName: (name: string) => string = (name) => name,
): string {
  return formula.replace(
    TOKENS,
    (
      token: string,
      cellSheet: string | undefined,
      cells: string | undefined,
      nameSheet: string | undefined,
      name: string | undefined,
      bareName: string | undefined,
    ) => {
      if (bareName !== undefined) return rewriteName(bareName);
      const rest = cells ?? name;
      if (rest === undefined) return token;
      const sheet = cellSheet ?? nameSheet;
      return rewrite(sheet === undefined ? { rest } : { sheet: unquoted(sheet), rest });
    },
  );
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

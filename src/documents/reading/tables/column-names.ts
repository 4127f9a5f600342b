/** The names of all columns that the tables of any form have, by which heads are known. */
import { figureRows, forms, table2Rows, table4Blocks } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import { columnTerms, CORNER, meant, outcomeTerms } from './head-terms';
import { wantedRows } from './wanted-row';

export const columnNames: readonly string[] = [
  ...new Set(
    forms
      .flatMap((form) => [
        ...table2Rows(form).flatMap(({ columns }) => columns),
        ...form.table3.columns,
        ...form.table4.columns,
      ])
      .map(({ label }) => labelWords(label)),
  ),
];

/** Of table 3: names of columns that stand below each other where rows and columns are exchanged. */
const applicants: readonly string[] = [
  ...new Set(forms.flatMap((form) => form.table3.columns).map(({ label }) => labelWords(label))),
];

/** Of table 4, which stand above columns where its outcomes are rows. */
const blocks: readonly string[] = [
  ...new Set(
    forms
      .flatMap((form) => [...form.table4.blocks, ...table4Blocks(form)])
      .map(({ label }) => labelWords(label)),
  ),
];

/** How like a text has to be to a name. */
const LIKE = 0.75;

const rowLabels: readonly string[] = forms.flatMap((form) =>
  [...table2Rows(form), ...figureRows(form)].map(({ label }) => labelWords(label)),
);

/** Names that no row has: 总计 and 其他 are the labels of rows too. */
const ownNames = columnNames.filter((name) => !rowLabels.some((label) => likeness(label, name) >= LIKE));

const isOneOf = (text: string, names: readonly string[]): boolean => {
  const words = labelWords(text);
  return words.length > 1 && names.some((name) => likeness(words, name) >= LIKE);
};

export const isColumnName = (text: string): boolean => isOneOf(text, columnNames);

/** Whether a text is the name of a column, and no label of a row. */
export const isColumnNameAlone = (text: string): boolean => isOneOf(text, ownNames);

/** Of each table the columns that stand beside each other, with what means them in other words. */
const columnSets = [
  ...new Set(
    forms.flatMap((form) => [
      ...(['table2', 'table3'] as const).flatMap((table) =>
        wantedRows(form, table).map(({ columns }) => columnTerms(columns)),
      ),
      outcomeTerms(form),
    ]),
  ),
].map((terms) => terms.filter(({ isGroup }) => isGroup !== true));

/**
 * @param texts of a row, from the left
 * @returns of the one table of which they name the most columns, in whatever words, where these stand; none where it has as many more
 */
export function namesInOtherWords(texts: readonly string[]): readonly number[] {
  const all = columnSets.map((terms) => {
    const named = texts.map((text) => {
      const words = labelWords(text);
      return words.length < 2 || CORNER.test(words) ? undefined : meant(words, terms, undefined)?.id;
    });
    const places = named.flatMap((id, at) => (id === undefined ? [] : [at]));
    return { places, ids: new Set(named.filter((id) => id !== undefined)).size, of: terms.length };
  });
  const most = Math.max(...all.map(({ ids }) => ids));
  const best = all.find(({ ids }) => ids === most);
  return best && most > 1 && 2 * most > best.of ? best.places : [];
}

/** Whether a head may name a column, and does not stand over labels. */
export function mayBeName(text: string): boolean {
  const words = labelWords(text);
  return HAN.test(words) && !CORNER.test(words);
}

const isAmong = (text: string, names: readonly string[]): boolean =>
  text.length <= LONGEST && HAN.test(text) && names.includes(labelWords(text));

/** With what stands around it. */
const LONGEST = 20;
const HAN = /\p{Script=Han}/u;

export const isApplicant = (text: string): boolean => isAmong(text, applicants);

export const isDispute = (text: string): boolean => isAmong(text, blocks);

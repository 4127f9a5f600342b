/** The names of all columns that the tables of any form have, by which heads are known. */
import { figureRows, forms, table2Rows, table4Blocks } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';

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

const isAmong = (text: string, names: readonly string[]): boolean =>
  text.length <= LONGEST && HAN.test(text) && names.includes(labelWords(text));

/** With what stands around it. */
const LONGEST = 20;
const HAN = /\p{Script=Han}/u;

export const isApplicant = (text: string): boolean => isAmong(text, applicants);

export const isDispute = (text: string): boolean => isAmong(text, blocks);

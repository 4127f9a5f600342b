/** The names of all columns that the tables of any form have, by which heads are known. */
import { figureRows, forms, table2Rows } from '../../../report/form';
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

/** The words of all columns that the tables of any form have, by which heads are known. */
import { forms, table2Rows } from '../../../report/form';
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

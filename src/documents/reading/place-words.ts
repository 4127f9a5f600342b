/** Where a repair is, as a clerk finds it: the table, the row by its label, the column. */
import type { Address, TableId } from '../../report/address';
import { table2Rows, table4Blocks } from '../../report/form';
import type { TableForms } from '../../report/form';
import { cellWords, table3RowName } from '../../rules/names';
import { row as rowWords, tables } from '../../words/findings';

/** `表三“予以公开”行`; `undefined` for what is not in a table. */
export function placeWords(place: Address, forms: TableForms): string | undefined {
  const [table = '', ...rest] = place.split('.');
  if (!isTable(table)) return undefined;
  if (rest.length === 0) return tables[table];
  const row = rowName(table, rest.join('.'), forms);
  if (row !== undefined) return `${tables[table]}${rowWords(row)}`;
  const cell = cellWords(place, forms);
  return cell === place ? tables[table] : `${tables[table]}${cell}`;
}

const isTable = (text: string): text is TableId => text in tables;

function rowName(table: TableId, id: string, { form, table3Form }: TableForms): string | undefined {
  switch (table) {
    case 'table2':
      return table2Rows(form).find((row) => row.id === id)?.label;
    case 'table3':
      return table3RowName(id, table3Form);
    case 'table4':
      return table4Blocks(form).find((block) => block.id === id)?.label;
  }
}

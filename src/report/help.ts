/** What counts in a figure (口径), with the article that says so; keyed by the ids of the forms. */
import type { Address, CellPlace } from './address';
import { factAddress, placeOf, withoutYear } from './address';
import help from './help.json';

type Texts = Readonly<Record<string, string>>;
const { table2, table3, table4, facts } = help as {
  readonly table2: { readonly rows: Texts; readonly columns: Texts };
  readonly table3: Texts;
  readonly table4: { readonly blocks: Texts; readonly columns: Texts };
  readonly facts: Texts;
};

/** What counts in the cell; `''` where nothing is said of it. */
export function helpFor(address: Address): string {
  const place = placeOf(withoutYear(address));
  switch (place?.table) {
    case 'table2':
      return (table2.rows[place.row] ?? '') + ofColumn(table2.columns, place);
    case 'table3':
      return table3[place.row] ?? '';
    case 'table4':
      return (table4.blocks[place.row] ?? '') + ofColumn(table4.columns, place);
    case undefined:
      return facts[address.slice(factAddress('').length)] ?? '';
  }
}

/** What is said of a column, or of its cell in one row alone. */
const ofColumn = (texts: Texts, { row, column }: CellPlace): string =>
  texts[`${row}.${column}`] ?? texts[column] ?? '';

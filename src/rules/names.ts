/** What sentences call the cells of a report. */
import type { Address } from '../report/address';
import { isPrevious, placeOf, withoutYear } from '../report/address';
import type { Form } from '../report/form';
import { figureRows, forms as allForms, plainName, table2Rows, table4Blocks } from '../report/form';
import * as words from '../words/findings';
import type { Forms } from './figures';

/** `“上年结转·自然人”`; a cell of last year's report says so. */
export function cellWords(address: Address, forms: Forms): string {
  if (isPrevious(address)) return words.lastYears(cellWords(withoutYear(address), forms.previous ?? forms));
  return partsOfName(address, forms) ?? address;
}

function partsOfName(address: Address, { form, table3Form }: Forms): string | undefined {
  const place = placeOf(address);
  if (!place) {
    const fact = form.facts.find(({ id }) => `facts.${id}` === address);
    return fact && words.fact(fact.label);
  }
  const named = (row: string | undefined, column: string | undefined) =>
    row === undefined || column === undefined ? undefined : words.cell(row, column);
  switch (place.table) {
    case 'table2': {
      const row = table2Rows(form).find(({ id }) => id === place.row);
      return named(row?.label, row?.columns.find(({ id }) => id === place.column)?.label);
    }
    case 'table3':
      return named(
        table3RowName(place.row, table3Form),
        table3Form.table3.columns.find(({ id }) => id === place.column)?.label,
      );
    case 'table4':
      return named(
        table4Blocks(form).find(({ id }) => id === place.row)?.label,
        form.table4.columns.find(({ id }) => id === place.column)?.label,
      );
  }
}

/** The name of a row, also of one that another form has. */
export function table3RowName(id: string, form: Form): string | undefined {
  const names = rowNames.get(form) ?? namesOfRows(form);
  rowNames.set(form, names);
  return names.get(id);
}

const rowNames = new WeakMap<Form, ReadonlyMap<string, string>>();

/** The form's own rows go before those of others with the same id. */
const namesOfRows = (form: Form): ReadonlyMap<string, string> =>
  new Map([...allForms, form].flatMap(figureRows).map((row) => [row.id, plainName(row)]));

/** The figures of a report in another form, as far as the law's own change of forms allows (B09); the rest is told. */
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import type { Form, Row, TableForms } from '../../report/form';
import { figureRows, leaves, table2Rows } from '../../report/form';
import { addressesOf } from '../../report/figure-addresses';
import type { Report } from '../../report/report';
import { cellReader, tableFormsOf } from '../../report/report';
import type { Places } from './figures';
import { Figures, sumOf } from './figures';

export interface InForm {
  /** of the cells that the report has */
  readonly cells: Figures;
  /** rows that were added up into one of this form, or of which one became several that are 0 */
  readonly joined: readonly { readonly from: readonly Address[]; readonly to: readonly Address[] }[];
  /** figures of the report other than 0 that this form has no place for */
  readonly left: readonly Address[];
}

/**
 * A group that this form has as one row is the sum of the other's rows; a row that this form divides is divided only
 * where it is 0. What is counted otherwise, as 新制作 against 制发, is left.
 * @param forms those of the roll-up
 * @param places of the figures of these forms
 */
export function inForm(report: Report, forms: TableForms, places: Places): InForm {
  const cells = new Figures(places);
  const own = tableFormsOf(report);
  if (!own) return { cells, joined: [], left: [] };
  const read = cellReader(report);
  const isOther = countedOtherwise(own.form, forms.form);
  for (const address of places.keys()) {
    const cell = isOther.has(address) ? undefined : read(address);
    if (cell !== undefined) cells.set(address, cell);
  }
  if (own.form.id === forms.form.id && own.table3Form.id === forms.table3Form.id) {
    return { cells, joined: [], left: [] };
  }
  const joined: { from: readonly Address[]; to: readonly Address[] }[] = [];
  const used = new Set<Address>();
  for (const { whole, parts } of dividedRows(own.table3Form, forms.table3Form)) {
    for (const { id: column } of forms.table3Form.table3.columns) {
      const one = addressOf('table3', whole, column);
      const several = parts.map(({ id }) => addressOf('table3', id, column));
      if (places.has(one)) {
        const there = several.map(read);
        if (there.some((cell) => cell === undefined)) continue;
        cells.set(one, sumOf(there));
        joined.push({ from: several, to: [one] });
        several.forEach((part) => used.add(part));
      } else if (read(one) === 0) {
        several.forEach((part) => cells.set(part, 0));
        joined.push({ from: [one], to: several });
        used.add(one);
      }
    }
  }
  const left = addressesOf(own).filter((address) => {
    const cell = read(address);
    return (
      typeof cell === 'number' &&
      cell !== 0 &&
      !used.has(address) &&
      (!places.has(address) || isOther.has(address))
    );
  });
  return { cells, joined, left };
}

/** Figures of table 2 that two forms have at one address and call by other names: 新制作 is not 制发. */
function countedOtherwise(one: Form, other: Form): ReadonlySet<Address> {
  if (one.id === other.id) return new Set();
  const names = new Map(namedColumns(one));
  return new Set(
    namedColumns(other).flatMap(([address, name]) => {
      const own = names.get(address);
      return own !== undefined && own !== name ? [address] : [];
    }),
  );
}

const namedColumns = (form: Form): readonly (readonly [Address, string])[] =>
  table2Rows(form).flatMap(({ id, columns }) =>
    columns.map(
      (column) => [addressOf('table2', id, column.id), column.label.replace(/^本年|（.*）$/gu, '')] as const,
    ),
  );

/** Rows of one form that are a group in the other. */
function dividedRows(
  one: Form,
  other: Form,
): readonly { readonly whole: string; readonly parts: readonly Row[] }[] {
  const single = new Set([one, other].flatMap((form) => figureRows(form).map(({ id }) => id)));
  return [one, other]
    .flatMap((form) => groupsOf(form.table3.rows))
    .filter(({ id }) => single.has(id))
    .map((group) => ({ whole: group.id, parts: leaves<Row>([group]) }));
}

const groupsOf = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((row) => (row.children ? [row, ...groupsOf(row.children)] : []));

/** The rectangle around some cells of table 3, named by its corners. */
import { figureRows, forms } from '../report/form';
import { cellName } from './names';

/**
 * The names of the first and the last cell of the smallest rectangle around `cells`, in the order of the form
 * that has all of their rows. Throws a `RangeError` for no cells, or cells of no form.
 */
export function cornerNames(
  cells: readonly { readonly row: string; readonly column: string }[],
): readonly [string, string] {
  for (const form of forms) {
    const rows = positions(
      cells.map(({ row }) => row),
      figureRows(form),
    );
    const columns = positions(
      cells.map(({ column }) => column),
      form.table3.columns,
    );
    if (rows && columns) return [cellName(rows.first, columns.first), cellName(rows.last, columns.last)];
  }
  throw new RangeError('no form has all of these cells');
}

function positions(ids: readonly string[], all: readonly { readonly id: string }[]) {
  const wanted = all.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  const [first] = wanted;
  const last = wanted[wanted.length - 1];
  const complete = ids.every((id) => wanted.includes(id));
  return complete && first !== undefined && last !== undefined ? { first, last } : undefined;
}

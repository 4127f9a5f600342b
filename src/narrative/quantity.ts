/** The figures that sentences speak of, by the names the sentences use, each with the cells it comes from. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Cell } from '../report/cell';
import { sum } from '../report/cell';
import type { Form, Row } from '../report/form';
import { figureRows, leaves, partsAndTotal, partsOfRow, plainName, rowOf } from '../report/form';
import type { Table3Cells } from '../report/report';
import { table3Reader } from '../report/report';
import { openCells } from '../report/totals';

/** A figure with its name in the text; `value` is `null` while a cell that it needs is blank. */
export interface Quantity {
  readonly name: string;
  readonly value: number | null;
  readonly cells: readonly Address[];
}

/** Figures told one after the other, e.g. the kinds of applicant. */
export type QuantityList = readonly Quantity[];

export interface Quantities {
  readonly single: ReadonlyMap<string, Quantity>;
  readonly lists: ReadonlyMap<string, QuantityList>;
}

/** A year's table 3 with the form it follows. */
export interface YearOfApplications {
  readonly form: Form;
  readonly table3: Table3Cells;
  /** totals that are formulas: while a part of theirs is blank, they are not final and no text quotes them */
  readonly computed?: readonly Address[];
}

/** Lists by what they divide; sentences name them so. */
export const listNames = { applicants: '申请人', results: '办理结果', reasons: '理由' } as const;

/** What there was to handle: the left side of the balance. */
const dueName = '应办';

/** The rows and groups of results that （七）总计 adds up: 予以公开, 部分公开, 不予公开 and so on. */
function resultRows(form: Form): readonly Row[] {
  return form.table3.rows.flatMap((row) => row.children ?? []).filter((row) => !row.total);
}

/** Everything that the sentences on applications can name. The figures are those of the total column. */
export function applicationQuantities(
  year: number,
  current: YearOfApplications,
  previous?: YearOfApplications,
): Quantities {
  const { form } = current;
  const read = reader(current);
  const { total, parts } = partsAndTotal(form.table3.columns);
  const single = new Map<string, Quantity>();
  const add = (quantity: Quantity) => single.set(quantity.name, quantity);

  add({ name: '年度', value: year, cells: [] });
  const { left, right } = form.table3.balance;
  for (const id of [...left, ...right]) {
    add({ ...stated(current, id, total.id, read), name: plainName(rowOf(form, id)) });
  }
  add({ ...added(left.map((id) => single.get(plainName(rowOf(form, id)))!)), name: dueName });
  const received = rowOf(form, left[0]!);
  const applicants = parts.map((column) => ({ ...read(received.id, column.id), name: column.label }));
  const results = resultRows(form).map((row) => ({
    name: plainName(row),
    ...added(leaves<Row>([row]).map((leaf) => read(leaf.id, total.id))),
  }));
  const lists = new Map<string, QuantityList>([
    [listNames.applicants, applicants],
    [listNames.results, results],
  ]);
  for (const group of resultRows(form).filter((row) => row.children)) {
    lists.set(
      `${plainName(group)}${listNames.reasons}`,
      leaves<Row>([group]).map((row) => ({ ...read(row.id, total.id), name: plainName(row) })),
    );
  }
  results.forEach(add);
  if (previous) addComparison(add, single.get(plainName(received))!, previous);
  return { single, lists };
}

function addComparison(
  add: (quantity: Quantity) => void,
  received: Quantity,
  previous: YearOfApplications,
): void {
  const { form } = previous;
  const row = form.table3.balance.left[0]!;
  const last = reader(previous)(row, partsAndTotal(form.table3.columns).total.id);
  const cells = last.cells.map((address) => `previous.${address}`);
  const both = received.value !== null && last.value !== null;
  const change = both ? received.value - last.value : null;
  add({ name: '上年新收', value: last.value, cells });
  add({
    name: '增减件数',
    value: change === null ? null : Math.abs(change),
    cells: [...received.cells, ...cells],
  });
  add({
    name: '增减比例',
    value: change === null || !last.value ? null : rate(Math.abs(change), last.value),
    cells: [...received.cells, ...cells],
  });
}

/** A share in percent, rounded half up at one decimal, on whole numbers so that no binary fraction tips it. */
function rate(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (whole * 2)) / 10;
}

type CellReader = (row: string, column: string) => Omit<Quantity, 'name'>;

/** A figure that the text states by itself: "/" says that it does not apply, which is no number to state. */
function stated(
  { form, table3 }: YearOfApplications,
  row: string,
  column: string,
  read: CellReader,
): Omit<Quantity, 'name'> {
  const address = addressOf('table3', row, column);
  const isSlash = table3Reader(form, table3)(address) === 'na';
  return isSlash ? { value: null, cells: [address] } : read(row, column);
}

/** Reads single cells; a total that is blank is made from its parts when all of these are there. */
function reader({ form, table3, computed }: YearOfApplications): CellReader {
  const readCell = table3Reader(form, table3);
  const isOpen = openCells(form, readCell, new Set(computed));
  const { total, parts } = partsAndTotal(form.table3.columns);
  const rows = new Map(figureRows(form).map((row) => [row.id, row]));
  const read: CellReader = (row, column) => {
    const address = addressOf('table3', row, column);
    const cell: Cell = readCell(address) ?? null;
    if (cell !== null && !isOpen(address)) return { value: cell === 'na' ? 0 : cell, cells: [address] };
    const alongColumns = column === total.id ? added(parts.map((part) => read(row, part.id))) : undefined;
    if (alongColumns?.value != null) return alongColumns;
    const own = rows.get(row);
    const alongRows = own?.total
      ? added(partsOfRow(form, own).map((part) => read(part.id, column)))
      : undefined;
    return alongRows?.value != null ? alongRows : { value: null, cells: [address] };
  };
  return read;
}

function added(parts: readonly Omit<Quantity, 'name'>[]): Omit<Quantity, 'name'> {
  const cells = parts.flatMap((part) => part.cells);
  const known = parts.every(({ value }) => value !== null);
  return { value: known ? sum(parts.map(({ value }) => value)) : null, cells };
}

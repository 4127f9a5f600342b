/** How the figures of sentences come from cells, as data: src/narrative works them out, src/workbook writes them as formulas. */
import type { Address } from '../report/address';
import { addressOf, isPrevious, previousOf, withoutYear } from '../report/address';
import type { Cell } from '../report/cell';
import { sum } from '../report/cell';
import type { TableForms } from '../report/form';
import { figureRows, partsAndTotal, partsOfRow } from '../report/form';
import { openCells, totalsOf } from '../report/totals';
import type { Quantities, Quantity } from './quantity';

export type Definition =
  | { readonly of: 'year' }
  /** `stated`: the text states it by itself, and "/" is no number to state */
  | { readonly of: 'cell'; readonly address: Address; readonly stated?: true }
  | { readonly of: 'sum'; readonly parts: readonly Definition[] }
  /** by how much a figure differs from last year's: in numbers, and in percent of last year's */
  | { readonly of: 'change' | 'rate'; readonly now: Definition; readonly then: Definition };

export interface NamedDefinition {
  readonly name: string;
  readonly definition: Definition;
  /** what an item of a list is counted in; 件 where absent */
  readonly unit?: string;
}

/** What sentences can name: figures, and lists of figures that divide one. */
export interface Definitions {
  readonly single: ReadonlyMap<string, Definition>;
  readonly lists: ReadonlyMap<string, readonly NamedDefinition[]>;
}

export const cellAt = (address: Address): Definition => ({ of: 'cell', address });
export const statedAt = (address: Address): Definition => ({ of: 'cell', address, stated: true });
export const sumOf = (parts: readonly Definition[]): Definition => ({ of: 'sum', parts });

/** The ways in which a total that is not there can be made from other cells, the first being that of its formula. */
export function waysToAdd({
  form,
  table3Form,
}: TableForms): ReadonlyMap<Address, readonly (readonly Address[])[]> {
  const ways = new Map<Address, (readonly Address[])[]>(
    [...totalsOf({ form, table3Form })].map(([total, parts]) => [total, [parts]]),
  );
  const { total } = partsAndTotal(table3Form.table3.columns);
  for (const row of figureRows(table3Form).filter((one) => one.total)) {
    const rows = partsOfRow(table3Form, row).map((part) => addressOf('table3', part.id, total.id));
    ways.get(addressOf('table3', row.id, total.id))!.push(rows);
  }
  return ways;
}

/** A year's cells as they are read. */
export interface YearOfCells {
  readonly forms: TableForms;
  readonly cell: (address: Address) => Cell | undefined;
  /** totals that are formulas: while a part of theirs is blank, they are not final and no text quotes them */
  readonly computed?: readonly Address[] | undefined;
}

/** The figures that definitions come to. Last year's may be missing where no definition asks for it. */
export function quantitiesOf(
  { single, lists }: Definitions,
  year: number,
  current: YearOfCells,
  previous?: YearOfCells,
): Quantities {
  const now = reader(current);
  const then = previous && reader(previous);
  const read = (address: Address): Figure => {
    if (!isPrevious(address)) return now(address);
    const { value, cells } = then!(withoutYear(address));
    return { value, cells: cells.map(previousOf) };
  };
  const figure = (definition: Definition): Figure => {
    switch (definition.of) {
      case 'year':
        return { value: year, cells: [] };
      case 'cell': {
        const { address, stated } = definition;
        const isSlash = stated && current.cell(address) === 'na';
        return isSlash ? { value: null, cells: [address] } : read(address);
      }
      case 'sum':
        return added(definition.parts.map(figure));
      case 'change':
      case 'rate': {
        const [one, other] = [figure(definition.now), figure(definition.then)];
        return {
          value: compared(definition.of, one.value, other.value),
          cells: [...one.cells, ...other.cells],
        };
      }
    }
  };
  const named = ({ name, definition, unit }: NamedDefinition): Quantity => ({
    name,
    ...figure(definition),
    ...(unit !== undefined && { unit }),
  });
  return {
    single: new Map([...single].map(([name, definition]) => [name, named({ name, definition })])),
    lists: new Map([...lists].map(([name, items]) => [name, items.map(named)])),
  };
}

function compared(kind: 'change' | 'rate', now: number | null, then: number | null): number | null {
  if (now === null || then === null) return null;
  const change = Math.abs(now - then);
  if (kind === 'change') return change;
  return then === 0 ? null : rate(change, then);
}

/** A share in percent, rounded half up at one decimal, on whole numbers so that no binary fraction tips it. */
function rate(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (whole * 2)) / 10;
}

type Figure = Pick<Quantity, 'value' | 'cells'>;

/** Reads single cells; a total that is blank is made from its parts when all of these are there. */
function reader({ forms, cell, computed }: YearOfCells): (address: Address) => Figure {
  const ways = waysToAdd(forms);
  const isOpen = openCells(forms, cell, new Set(computed));
  const read = (address: Address): Figure => {
    const own = cell(address) ?? null;
    if (own !== null && !isOpen(address)) return { value: own === 'na' ? 0 : own, cells: [address] };
    for (const parts of ways.get(address) ?? []) {
      const made = added(parts.map(read));
      if (made.value !== null) return made;
    }
    return { value: null, cells: [address] };
  };
  return read;
}

function added(parts: readonly Figure[]): Figure {
  const cells = parts.flatMap((part) => part.cells);
  const known = parts.every(({ value }) => value !== null);
  return { value: known ? sum(parts.map(({ value }) => value)) : null, cells };
}

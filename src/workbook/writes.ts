/** Writes to a built table as few blocks, and what undoes them. */
import { addressOf } from '../report/address';
import { partsOfTotals } from '../report/totals';
import type { Box } from './box';
import { covering } from './box';
import type { BuiltTable } from './built-table';
import { written } from './expression';
import { totalFormula } from './formulas';
import type { CellWrite, RawCell } from './host';
import { literal } from './literal';

/** A block of cells and what goes into them, as `Range.formulas` takes it. */
export interface BlockWrite {
  readonly box: Box;
  readonly formulas: readonly (readonly (string | number)[])[];
}

/** The blocks that carry out `writes`; of two writes to a cell the later one counts. */
export function blocksOf(table: BuiltTable, writes: readonly CellWrite[]): readonly BlockWrite[] {
  const inputs = new Map<string, string | number>();
  const cells = new Map<string, Box>();
  for (const write of writes) {
    const cell = table.cell(addressOf('table3', write.row, write.column));
    cells.set(keyOf(cell.row, cell.column), cell);
    inputs.set(keyOf(cell.row, cell.column), contentOf(table, write));
  }
  return covering([...cells.values()]).map((area) => ({
    box: area,
    formulas: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        inputs.get(keyOf(area.row + row, area.column + column))!,
      ),
    ),
  }));
}

/** The writes that bring back what stands in the cells now. */
export function undoOf(table: BuiltTable, writes: readonly CellWrite[]): readonly CellWrite[] {
  const undone = new Map<string, CellWrite>();
  for (const { row, column } of writes) {
    const address = addressOf('table3', row, column);
    undone.set(address, { row, column, input: inputOf(table.value(address), table.formula(address)) });
  }
  return [...undone.values()];
}

const keyOf = (row: number, column: number) => `${row},${column}`;

function contentOf(table: BuiltTable, { row, column, input }: CellWrite): string | number {
  if (input === 'totalFormula') return formTotal(table, row, column);
  if ('formula' in input) return input.formula;
  return typeof input.value === 'string' ? literal(input.value) : input.value;
}

function formTotal({ form, cell }: BuiltTable, row: string, column: string): string {
  const parts = partsOfTotals(form).get(addressOf('table3', row, column));
  if (!parts) throw new RangeError(`${row}.${column} is no total of form ${form.id}`);
  return written(totalFormula(parts.map(cell)));
}

/** A text that merely looks like a formula reads the same as value and as formula. */
function inputOf(value: RawCell, formula: RawCell): CellWrite['input'] {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return typeof value === 'boolean' ? { formula: `=${String(value).toUpperCase()}` } : { value };
}

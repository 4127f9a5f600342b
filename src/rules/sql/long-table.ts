/** The long table of cells that the rules are run over where reports are many: a row a cell that a report has. */
import type { Address } from '../../report/address';
import { isPrevious, placeOf, previousOf, withoutYear } from '../../report/address';
import { isExact, wholeMillionths } from '../../report/cell';
import type { Report } from '../../report/report';
import { formsOf } from '../check';
import { compiledFor } from '../compiled';
import type { FigureRow, Forms } from '../figures';
import { ABSENT, BLANK, GROWING, SLASH } from '../figures';

/** Its name, and that of the table of who is below whom, as scripts call them. */
export const CELLS = 'cells';
export const UNITS = 'units';

/** No name is reserved in Spark SQL, Trino or DuckDB, so none is quoted. */
export const columns = [
  'report_id',
  'organ',
  'organ_class',
  'report_year',
  'form',
  'table_id',
  'row_id',
  'column_id',
  'cell_value',
  'cell_state',
] as const;

/**
 * What is known of a cell. `rounded`: a number with more decimals, or digits, than the table holds. `computed`: a
 * formula, with what its parts come to; over blanks it may still grow (`computed_open`) or shows nothing yet.
 */
export const states = [
  'figure',
  'rounded',
  'blank',
  'na',
  'computed',
  'computed_open',
  'computed_blank',
  'computed_na',
] as const;
export type CellState = (typeof states)[number];

/** States of cells that show a figure. */
export const withFigure: readonly CellState[] = ['figure', 'rounded', 'computed', 'computed_open'];
/** States of cells whose figure may still change as blanks are filled. */
export const open: readonly CellState[] = ['blank', 'computed_blank', 'computed_open'];
/** States of cells that someone still has to fill in, or to give a figure instead of "/". */
export const unfilled: readonly CellState[] = ['blank', 'na'];

/** Decimals, as amounts have; with all digits of counts that are exact in a report. */
export const DECIMALS = 6;
export const DIGITS = 24;

export interface LongCell {
  /** the form of the cell's table */
  readonly form: string;
  /** `table2`, `table3`, `table4`, `facts`; last year's within the same report have the prefix `previous.` */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** in whole millionths; `undefined` where the cell shows no figure */
  readonly millionths: bigint | undefined;
  readonly state: CellState;
}

/** Facts have no columns. */
const FACTS = 'facts';
const FACT_COLUMN = 'value';

/**
 * The cells of a report in the order of its form, and of last year's report where the same document holds it. None
 * for a report of an unknown form.
 */
export function* longCells(report: Report, previous?: Report): Generator<LongCell> {
  const forms = formsOf(report, previous);
  if (!forms) return;
  const { row } = compiledFor(forms, report.level);
  row.fill(report, previous);
  const places = placesIn(row, forms);
  const computed = new Set([...(report.computed ?? []), ...(previous?.computed ?? []).map(previousOf)]);
  for (let index = 0; index < places.length; index += 1) {
    if ((row.states[index]! & ABSENT) !== 0) continue;
    const { form, table, row: rowId, column } = places[index]!;
    const state = stateOf(row, index, computed.has(row.addresses[index]!));
    const millionths = withFigure.includes(state) ? inMillionths(row.values[index]!) : undefined;
    yield { form, table, row: rowId, column, millionths, state };
  }
}

type Place = Pick<LongCell, 'form' | 'table' | 'row' | 'column'>;

/** Found out once for all reports of the same forms, as rows are. */
const known = new WeakMap<FigureRow, readonly Place[]>();

function placesIn(row: FigureRow, forms: Forms): readonly Place[] {
  const places = known.get(row) ?? row.addresses.map((address) => placeIn(address, forms));
  known.set(row, places);
  return places;
}

function stateOf(row: FigureRow, index: number, isComputed: boolean): CellState {
  const state = row.states[index]!;
  const isFormula = isComputed && row.isTotal(index);
  if ((state & BLANK) !== 0) return isFormula ? 'computed_blank' : 'blank';
  if ((state & SLASH) !== 0) return isFormula ? 'computed_na' : 'na';
  if ((state & GROWING) !== 0) return 'computed_open';
  if (isComputed) return 'computed';
  return isHeld(row.values[index]!) ? 'figure' : 'rounded';
}

const LARGEST = 10 ** (DIGITS - DECIMALS);

const isHeld = (figure: number): boolean => isExact(figure) && Math.abs(figure) < LARGEST;

const MILLION = 10n ** BigInt(DECIMALS);
const MOST = 10n ** BigInt(DIGITS) - 1n;

function inMillionths(figure: number): bigint {
  if (figure === 0) return 0n;
  if (Math.abs(figure) >= LARGEST) return figure < 0 ? -MOST : MOST;
  return Number.isInteger(figure) ? BigInt(figure) * MILLION : BigInt(wholeMillionths(figure));
}

function placeIn(address: Address, forms: Forms): Place {
  const place = longPlaceOf(withoutYear(address));
  const { form, table3Form } = isPrevious(address) ? forms.previous! : forms;
  const { id } = place.table === 'table3' ? table3Form : form;
  return { ...place, form: id, table: isPrevious(address) ? previousOf(place.table) : place.table };
}

/** Where a cell of this year's stands in the long table. */
export function longPlaceOf(address: Address): Omit<Place, 'form'> {
  return placeOf(address) ?? { table: FACTS, row: address.slice(FACTS.length + 1), column: FACT_COLUMN };
}

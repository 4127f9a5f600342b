/** 数据校验码: a short value over the figures of a report, which another value of any cell changes. */
import { addressOf, factAddress } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Report } from '../../report/report';
import { formOf, table3FormOf } from '../../report/report';

/** Without I, L, O and U, so that it can be read aloud and typed (Crockford). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const LENGTH = 8;

/**
 * The value of the three tables and the facts, e.g. `7ZK4-0XQP`. Blank, 0, "/" and a cell that is not there differ;
 * the text, and how blanks are printed, do not count.
 */
export async function checkValue(report: Report): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalFigures(report).join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const symbols = Array.from({ length: LENGTH }, (_, index) => SYMBOLS[fiveBits(digest, index * BITS)]).join(
    '',
  );
  return `${symbols.slice(0, LENGTH / 2)}-${symbols.slice(LENGTH / 2)}`;
}

function fiveBits(bytes: Uint8Array, from: number): number {
  const at = from >> 3;
  const pair = (bytes[at]! << 8) | bytes[at + 1]!;
  return (pair >> (16 - BITS - (from & 7))) & 31;
}

/** A line a cell, `address=figure`, in the order of their addresses; a blank is empty. */
function canonicalFigures(report: Report): readonly string[] {
  const { table2 = {}, table3 = {}, table4 = {}, facts = {} } = report;
  const inRows = (
    table: 'table3' | 'table4',
    rows: Readonly<Record<string, readonly Cell[]>>,
    columns: readonly { readonly id: string }[] = [],
  ) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      cells.map((cell, index) => [addressOf(table, row, columns[index]?.id ?? String(index)), cell] as const),
    );
  const cells: readonly (readonly [string, Cell])[] = [
    ...Object.entries(table2).flatMap(([row, line]) =>
      Object.entries(line).map(([column, cell]) => [addressOf('table2', row, column), cell] as const),
    ),
    ...inRows('table3', table3, table3FormOf(report)?.table3.columns),
    ...inRows('table4', table4, formOf(report)?.table4.columns),
    ...Object.entries(facts).map(([id, cell]) => [factAddress(id), cell] as const),
  ];
  return [
    `${report.format} ${report.table3Format ?? report.format}`,
    ...cells.map(([address, cell]) => `${address}=${written(cell)}`).sort(),
  ];
}

const written = (cell: Cell): string => (cell === null ? '' : cell === 'na' ? '/' : String(cell));

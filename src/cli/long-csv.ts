/** The long table as CSV (RFC 4180, UTF-8, with a line of names), for engines to load: texts stay as they are. */
import type { FileHandle } from 'node:fs/promises';
import type { LongCell } from '../rules/sql/long-table';
import { columns, DECIMALS } from '../rules/sql/long-table';
import type { LongReport, LongWriter } from './long-writer';

/** Lines are gathered to this length, in characters. */
const ENOUGH = 1 << 16;

export class CsvTable implements LongWriter {
  private pending = lineOf(columns);

  constructor(private readonly file: FileHandle) {}

  add({ id, organ, level, year }: LongReport, cell: LongCell): void {
    const { form, table, row, column, millionths, state } = cell;
    const value = millionths === undefined ? '' : decimalText(millionths);
    this.pending += lineOf([id, organ, level ?? '', String(year), form, table, row, column, value, state]);
  }

  async full(): Promise<void> {
    if (this.pending.length >= ENOUGH) await this.end();
  }

  async end(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    await this.file.writeFile(text);
  }
}

const lineOf = (fields: readonly string[]): string => `${fields.map(fieldOf).join(',')}\r\n`;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A text that a spreadsheet would take for a formula stands in quotes: an engine reads it as the text that it is. */
function fieldOf(text: string): string {
  const isPlain = !/[",\r\n]/.test(text) && (!/^[=+\-@\t]/.test(text) || NUMBER.test(text));
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** `-3`, `0.3`, `12.000001` */
export function decimalText(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const sign = millionths < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 数据校验码: a short value over the tables as they are published, which another figure in any cell changes. */
import { placeOf } from '../../report/address';
import { addressesOf } from '../../report/figure-addresses';
import type { Report } from '../../report/report';
import { cellReader } from '../../report/report';
import { figureText } from './figure-text';
import { formsOf } from './forms-of';

/** Without I, L, O and U, so that it can be read aloud and typed (Crockford). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const LENGTH = 8;

/**
 * The value of the official tables that the report has, e.g. `7ZK4-0XQP`: the same for a document and for what is read
 * from it. Nothing, 0 and "/" in a cell differ; rows that no official table has, and the text, do not count.
 * @throws {RangeError} for a report of a form that does not exist
 */
export const checkValue = async (report: Report): Promise<string> =>
  shortValue(printedFigures(report).join('\n'));

/** Forty bits of the SHA-256 of a text. */
export async function shortValue(text: string): Promise<string> {
  // what browsers have for it is missing on pages that come over plain http, as on an intranet
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const digest = sha256(new TextEncoder().encode(text));
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

/** A line a cell, `address=figure`, in the order of their addresses. */
function printedFigures(report: Report): readonly string[] {
  const forms = formsOf(report);
  const read = cellReader(report);
  return [
    `${forms.form.id} ${forms.table3Form.id}`,
    ...addressesOf(forms)
      .filter((address) => report[placeOf(address)!.table])
      .map((address) => `${address}=${figureText(read(address))}`)
      .sort(),
  ];
}

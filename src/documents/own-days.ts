/** Reads an office's own list of days off and days worked in exchange: a line a day, `2027-01-01,休`. */
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import type { OwnDays } from '../ledger/workdays';
import * as documentWords from '../words/documents';
import * as words from '../words/ledger-file';
import { textOf } from './plain-text';
import { ReadError } from './read-error';

const { days } = words;

/**
 * What follows the kind of a day, such as the holiday's name, is passed over; so is a row of headings.
 * @throws {ReadError} for a line that is none, for a day that is said to be both, and where there is none at all
 */
export function readOwnDays(bytes: Uint8Array): OwnDays {
  const kinds = new Map<Day, { readonly off: boolean; readonly line: number }>();
  textOf(bytes)
    .split(/\r\n|\r|\n/)
    .forEach((text, index) => {
      const line = index + 1;
      const [date = '', kind = ''] = text.split(/[,，;；\t]|(?<=\d)日?\s+/).map((part) => part.trim());
      const isHeading = index === 0 && days.headings.some((heading) => heading === date);
      if (text.trim() === '' || isHeading) return;
      const day = readDay(date);
      const off = isOff(kind);
      if (day === undefined || off === undefined) {
        throw new ReadError(days.line(line), text.trim(), days.shape);
      }
      const other = kinds.get(day);
      if (other && other.off !== off)
        throw new ReadError(days.line(line), text.trim(), days.twice(other.line));
      kinds.set(day, other ?? { off, line });
    });
  if (kinds.size === 0) throw new ReadError(documentWords.wholeFile, days.none.found, days.none.message);
  const those = (off: boolean) => [...kinds].filter(([, kind]) => kind.off === off).map(([day]) => day);
  return { off: those(true), work: those(false) };
}

function isOff(kind: string): boolean | undefined {
  const is = (names: readonly string[]) => names.includes(kind);
  return is(days.off) ? true : is(days.work) ? false : undefined;
}

/** Why a file is not in a roll-up. */
import * as words from '../../words/rollup';
import type { LeftOut } from './rolled-up';

/** Why a file was left out, as a sentence. */
export function leftOutWords(one: LeftOut, year: number): string {
  switch (one.why) {
    case 'unreadable': {
      const { place, found, message } = one.error;
      return words.leftOut.unreadable(one.file, place, found, message);
    }
    case 'otherYear':
      return words.leftOut.otherYear(one.file, one.organ, one.year, year);
    case 'noName':
      return words.leftOut.noName(one.file);
    case 'notInRoster':
      return words.leftOut.notInRoster(one.file, one.organ);
    case 'elsewhere':
      return words.leftOut.elsewhere(one.file, one.organ, one.parent);
    case 'sameContent':
      return words.leftOut.sameContent(one.file, one.used);
    case 'ownTwice':
      return words.leftOut.ownTwice(one.file, one.organ, one.used, one.isSameTime);
    case 'severalUnits':
      return words.leftOut.severalUnits(one.file, one.organ, one.names);
  }
}

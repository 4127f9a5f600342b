/** On which sheet the clerk fills in what a text lacks. */
import { factAddress } from '../report/address';
import type { GapPlace } from '../words/generated-text';
import { gap } from '../words/narrative';
import { organTexts } from './told-texts';
import type { GapFinding } from './written';

const FACTS = factAddress('');
const ofOrgan: ReadonlySet<string> = new Set(Object.values(organTexts).map(gap));

export function gapPlaceOf({ shown, cells }: Pick<GapFinding, 'shown' | 'cells'>): GapPlace {
  if (cells.length === 0) return ofOrgan.has(shown) ? 'organ' : 'told';
  return cells.every((cell) => cell.startsWith(FACTS)) ? 'facts' : 'table';
}

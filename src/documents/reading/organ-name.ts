/** The organ of a report by the name in its title, which may be a place alone. */
import { readingWords } from '../../words/reading';
import type { Repair } from './repair';

export interface NamedOrgan {
  /** '' where the title has none */
  readonly organ: string;
  readonly repairs: readonly Repair[];
}

/** A place's name alone stands for its government: 沾益区 for 沾益区人民政府. */
export function namedOrgan(found: string | undefined): NamedOrgan {
  const isPlace = found !== undefined && /[省市县区州盟旗镇乡]$/u.test(found);
  if (found !== undefined && !isPlace) return { organ: found, repairs: [] };
  const organ = found === undefined ? '' : `${found}${readingWords.government}`;
  return { organ, repairs: [{ place: 'organ', found: found ?? null, used: organ, code: 'organ' }] };
}

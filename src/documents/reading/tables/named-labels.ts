/** Which of some names a label bears, as it is spelled or in other words. */
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { Term } from './head-terms';
import { meant } from './head-terms';

export interface Named {
  readonly id: string;
  readonly words: string;
}

/** How like a label has to be to a name. */
const LIKE = 0.7;

/** So many labels are remembered; reports have a few dozen. */
const MOST = 2_000;

/** The same labels are asked about row by row and file by file: what is known of them stays. */
export class NamedLabels {
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** @param terms what means the names in other words */
  constructor(
    private readonly names: readonly Named[],
    private readonly terms: readonly Term[],
  ) {}

  isNamed(label: string, id: string): boolean {
    return this.idsIn(label).has(id);
  }

  isAny(label: string): boolean {
    return this.names.some(({ id }) => this.isNamed(label, id));
  }

  private idsIn(label: string): ReadonlySet<string> {
    const known = this.known.get(label);
    if (known) return known;
    const words = labelWords(label);
    const ids = new Set(
      this.names.filter((one) => likeness(words, one.words) >= LIKE).map(({ id }) => id),
    );
    const other = words.length > 1 ? meant(words, this.terms, undefined) : undefined;
    if (other) ids.add(other.id);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(label, ids);
    return ids;
  }
}

/** Which of some names a label bears, as it is spelled or in other words. */
import { likeness } from '../likeness';
import { remembered } from '../remembered';
import { labelWords } from '../spelling';
import type { Term } from './head-terms';
import { meant } from './head-terms';

export interface Named {
  readonly id: string;
  readonly words: string;
}

/** How like a label has to be to a name. */
const LIKE = 0.7;

export class NamedLabels {
  /** The same labels are asked about row by row and file by file. */
  private readonly idsIn: (label: string) => ReadonlySet<string>;

  /** @param terms what means the names in other words */
  constructor(
    private readonly names: readonly Named[],
    terms: readonly Term[],
  ) {
    this.idsIn = remembered((label) => {
      const words = labelWords(label);
      const like = names.filter((one) => likeness(words, one.words) >= LIKE).map(({ id }) => id);
      const other = words.length > 1 ? meant(words, terms, undefined) : undefined;
      return new Set(other ? [...like, other.id] : like);
    });
  }

  isNamed(label: string, id: string): boolean {
    return this.idsIn(label).has(id);
  }

  isAny(label: string): boolean {
    return this.names.some(({ id }) => this.isNamed(label, id));
  }
}

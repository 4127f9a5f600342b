/** What stands around a number: its sentence, the claims before it, the words of its clauses. */
import type { NumberInText } from '../numbers-in-text';
import type { Claim } from './claim';
import type { Clause } from './clauses';
import type { Mentions } from './mentions';
import type { Sentence } from './passages';

export interface Surroundings {
  readonly text: string;
  readonly number: NumberInText;
  readonly sentence: Sentence;
  readonly mentions: Mentions;
  /** of the report */
  readonly year: number;
  /** the claims before it in its sentence, the nearest last; of a very long sentence the nearest ones */
  readonly before: readonly Claim[];
  /** those of the sentences before it in its paragraph, the nearest ones */
  readonly paragraph: readonly Claim[];
  /** from the first clause after the number before to its own */
  readonly clauses: readonly Clause[];
  /** where the number behind begins, or the sentence ends */
  readonly to: number;
}

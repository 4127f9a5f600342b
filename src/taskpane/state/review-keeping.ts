/** What of the reviewer's work outlives the pane: the files that were chosen, which are read anew, and what was said. */
import type { ChosenFile } from '../actions/review-requests';
import type { ChosenBeside, KeptWords, ReviewEvent, ReviewState } from './review-state';
import { takenLetters } from './review-state';
import type { Store } from './store';

/** Plain values and files, as a browser's database takes them. */
export interface KeptReview {
  readonly said: KeptWords;
  readonly beside: ChosenBeside;
  /** of the units, in their order */
  readonly files: readonly ChosenFile[];
}

/** Another window has kept something else since: its work is not written over. */
export class KeptElsewhere extends Error {}

export interface ReviewKeeper {
  /** @returns what was kept last; nothing where nothing was, or where it cannot be understood any more */
  readonly get: () => Promise<KeptReview | undefined>;
  /** @throws {KeptElsewhere} where it is not the last that was kept or got here that would be replaced */
  readonly keep: (review: KeptReview) => Promise<void>;
  readonly forget: () => Promise<void>;
}

const keptOf = (state: ReviewState): KeptReview => {
  const { settings, judgements, distributed, isReminded, isWritten, beside, files } = state;
  const letters = takenLetters(state);
  return {
    said: { settings, judgements, letters, distributed, isReminded, isWritten },
    beside,
    files: files.map(({ file, title, isFromFolder }) => ({ file, title, isFromFolder })),
  };
};

const watched = ['settings', 'judgements', 'lettersTaken', 'distributed', 'isReminded', 'isWritten'] as const;

/** Whether both would be kept alike. */
const isKeptAlike = (one: ReviewState, other: ReviewState): boolean =>
  watched.every((part) => one[part] === other[part]) &&
  one.beside === other.beside &&
  (one.files === other.files ||
    (one.files.length === other.files.length &&
      one.files.every(({ key }, index) => key === other.files[index]!.key)));

export interface Keeping {
  /** From now on all is kept that changes; what was before is kept with the first change. */
  readonly begin: () => void;
  /** all that was chosen and said is kept */
  readonly isKept: () => boolean;
  /** Nothing stays kept of what was there till now; rejects where it cannot be deleted. */
  readonly forget: () => Promise<void>;
}

/**
 * Keeps one state after the other.
 * @param failed is told once why it cannot be kept
 */
export function keepReview(
  { get, subscribe }: Pick<Store<ReviewState, ReviewEvent>, 'get' | 'subscribe'>,
  keeper: ReviewKeeper,
  failed: (why: unknown) => void,
): Keeping {
  let kept: ReviewState | undefined;
  let keeping: Promise<void> | undefined;
  let isBroken = false;
  let isForgotten = false;
  const isChanged = () => kept !== undefined && !isKeptAlike(kept, get());
  async function keepOn(): Promise<void> {
    while (!isBroken && isChanged()) {
      const now = get();
      try {
        await keeper.keep(keptOf(now));
        kept = now;
        isForgotten = false;
      } catch (why) {
        isBroken = true;
        failed(why);
      }
    }
  }
  return {
    begin: () => {
      if (kept) return;
      kept = get();
      subscribe(() => {
        if (isChanged()) keeping ??= keepOn().finally(() => (keeping = undefined));
      });
    },
    isKept: () => kept !== undefined && !isChanged() && !isForgotten,
    forget: async () => {
      await keeping;
      if (kept) kept = get();
      isForgotten = true;
      await keeper.forget();
    },
  };
}

/** Goes on with the reviewer's work that was kept when the pane was closed: what was chosen is read anew, part by part. */
import * as words from '../../words/review';
import type { reviewReadings } from './review-readings';
import type { ReviewKeeper, Keeping } from './review-keeping';
import type { KeptWords, ReviewEvent, ReviewState } from './review-state';
import { keyOfFile } from './review-state';
import type { reviewWork } from './review-work';
import type { Store } from './store';

export interface TakingUp {
  /** once; resolves when all was read */
  readonly takeUp: () => Promise<void>;
  /** once what was kept is there, so that what is chosen comes to it */
  readonly isThere: () => Promise<void>;
  /** Reads what a reading that was stopped left. */
  readonly goOn: () => Promise<void>;
  /** What is left is not to be read any more. */
  readonly giveUp: () => void;
}

/** @param stops counts how often work was stopped */
export function takingUp(
  { get, dispatch }: Pick<Store<ReviewState, ReviewEvent>, 'get' | 'dispatch'>,
  { clear }: Pick<ReturnType<typeof reviewWork>, 'clear'>,
  readings: ReturnType<typeof reviewReadings>,
  { keeper, keeping, stops }: { keeper: ReviewKeeper; keeping: Keeping; stops: () => number },
): TakingUp {
  const { readRoster, readPrevious, readEarlier, readUnread } = readings;
  let left: readonly (() => Promise<unknown>)[] = [];
  let whole: Promise<void> | undefined;
  let there: Promise<void> | undefined;

  /** @returns whether all was read */
  async function readLeft(): Promise<boolean> {
    const asked = stops();
    for (let [part] = left; part; [part] = left) {
      await part();
      if (asked !== stops()) return false;
      left = left.slice(1);
    }
    await readUnread();
    return asked === stops();
  }

  /** What was chosen instead since is not read. */
  function partsOf({ roster, lastRoster, previous, earlier }: ReviewState['beside']): typeof left {
    const isStill = <K extends keyof ReviewState['beside']>(what: K, chosen: ReviewState['beside'][K]) =>
      get().beside[what] === chosen;
    return [
      async () => roster && isStill('roster', roster) && (await readRoster('roster', roster)),
      async () =>
        lastRoster && isStill('lastRoster', lastRoster) && (await readRoster('lastRoster', lastRoster)),
      async () => previous.length > 0 && isStill('previous', previous) && (await readPrevious(previous)),
      ...earlier.map((file) => () => readEarlier([file])),
    ];
  }

  async function begin(): Promise<void> {
    const kept = await keeper.get().catch(() => undefined);
    if (!kept) {
      keeping.begin();
      return;
    }
    const { said, beside, files } = kept;
    dispatch({ event: 'takenUp', said, beside });
    dispatch({ event: 'filesChosen', files: files.map((one) => ({ ...one, key: keyOfFile(one) })) });
    keeping.begin();
    left = partsOf(beside);
    whole = readAll(said);
  }

  async function readAll({ isWritten, isReminded }: KeptWords): Promise<void> {
    clear();
    const { judgements, beside, settings, files } = get();
    if (!(await readLeft())) return;
    const now = get();
    const isAsKept =
      now.judgements === judgements &&
      now.beside === beside &&
      now.settings === settings &&
      now.files.length === files.length &&
      now.files.every(({ key }, at) => key === files[at]!.key);
    if (isAsKept && !now.problem) {
      if (isWritten) dispatch({ event: 'written' });
      if (isReminded) dispatch({ event: 'reminded' });
    }
    dispatch({ event: 'noticed', text: words.keeping.takenUp(files.length) });
  }

  return {
    takeUp: async () => {
      await (there ??= begin());
      await whole;
    },
    isThere: () => there ?? Promise.resolve(),
    goOn: async () => void (await readLeft()),
    giveUp: () => {
      left = [];
    },
  };
}

/** The reviewer's work as the browser keeps it on this machine, so that a reload or a closed pane loses nothing. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { ChosenFile } from './actions/review-requests';
import type { KeptWords } from './state/review-state';
import { keyOfFile } from './state/review-state';
import type { KeptReview, ReviewKeeper } from './state/review-keeping';
import { KeptElsewhere } from './state/review-keeping';

/** What is kept is written anew under another number where its shape changes. */
const SHAPE = 1;
const RECORD = 'review';

/** Files stand apart, so that a word that is said does not write them again. */
interface Kept {
  readonly shape: number;
  /** another one each time it is kept */
  readonly revision: string;
  readonly said: KeptWords;
  readonly roster?: string;
  readonly lastRoster?: string;
  readonly earlier: readonly string[];
  readonly previous: readonly string[];
  readonly files: readonly string[];
}

interface Schema extends DBSchema {
  readonly review: { readonly key: string; readonly value: Kept };
  readonly files: { readonly key: string; readonly value: ChosenFile };
}

export function browserReviewKeeper(database = 'ogi-review'): ReviewKeeper {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = () =>
    (opening ??= openDB<Schema>(database, 1, {
      upgrade: (made) => {
        made.createObjectStore('review');
        made.createObjectStore('files');
      },
    }));
  /** of what was kept or got here last */
  let revision: string | undefined;
  return {
    get: async () => {
      const transaction = (await opened()).transaction(['review', 'files']);
      const kept = await transaction.objectStore('review').get(RECORD);
      revision = kept?.revision;
      if (kept?.shape !== SHAPE) return undefined;
      const files = transaction.objectStore('files');
      const all = async (keys: readonly string[]) =>
        (await Promise.all(keys.map((key) => files.get(key)))).filter((one) => one !== undefined);
      const one = async (key: string | undefined) => (key === undefined ? undefined : files.get(key));
      const [roster, lastRoster] = [await one(kept.roster), await one(kept.lastRoster)];
      return {
        said: kept.said,
        beside: {
          ...(roster && { roster: roster.file }),
          ...(lastRoster && { lastRoster: lastRoster.file }),
          earlier: (await all(kept.earlier)).map(({ file }) => file),
          previous: await all(kept.previous),
        },
        files: await all(kept.files),
      };
    },
    keep: async (review) => {
      const { record, files } = apart(review);
      const transaction = (await opened()).transaction(['review', 'files'], 'readwrite');
      const before = await transaction.objectStore('review').get(RECORD);
      if (before?.revision !== revision) throw new KeptElsewhere();
      const store = transaction.objectStore('files');
      const known = new Set(await store.getAllKeys());
      const work: Promise<unknown>[] = [];
      for (const [key, file] of files) if (!known.has(key)) work.push(store.put(file, key));
      for (const key of known) if (!files.has(key)) work.push(store.delete(key));
      const next = `${Date.now()} ${Math.random()}`;
      const kept: Kept = { ...record, revision: next };
      work.push(transaction.objectStore('review').put(kept, RECORD), transaction.done);
      await Promise.all(work);
      revision = next;
    },
    forget: async () => {
      const transaction = (await opened()).transaction(['review', 'files'], 'readwrite');
      await Promise.all([
        transaction.objectStore('review').clear(),
        transaction.objectStore('files').clear(),
        transaction.done,
      ]);
      revision = undefined;
    },
  };
}

function apart({ said, beside, files }: KeptReview): {
  readonly record: Omit<Kept, 'revision'>;
  readonly files: ReadonlyMap<string, ChosenFile>;
} {
  const all = new Map<string, ChosenFile>();
  const keyOf = (one: ChosenFile): string => {
    const key = keyOfFile(one);
    all.set(key, one);
    return key;
  };
  const ofFile = (file: File) => keyOf({ file, title: file.name, isFromFolder: false });
  const { roster, lastRoster, earlier, previous } = beside;
  const record: Omit<Kept, 'revision'> = {
    shape: SHAPE,
    said,
    ...(roster && { roster: ofFile(roster) }),
    ...(lastRoster && { lastRoster: ofFile(lastRoster) }),
    earlier: earlier.map(ofFile),
    previous: previous.map(keyOf),
    files: files.map(keyOf),
  };
  return { record, files: all };
}

/** The reviewer's side without a page and without threads: files, workers that answer here, and what the clerk gets to see. */
import { ReadError } from '../../src/documents/read-error';
import { Crew } from '../../src/taskpane/actions/review-crew';
import type { Heard, Said, WorkerLike } from '../../src/taskpane/actions/review-hand';
import type { ChosenFile } from '../../src/taskpane/actions/review-requests';
import { ReviewDesk } from '../../src/taskpane/actions/review-requests';
import type { ReviewState } from '../../src/taskpane/state/review-state';
import type { KeptReview, ReviewKeeper } from '../../src/taskpane/state/review-keeping';
import { initialReview, reviewReducer } from '../../src/taskpane/state/review-state';
import { reviewTasks } from '../../src/taskpane/state/review-tasks';
import { createStore } from '../../src/taskpane/state/store';
import { unitNames, unitReport } from '../support/units';

export const YEAR = 2024;
export const ORGAN = '安平市人民政府';
const units = unitNames(3);
export const NAMES = units.map(([name]) => name) as [string, string, string];
export const REPORTS: readonly ReturnType<typeof unitReport>[] = units.map(([name, level], index) =>
  unitReport(name, level, YEAR, index + 1),
);
export const ROSTER = new File(
  [['单位,上级单位', ...NAMES.map((name) => `${name},${ORGAN}`)].join('\n')],
  '名录.csv',
);

export const json = (value: unknown): string => JSON.stringify(value);

/** @param day of January on which it was written */
export const chosen = (title: string, content: unknown, day = 1): ChosenFile => ({
  file: new File([typeof content === 'string' ? content : json(content)], title, {
    lastModified: Date.UTC(YEAR + 1, 0, day),
  }),
  title,
  isFromFolder: false,
});

/** A worker that does its work in this thread, as the real one does in its own. */
export function ANSWERING(): WorkerLike {
  const desk = new ReviewDesk();
  let isEnded = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: ({ review: { id, request } }: Heard) => {
      const say = (said: Said) => {
        if (!isEnded) worker.onmessage?.({ data: { review: said } } as MessageEvent<{ review: Said }>);
      };
      desk
        .answer(request, (made) => say({ id, made }))
        .then(
          (answer) => say({ id, answer }),
          (failure: unknown) => {
            if (!(failure instanceof ReadError)) throw failure;
            const { place, found, message } = failure;
            say({ id, refused: { place, found, message } });
          },
        );
    },
    terminate: () => void (isEnded = true),
  };
  return worker;
}

/** A browser's database without the browser: what is kept in it is another one's to read. */
export function memoryKeeper() {
  let kept: KeptReview | undefined;
  const keeper: ReviewKeeper = {
    get: () => Promise.resolve(kept),
    keep: (review) => Promise.resolve(void (kept = review)),
    forget: () => Promise.resolve(void (kept = undefined)),
  };
  return { keeper, kept: () => kept };
}

export function beginReview(crew = new Crew(ANSWERING, 2), { keeper } = memoryKeeper()) {
  const store = createStore(reviewReducer, initialReview(YEAR));
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const opened: Uint8Array[] = [];
  const copied: string[] = [];
  const tasks = reviewTasks(store, {
    crew,
    download: (name, bytes) => void downloads.push({ name, bytes }),
    openWorkbook: (bytes) => Promise.resolve(void opened.push(bytes)),
    copy: (text) => Promise.resolve(copied.push(text) > 0),
    keeper,
    now: () => new Date(YEAR + 1, 0, 15),
  });
  const until = (isSo: (state: ReviewState) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo(store.get())) return;
        leave();
        resolve();
      };
      const leave = store.subscribe(look);
      look();
    });
  /** what was said is in the view */
  const settled = () => tasks.goOn();
  return { store, tasks, downloads, opened, copied, until, settled };
}

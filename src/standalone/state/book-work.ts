/** Has the long jobs of the page done in a worker, where the browser can, so that the page stays alive and can stop them. */
import { Stopped } from '../../taskpane/stopped';
import type { BookAnswers, BookJob } from './book-jobs';
import { Refused } from './book-jobs';

export type BookAnswer =
  | { readonly answer: BookAnswers[BookJob['kind']] }
  | { readonly refused: string }
  | { readonly failed: string };

/** What a worker hears and says under the name `book`; what it says first is that it has started. */
export interface OfBook<T> {
  readonly book: T;
}

export interface BookWork {
  /**
   * @throws {Refused} what cannot be opened here
   * @throws {Stopped} where it was stopped
   */
  readonly ask: <K extends BookJob['kind']>(
    job: Extract<BookJob, { readonly kind: K }>,
  ) => Promise<BookAnswers[K]>;
  /** Stops all that is under way. */
  readonly cancel: () => void;
}

/** @param start begins a worker that answers as book-worker.ts does; without one it is done here */
export function bookWork(start?: () => Worker): BookWork {
  const stops = new Set<() => void>();
  return {
    ask: async (job) => {
      let stop = () => {};
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(new Stopped());
      });
      const worker = begun(start);
      stops.add(stop);
      try {
        return (await Promise.race([
          worker ? inWorker(worker, job) : here(job),
          stopped,
        ])) as BookAnswers[typeof job.kind];
      } finally {
        stops.delete(stop);
        worker?.terminate();
      }
    },
    cancel: () => stops.forEach((stop) => stop()),
  };
}

type Answered = BookAnswers[BookJob['kind']];

async function here(job: BookJob): Promise<Answered> {
  const { doJob } = await import('./book-jobs');
  return doJob(job);
}

const inWorker = (worker: Worker, job: BookJob): Promise<Answered> =>
  new Promise((resolve, reject) => {
    let hasStarted = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Partial<OfBook<BookAnswer>>>) => {
      hasStarted = true;
      if (!data.book) return;
      if ('answer' in data.book) resolve(data.book.answer);
      else if ('refused' in data.book) reject(new Refused(data.book.refused));
      else reject(new Error(data.book.failed));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // one that could not be loaded is done without
      if (hasStarted) reject(new Error(event.message));
      else here(job).then(resolve, reject);
    });
    worker.postMessage({ book: job } satisfies OfBook<BookJob>);
  });

function begun(start: (() => Worker) | undefined): Worker | undefined {
  try {
    return start?.();
  } catch {
    return undefined;
  }
}

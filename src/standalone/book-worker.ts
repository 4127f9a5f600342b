/** Reads and writes workbooks in a worker. */
import type { BookJob } from './state/book-jobs';
import { doJob, Refused } from './state/book-jobs';
import type { BookAnswer, OfBook } from './state/book-work';

const answer = (book: BookAnswer) => self.postMessage({ book } satisfies OfBook<BookAnswer>);

self.addEventListener('message', ({ data }: MessageEvent<Partial<OfBook<BookJob>>>) => {
  if (!data.book) return;
  doJob(data.book).then(
    (done) => answer({ answer: done }),
    (failure: unknown) =>
      answer(failure instanceof Refused ? { refused: failure.message } : { failed: String(failure) }),
  );
});

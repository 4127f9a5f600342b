/** The worker on the reviewer's side: it reads, checks and adds up beside the page, which stays alive. */
import { reviewAnswers } from './review-answers';
import type { Heard } from './review-hand';

const answer = reviewAnswers((said) => self.postMessage({ review: said }));

self.addEventListener('message', ({ data }: MessageEvent<Partial<Heard>>) => {
  // libraries that were loaded here hear the same
  if (!data.review) return;
  answer({ review: data.review }).catch((failure: unknown) =>
    // what is not foreseen is an error of the worker, which is noticed; a promise that rejects is not
    setTimeout(() => {
      throw failure;
    }),
  );
});

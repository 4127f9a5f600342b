/** The worker on the reviewer's side: it reads, checks and adds up beside the page, which stays alive. */
import { ReadError } from '../../documents/read-error';
import type { Request } from './review-requests';
import { ReviewDesk } from './review-requests';
import type { Heard, Said } from './review-hand';

const desk = new ReviewDesk();

self.addEventListener('message', ({ data }: MessageEvent<Partial<Heard>>) => {
  // libraries that were loaded here hear the same
  if (data.review) void answer(data.review.id, data.review.request);
});

const say = (said: Said) => self.postMessage({ review: said });

async function answer(id: number, request: Request): Promise<void> {
  try {
    const found = await desk.answer(request, (made) => say({ id, made }));
    say({ id, answer: found });
  } catch (failure) {
    // what is not foreseen ends the worker, which is noticed
    if (!(failure instanceof ReadError)) throw failure;
    const { place, found, message } = failure;
    say({ id, refused: { place, found, message } });
  }
}

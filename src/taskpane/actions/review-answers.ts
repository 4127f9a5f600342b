/** Answers what is asked on the reviewer's side, in whichever thread that is done. */
import { ReadError } from '../../documents/read-error';
import type { Heard, Said } from './review-hand';
import { ReviewDesk } from './review-requests';

/**
 * @param say is told what comes of it
 * @returns answers one request; rejects with what is not foreseen
 */
export function reviewAnswers(say: (said: Said) => void): (heard: Heard) => Promise<void> {
  const desk = new ReviewDesk();
  return async ({ review: { id, request } }) => {
    try {
      const answer = await desk.answer(request, (made) => say({ id, made }));
      say({ id, answer });
    } catch (failure) {
      if (!(failure instanceof ReadError)) throw failure;
      const { place, found, message } = failure;
      say({ id, refused: { place, found, message } });
    }
  };
}

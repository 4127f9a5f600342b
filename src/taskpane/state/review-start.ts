/** Begins the reviewer's side: what it knows, what it does, and the workers that read for it. */
import { proposedSettings } from '../actions/proposals';
import { startedCrew } from '../actions/review-crew';
import type { WorkerLike } from '../actions/review-hand';
import { copyText } from '../copy-text';
import { download } from '../download';
import { browserReviewKeeper } from '../review-keeper';
import type { ReviewEvent, ReviewState } from './review-state';
import { initialReview, reviewReducer } from './review-state';
import type { ReviewDoors, ReviewTasks } from './review-tasks';
import { reviewTasks } from './review-tasks';
import type { Store } from './store';
import { createStore } from './store';

export interface Review {
  readonly store: Store<ReviewState, ReviewEvent>;
  readonly tasks: ReviewTasks;
}

export interface ReviewStart extends Pick<ReviewDoors, 'openWorkbook'> {
  readonly startReviewer: () => WorkerLike;
}

export function startReview({ startReviewer, openWorkbook }: ReviewStart, today: Date): Review {
  const store = createStore(reviewReducer, initialReview(proposedSettings(today).year));
  const tasks = reviewTasks(store, {
    crew: startedCrew(startReviewer),
    download,
    ...(openWorkbook && { openWorkbook }),
    copy: copyText,
    keeper: browserReviewKeeper(),
    now: () => new Date(),
  });
  return { store, tasks };
}

/** Begins the reviewer's side: what it knows, what it does, and the workers that read for it. */
import { useState } from 'react';
import { proposedSettings } from '../actions/proposals';
import { startedCrew } from '../actions/review-crew';
import { copyText } from '../copy-text';
import { download } from '../download';
import type { Controller } from '../state/controller';
import { initialReview, reviewReducer } from '../state/review-state';
import { reviewTasks } from '../state/review-tasks';
import { createStore } from '../state/store';
import { ReviewPane } from './review-pane';

interface ReviewSideProps {
  readonly controller: Pick<Controller, 'openBeside'>;
  readonly today: Date;
}

export default function ReviewSide({ controller, today }: ReviewSideProps) {
  const [{ store, tasks }] = useState(() => {
    const begun = createStore(reviewReducer, initialReview(proposedSettings(today).year));
    const doors = {
      crew: startedCrew(),
      download,
      openWorkbook: controller.openBeside,
      copy: copyText,
      now: () => new Date(),
    };
    return { store: begun, tasks: reviewTasks(begun, doors) };
  });
  return <ReviewPane store={store} tasks={tasks} today={today} />;
}

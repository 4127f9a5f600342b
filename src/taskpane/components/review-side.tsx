/** The reviewer's side, begun when it is first shown. */
import { useEffect, useState } from 'react';
import type { WorkerLike } from '../actions/review-hand';
import type { Controller } from '../state/controller';
import { warnOnLeaving } from '../leaving';
import { startReview } from '../state/review-start';
import { ReviewPane } from './review-pane';

export interface ReviewSideProps {
  readonly controller: Pick<Controller, 'openBeside'>;
  readonly startReviewer: () => WorkerLike;
  readonly today: Date;
}

export function ReviewSide({ controller, startReviewer, today }: ReviewSideProps) {
  const [{ store, tasks }] = useState(() =>
    startReview({ startReviewer, openWorkbook: controller.openBeside }, today),
  );
  useEffect(() => warnOnLeaving(() => !tasks.isSafe()), [tasks]);
  return <ReviewPane store={store} tasks={tasks} today={today} />;
}

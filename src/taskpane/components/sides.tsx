/** The pane with its two sides: one's own report, and beside it the roll-up of many, which is loaded when it is asked for. */
import { useEffect } from 'react';
import type { WorkerLike } from '../actions/review-hand';
import { useSide } from '../hooks/use-side';
import type { PaneProps } from './pane';
import { later } from './later';
import { Pane } from './pane';
import type { ReviewSideProps } from './review-side';
import { TwoSides } from './two-sides';

// where it cannot be had, one's own report stays
const { Part: ReviewSide } = later<ReviewSideProps>(async () => (await import('./review-side')).ReviewSide);

interface SidesProps extends PaneProps {
  readonly startReviewer: () => WorkerLike;
}

export function Sides({ store, controller, today, startReviewer }: SidesProps) {
  const [side, turn] = useSide();
  useEffect(
    () =>
      store.subscribe(() => {
        // a command of the ribbon is about the workbook
        if (store.get().task !== undefined) turn('report');
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [store],
  );
  return (
    <TwoSides
      side={side}
      onTurn={turn}
      report={<Pane store={store} controller={controller} today={today} />}
      review={<ReviewSide controller={controller} startReviewer={startReviewer} today={today} />}
    />
  );
}

/** The pane with its two sides: one's own report, and beside it the roll-up of many, which is loaded when it is asked for. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect } from 'react';
import * as words from '../../words/sides';
import type { WorkerLike } from '../actions/review-hand';
import { useSide } from '../hooks/use-side';
import type { PaneProps } from './pane';
import { Pane } from './pane';
import { TwoSides } from './two-sides';

const ReviewSide = lazy(() => import('./review-side'));

const useStyles = makeStyles({ loading: { margin: 0, padding: tokens.spacingHorizontalM } });

interface SidesProps extends PaneProps {
  readonly startReviewer: () => WorkerLike;
}

export function Sides({ store, controller, today, startReviewer }: SidesProps) {
  const styles = useStyles();
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
      review={
        <Suspense fallback={<p className={styles.loading}>{words.loading}</p>}>
          <ReviewSide controller={controller} startReviewer={startReviewer} today={today} />
        </Suspense>
      }
    />
  );
}

/** The pane with its two sides: one's own report, and beside it the roll-up of many, which is loaded when it is asked for. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useId, useState } from 'react';
import * as words from '../../words/sides';
import { useSide } from '../hooks/use-side';
import type { Side } from '../hooks/use-side';
import type { PaneProps } from './pane';
import { Pane } from './pane';

const ReviewSide = lazy(() => import('./review-side'));

const useStyles = makeStyles({
  tabs: { paddingTop: tokens.spacingVerticalXS },
  loading: { margin: 0, padding: tokens.spacingHorizontalM },
});

export function Sides({ store, controller, today }: PaneProps) {
  const styles = useStyles();
  const id = useId();
  const [side, turn] = useSide();
  // what was read there stays while the other side is looked at
  const [hasReview, setHasReview] = useState(side === 'review');
  if (side === 'review' && !hasReview) setHasReview(true);
  useEffect(
    () =>
      store.subscribe(() => {
        // a command of the ribbon is about the workbook
        if (store.get().task !== undefined) turn('report');
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [store],
  );
  const panel = (of: Side) => ({
    id: `${id}-${of}`,
    role: 'tabpanel',
    'aria-labelledby': `${id}-${of}-tab`,
    hidden: side !== of,
  });
  const tab = (of: Side) => ({ id: `${id}-${of}-tab`, value: of, 'aria-controls': `${id}-${of}` });
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={words.sides.label}
        selectedValue={side}
        onTabSelect={(_, { value }) => turn(value as Side)}
      >
        <Tab {...tab('report')}>{words.sides.report}</Tab>
        <Tab {...tab('review')}>{words.sides.review}</Tab>
      </TabList>
      <div {...panel('report')}>
        <Pane store={store} controller={controller} today={today} />
      </div>
      <div {...panel('review')}>
        {hasReview && (
          <Suspense fallback={<p className={styles.loading}>{words.loading}</p>}>
            <ReviewSide controller={controller} today={today} />
          </Suspense>
        )}
      </div>
    </>
  );
}

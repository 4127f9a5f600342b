/** The two sides of the pane under their tabs: one's own report, and beside it the roll-up of many. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import * as words from '../../words/sides';
import type { Side } from '../hooks/use-side';

const useStyles = makeStyles({ tabs: { paddingTop: tokens.spacingVerticalXS } });

interface TwoSidesProps {
  readonly side: Side;
  readonly onTurn: (side: Side) => void;
  readonly report: ReactNode;
  /** drawn once it was asked for */
  readonly review: ReactNode;
}

export function TwoSides({ side, onTurn, report, review }: TwoSidesProps) {
  const styles = useStyles();
  const id = useId();
  // what was read there stays while the other side is looked at
  const [hasReview, setHasReview] = useState(side === 'review');
  if (side === 'review' && !hasReview) setHasReview(true);
  const panel = (of: Side) => ({
    id: `${id}-${of}`,
    role: 'tabpanel',
    'aria-labelledby': `${id}-${of}-tab`,
    hidden: side !== of,
  });
  const tab = (of: Side) => ({ id: `${id}-${of}-tab`, value: of, 'aria-controls': `${id}-${of}` });
  return (
    <>
      <nav aria-label={words.sides.label}>
        <TabList
          className={styles.tabs}
          aria-label={words.sides.label}
          selectedValue={side}
          onTabSelect={(_, { value }) => onTurn(value as Side)}
        >
          <Tab {...tab('report')}>{words.sides.report}</Tab>
          <Tab {...tab('review')}>{words.sides.review}</Tab>
        </TabList>
      </nav>
      <div {...panel('report')}>{report}</div>
      <div {...panel('review')}>{hasReview && review}</div>
    </>
  );
}

/** What has to be mended, looked at or agreed to before an entry is written. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { columnOf } from '../../ledger/columns';
import { severityWord } from '../../words/findings';
import { ledgerPane } from '../../words/ledger-pane';
import type { Review } from '../actions/ledger-entry';
import { isBlocked, shownContent } from '../actions/ledger-entry';
import { ChangesTable } from './changes-table';

const words = ledgerPane.review;

const useStyles = makeStyles({
  review: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function EntryReview({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // long dialogs scroll: what is said is brought into view
  useEffect(() => place.current?.scrollIntoView?.({ block: 'nearest' }), [review]);
  const { faults, overwrites } = review;
  return (
    <div role="alert" ref={place} className={styles.review}>
      {faults.length > 0 && (
        <>
          <p className={styles.text}>{isBlocked(review) ? words.faults : words.queries}</p>
          <ul className={styles.list}>
            {faults.map(({ severity, message }) => (
              <li key={message}>
                【{severityWord[severity]}】{message}
              </li>
            ))}
          </ul>
        </>
      )}
      {overwrites.length > 0 && (
        <>
          <p className={styles.text}>{words.overwrites}</p>
          <ChangesTable
            of="texts"
            label={words.overwrites}
            cell={words.cell}
            changes={overwrites.map(({ column, before, content }) => ({
              id: column,
              place: columnOf(column).label,
              from: shownContent(column, before),
              to: shownContent(column, content),
            }))}
          />
        </>
      )}
    </div>
  );
}

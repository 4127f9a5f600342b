/** Which cells are probably wrong: the ways to make what is broken hold, likeliest first. It only suggests. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Address } from '../../report/address';
import { explanationOf } from '../../rules/explanations';
import type { Forms } from '../../rules/figures';
import type { ChangeSet, Hypothesis } from '../../rules/hypotheses';
import { moreWays, unproven } from '../../words/hypotheses';
import { paneWords } from '../../words/taskpane';
import type { Overview } from '../actions/overview';
import { EntryButton } from './entry-button';
import { entryListStyle } from './entry-list-style';
import { Fold } from './fold';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: entryListStyle,
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** How many ways are in sight at once. */
const IN_SIGHT = 3;

interface HypothesisListProps {
  readonly overview: Overview;
  readonly onSelect: (cells: readonly Address[]) => void;
}

export function HypothesisList({ overview, onSelect }: HypothesisListProps) {
  const styles = useStyles();
  const hypotheses = useMemo(() => overview.likelyFaults(), [overview]);
  if (hypotheses.length === 0) return null;
  const { heading, note, part } = paneWords.hypotheses;
  return (
    <div className={styles.parts}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.quiet}>{note}</p>
      {hypotheses.map((one, index) => (
        <Ways
          key={one.component.join()}
          hypothesis={one}
          label={hypotheses.length > 1 ? part(index + 1) : heading}
          showsLabel={hypotheses.length > 1}
          forms={overview.forms}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

interface WaysProps {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly showsLabel: boolean;
  readonly forms: Forms;
  readonly onSelect: (cells: readonly Address[]) => void;
}

function Ways({ hypothesis: { sets, proven, more }, label, showsLabel, forms, onSelect }: WaysProps) {
  const styles = useStyles();
  const way = (set: ChangeSet) => (
    <li key={set.changes.map(({ cell }) => cell).join()}>
      <EntryButton onClick={() => onSelect(set.changes.map(({ cell }) => cell))}>
        <span>{explanationOf(set, forms)}</span>
      </EntryButton>
    </li>
  );
  const others = sets.slice(IN_SIGHT);
  return (
    <div>
      {showsLabel && <p className={styles.quiet}>{label}</p>}
      <ul className={styles.list} aria-label={label}>
        {sets.slice(0, IN_SIGHT).map(way)}
      </ul>
      {others.length > 0 && (
        <Fold summary={paneWords.hypotheses.others(others.length)}>
          <ul className={styles.list} aria-label={paneWords.hypotheses.others(others.length)}>
            {others.map(way)}
          </ul>
        </Fold>
      )}
      {more && <p className={styles.quiet}>{moreWays}</p>}
      {!proven && <p className={styles.quiet}>{unproven}</p>}
    </div>
  );
}

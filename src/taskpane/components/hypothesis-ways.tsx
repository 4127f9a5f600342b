/** Which cells are probably wrong: the ways to make findings hold, likeliest first, each to be looked at and to be carried out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { explanationOf } from '../../rules/explanations';
import type { ChangeSet, Hypothesis } from '../../rules/hypotheses';
import { changing as changingWords } from '../../words/audit';
import { moreWays, unproven } from '../../words/hypotheses';
import { paneWords } from '../../words/taskpane';
import type { Address } from '../../report/address';
import { changingFor } from '../actions/changing';
import type { Overview } from '../actions/overview';
import { EntryButton } from './entry-button';
import { entryListStyle } from './entry-list-style';
import { Fold } from './fold';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: entryListStyle,
  way: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  change: { alignSelf: 'flex-end', minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** How many ways are in sight at once. */
const IN_SIGHT = 3;

interface HypothesisWaysProps {
  readonly hypothesis: Hypothesis;
  readonly overview: Overview;
  readonly busy: boolean;
  readonly onSelect: (cells: readonly Address[]) => void;
  readonly onChange: (set: ChangeSet, hypothesis: Hypothesis) => void;
}

export function HypothesisWays({ hypothesis, overview, busy, onSelect, onChange }: HypothesisWaysProps) {
  const styles = useStyles();
  const { sets, proven, more } = hypothesis;
  const { heading, others: otherWays } = paneWords.hypotheses;
  const way = (set: ChangeSet) => {
    const isOwn = changingFor(set, hypothesis, overview) !== undefined;
    const explanation = explanationOf(set, overview.forms);
    const open = changingWords.open(set.changes.map(({ to }) => to));
    return (
      <li key={set.changes.map(({ cell }) => cell).join()} className={styles.way}>
        <EntryButton onClick={() => onSelect(set.changes.map(({ cell }) => cell))}>
          <span>{explanation}</span>
        </EntryButton>
        {isOwn && (
          <Button
            size="small"
            className={styles.change}
            aria-label={`${open} ${explanation}`}
            disabledFocusable={busy}
            onClick={() => onChange(set, hypothesis)}
          >
            {open}
          </Button>
        )}
      </li>
    );
  };
  const others = sets.slice(IN_SIGHT);
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list} aria-label={heading}>
        {sets.slice(0, IN_SIGHT).map(way)}
      </ul>
      {others.length > 0 && (
        <Fold summary={otherWays(others.length)}>
          <ul className={styles.list} aria-label={otherWays(others.length)}>
            {others.map(way)}
          </ul>
        </Fold>
      )}
      {more && <p className={styles.quiet}>{moreWays}</p>}
      {!proven && <p className={styles.quiet}>{unproven}</p>}
    </div>
  );
}

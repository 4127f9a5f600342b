/** A finding: its mark and place, the sentence, the two sides; pressing it selects its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FoundEntry } from '../actions/overview';
import { paneWords } from '../../words/taskpane';
import { EntryButton } from './entry-button';
import { Mark } from './mark';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  place: { fontWeight: tokens.fontWeightSemibold },
  difference: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  explanation: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  sides: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface FindingEntryProps {
  readonly finding: FoundEntry;
  readonly onSelect: () => void;
}

export function FindingEntry({ finding, onSelect }: FindingEntryProps) {
  const styles = useStyles();
  const { mark, place, sentence, sides } = finding;
  return (
    <EntryButton onClick={onSelect}>
      <span className={styles.head}>
        <Mark kind={finding.isUnfilled ? 'unfilled' : finding.severity} word={mark} />
        <span className={styles.place}>{place}</span>
        {sides && (
          <span className={styles.difference}>{paneWords.findings.difference(sides.difference)}</span>
        )}
      </span>
      <span>{sentence}</span>
      {sides && (
        <span className={styles.sides}>
          {[sides.left, sides.right].map(({ label, value }, side) => (
            <span key={side}>
              {label} {value}
            </span>
          ))}
        </span>
      )}
      {finding.explanation !== undefined && (
        <span className={styles.explanation}>{paneWords.findings.explained(finding.explanation)}</span>
      )}
    </EntryButton>
  );
}

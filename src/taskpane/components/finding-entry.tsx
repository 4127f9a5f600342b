/** A finding: its mark and place, the sentence, the two sides; pressing it selects its cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../rules/rule';
import type { Telling } from '../../rules/sentences';
import { markOf, placeWords, sentenceOf } from '../../rules/sentences';
import { paneWords } from '../../words/taskpane';
import { EntryButton } from './entry-button';
import { Mark } from './mark';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  place: { fontWeight: tokens.fontWeightSemibold },
  difference: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
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
  readonly finding: Finding;
  readonly telling: Telling;
  readonly onSelect: () => void;
}

export function FindingEntry({ finding, telling, onSelect }: FindingEntryProps) {
  const styles = useStyles();
  const kind = finding.code === 'unfilled' ? 'unfilled' : finding.severity;
  return (
    <EntryButton onClick={onSelect}>
      <span className={styles.head}>
        <Mark kind={kind} word={markOf(finding)} />
        <span className={styles.place}>{placeWords(finding, telling.forms)}</span>
        {'difference' in finding && (
          <span className={styles.difference}>{paneWords.findings.difference(finding.difference)}</span>
        )}
      </span>
      <span>{sentenceOf(finding, telling)}</span>
      {'difference' in finding && (
        <span className={styles.sides}>
          {[finding.left, finding.right].map(({ label, value }) => (
            <span key={label}>
              {label} {value}
            </span>
          ))}
        </span>
      )}
    </EntryButton>
  );
}

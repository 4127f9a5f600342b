/** A finding: its mark and place, the sentence, the two sides; pressing it selects its cells. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { sides as sideWords } from '../../words/audit';
import { paneWords } from '../../words/taskpane';
import { sideLooks, sides as bothSides } from '../../workbook/highlights';
import type { FoundEntry } from '../actions/overview';
import { EntryButton } from './entry-button';
import { Mark } from './mark';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  place: { fontWeight: tokens.fontWeightSemibold },
  difference: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  sides: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  side: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  value: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  name: { flexShrink: 0, paddingInline: tokens.spacingHorizontalXXS },
  // as the cells look while they are shown
  left: { backgroundColor: sideLooks.left.fill, color: sideLooks.left.fontColor, fontWeight: 'bold' },
  right: {
    backgroundColor: sideLooks.right.fill,
    color: sideLooks.right.fontColor,
    fontStyle: 'italic',
    textDecorationLine: 'underline',
  },
});

/** By which what belongs to a finding is described. */
export const sentenceId = (finding: string): string => `finding-${finding}`;

interface FindingEntryProps {
  readonly finding: FoundEntry;
  /** its sides are shown in the sheets */
  readonly isLit: boolean;
  readonly onSelect: (finding: FoundEntry) => Promise<void>;
}

export const FindingEntry = memo(function FindingEntry({ finding, isLit, onSelect }: FindingEntryProps) {
  const styles = useStyles();
  const { mark, place, sentence, sides } = finding;
  return (
    <EntryButton isCurrent={isLit} onClick={() => void onSelect(finding)}>
      <span className={styles.head}>
        <Mark kind={finding.isUnfilled ? 'unfilled' : finding.severity} word={mark} />
        <span className={styles.place}>{place}</span>
        {sides && (
          <span className={styles.difference}>{paneWords.findings.difference(sides.difference)}</span>
        )}
      </span>
      <span id={sentenceId(finding.id)}>{sentence}</span>
      {sides && (
        <span className={styles.sides}>
          {bothSides.map((side) => (
            <span key={side} className={styles.side}>
              <span className={mergeClasses(styles.name, isLit && styles[side])}>{sideWords[side]}</span>
              <span className={styles.label}>{sides[side].label}</span>
              <span className={styles.value}>{sides[side].value}</span>
            </span>
          ))}
        </span>
      )}
    </EntryButton>
  );
});

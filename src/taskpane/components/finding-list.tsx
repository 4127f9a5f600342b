/** Findings by their causes: what follows from one is folded under it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FoundEntry } from '../actions/overview';
import { paneWords } from '../../words/taskpane';
import { Fold } from './fold';
import { FindingEntry } from './finding-entry';

const useStyles = makeStyles({
  below: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    listStyleType: 'none',
  },
});

interface FindingItemsProps {
  readonly findings: readonly FoundEntry[];
  readonly onSelect: (finding: FoundEntry) => void;
}

/** The items of a list, those with causes elsewhere in it left to them. */
export function FindingItems({ findings, onSelect }: FindingItemsProps) {
  const styles = useStyles();
  const ids = new Set(findings.map(({ id }) => id));
  const roots = findings.filter(({ causedBy }) => causedBy === undefined || !ids.has(causedBy));
  return roots.map((finding) => {
    const following = consequences(finding.id, findings);
    return (
      <li key={finding.id}>
        <FindingEntry finding={finding} onSelect={() => onSelect(finding)} />
        {following.length > 0 && (
          <Fold summary={paneWords.findings.following(following.length)}>
            <ul className={styles.below}>
              {following.map((one) => (
                <li key={one.id}>
                  <FindingEntry finding={one} onSelect={() => onSelect(one)} />
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </li>
    );
  });
}

/** All that follows from a finding, directly or not. */
function consequences(id: string, findings: readonly FoundEntry[]): readonly FoundEntry[] {
  return findings
    .filter(({ causedBy }) => causedBy === id)
    .flatMap((one) => [one, ...consequences(one.id, findings)]);
}

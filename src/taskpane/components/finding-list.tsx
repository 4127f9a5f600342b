/** Findings by their root causes: what one slip explains stands together with the ways to mend it, what follows is folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Address } from '../../report/address';
import type { Group, Root } from '../../documents/audit';
import type { ChangeSet, Hypothesis } from '../../rules/hypotheses';
import * as words from '../../words/audit';
import { paneWords } from '../../words/taskpane';
import type { FoundEntry, Overview } from '../actions/overview';
import { entryListStyle } from './entry-list-style';
import { Explanation } from './explanation';
import { FindingEntry } from './finding-entry';
import { Fold } from './fold';
import { HypothesisWays } from './hypothesis-ways';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  cause: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  roots: entryListStyle,
  below: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    listStyleType: 'none',
  },
});

export interface FindingUse {
  readonly overview: Overview;
  readonly busy: boolean;
  /** id of the finding whose sides are shown */
  readonly lit: string | undefined;
  readonly onFinding: (finding: FoundEntry) => Promise<void>;
  readonly onSelect: (cells: readonly Address[]) => void;
  readonly onChange: (set: ChangeSet, hypothesis: Hypothesis) => void;
  readonly onExplain: (finding: FoundEntry, text: string) => Promise<boolean>;
}

interface FindingGroupsProps extends FindingUse {
  readonly groups: readonly Group<FoundEntry>[];
}

/** The items of a list. */
export function FindingGroups({ groups, ...use }: FindingGroupsProps) {
  const styles = useStyles();
  return groups.map(({ key, hypothesis, roots }) => {
    if (!hypothesis) {
      return (
        <li key={key}>
          {roots.map((root) => (
            <RootFinding key={root.finding.id} root={root} {...use} />
          ))}
        </li>
      );
    }
    const count = roots.reduce((sum, { following }) => sum + 1 + following.length, 0);
    return (
      <li key={key} className={styles.group}>
        {count > 1 && <p className={styles.cause}>{words.oneCause(count)}</p>}
        <ul className={styles.roots}>
          {roots.map((root) => (
            <li key={root.finding.id}>
              <RootFinding root={root} {...use} />
            </li>
          ))}
        </ul>
        <HypothesisWays hypothesis={hypothesis} {...use} />
      </li>
    );
  });
}

function RootFinding({
  root: { finding, following },
  ...use
}: { readonly root: Root<FoundEntry> } & FindingUse) {
  const styles = useStyles();
  return (
    <>
      <OneFinding finding={finding} {...use} />
      {following.length > 0 && (
        <Fold summary={paneWords.findings.following(following.length)}>
          <ul className={styles.below}>
            {following.map((one) => (
              <li key={one.id}>
                <OneFinding finding={one} {...use} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function OneFinding({
  finding,
  lit,
  busy,
  onFinding,
  onExplain,
}: { readonly finding: FoundEntry } & FindingUse) {
  return (
    <>
      <FindingEntry finding={finding} isLit={lit === finding.id} onSelect={onFinding} />
      {!finding.isUnfilled && <Explanation finding={finding} busy={busy} onExplain={onExplain} />}
    </>
  );
}

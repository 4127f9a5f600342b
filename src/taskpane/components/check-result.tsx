/** What the check found, by root causes, each entry leading to its cells; what was checked, in one line; or that all agrees. */
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import { groupsOf, severityCounts } from '../../documents/audit';
import { placeOf } from '../../report/address';
import type { Severity } from '../../rules/rule';
import { severities } from '../../rules/rule';
import type { SheetRef } from '../../workbook/host';
import * as words from '../../words/audit';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { FoundEntry, Overview } from '../actions/overview';
import { EntryButton } from './entry-button';
import { entryListStyle } from './entry-list-style';
import type { FindingUse } from './finding-list';
import { FindingGroups } from './finding-list';
import { Fold } from './fold';
import { Mark } from './mark';
import { Section } from './section';

const useStyles = makeStyles({
  list: entryListStyle,
  agree: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0 },
  offer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  button: { flexShrink: 0 },
  parts: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface CheckResultProps extends FindingUse {
  readonly outdated: boolean;
  readonly countsLedger: boolean;
  readonly onCell: (sheet: SheetRef, name: string) => void;
  readonly onShowBeside: () => void;
  readonly onBuildSheet: () => void;
  readonly onLedger: () => void;
}

export function CheckResult({
  outdated,
  countsLedger,
  onCell,
  onShowBeside,
  onBuildSheet,
  onLedger,
  ...use
}: CheckResultProps) {
  const styles = useStyles();
  const { overview, busy } = use;
  const { findings, filled, checked, notChecked, refs } = overview;
  const [only, setOnly] = useState<Severity>();
  const groups = useMemo(() => groupsOf(findings, overview.likelyFaults()), [findings, overview]);
  const counts = severityCounts(findings);
  const present = severities.filter((severity) => counts[severity] > 0);
  const shown = only !== undefined && counts[only] > 0 ? only : undefined;
  const inSight = shown
    ? groups.filter(({ roots }) =>
        roots.some(({ finding, following }) =>
          [finding, ...following].some((one) => one.severity === shown && !one.isUnfilled),
        ),
      )
    : groups;
  const { text, formula } = paneWords.unreadable;
  const unread = filled.flatMap(({ ref, unread: typed, faulty }) => [
    ...typed.map((cell) => ({ ref, ...cell, sentence: text })),
    ...faulty.map((cell) => ({ ref, ...cell, sentence: formula })),
  ]);
  return (
    <Section
      heading={paneWords.findings.heading}
      action={
        <Button appearance="subtle" size="small" disabledFocusable={busy} onClick={onShowBeside}>
          {paneWords.besideTable.action}
        </Button>
      }
    >
      {outdated && <p className={styles.quiet}>{paneWords.status.outdated}</p>}
      {present.length > 1 && (
        <div role="group" aria-label={words.filter.label} className={styles.filter}>
          {present.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              className={styles.chip}
              checked={shown === severity}
              onClick={() => setOnly(shown === severity ? undefined : severity)}
            >
              {words.filter.chip(severity, counts[severity])}
            </ToggleButton>
          ))}
        </div>
      )}
      {findings.length + unread.length === 0 ? (
        <p className={styles.agree}>
          <CheckmarkCircle20Filled aria-hidden />
          {allAgreeWords(checked)}
        </p>
      ) : (
        <ul className={styles.list} aria-label={paneWords.findings.list}>
          {unread.map(({ ref, name, place, found, sentence }) => (
            <li key={`${ref.id} ${name}`}>
              <EntryButton onClick={() => onCell(ref, name)}>
                <Mark kind="unreadable" word={paneWords.unreadable.mark} />
                <span>{sentence(place, found)}</span>
              </EntryButton>
            </li>
          ))}
          <FindingGroups groups={inSight} {...use} />
        </ul>
      )}
      {countsLedger && findings.some(isOfTable3) && (
        <Offer text={words.inLedger.text} action={words.inLedger.open} onAccept={onLedger} />
      )}
      {present.length > 0 && !refs.has('findings') && (
        <Offer text={words.explaining.noSheet} action={words.explaining.build} onAccept={onBuildSheet} />
      )}
      <Passed overview={overview} />
      {notChecked > 0 && <p className={styles.quiet}>{paneWords.findings.notChecked(notChecked)}</p>}
    </Section>
  );
}

/** Something in table 3 has to be changed. */
const isOfTable3 = ({ severity, cells }: FoundEntry): boolean =>
  severity === 'mandatory' && cells.some((cell) => placeOf(cell)?.table === 'table3');

interface OfferProps {
  readonly text: string;
  readonly action: string;
  readonly onAccept: () => void;
}

function Offer({ text, action, onAccept }: OfferProps) {
  const styles = useStyles();
  return (
    <div className={styles.offer}>
      <span className={styles.quiet}>{text}</span>
      <Button size="small" className={styles.button} onClick={onAccept}>
        {action}
      </Button>
    </div>
  );
}

/** What was checked, part by part. */
function Passed({ overview: { parts } }: { readonly overview: Overview }) {
  const styles = useStyles();
  if (parts.length === 0) return null;
  const sum = (of: 'checked' | 'passed') => parts.reduce((all, part) => all + part[of], 0);
  return (
    <Fold summary={words.passed.all({ checked: sum('checked'), passed: sum('passed') })}>
      <ul className={styles.parts}>
        {parts.map((found) => (
          <li key={found.part}>{words.passed.part(found.part, found)}</li>
        ))}
      </ul>
    </Fold>
  );
}

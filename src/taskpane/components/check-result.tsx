/** What the check found, each entry leading to its cells; or that all agrees. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Address } from '../../report/address';
import type { SheetRef } from '../../workbook/host';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { Overview } from '../actions/overview';
import { EntryButton } from './entry-button';
import { entryListStyle } from './entry-list-style';
import { FindingItems } from './finding-list';
import { HypothesisList } from './hypothesis-list';
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
});

interface CheckResultProps {
  readonly overview: Overview;
  readonly outdated: boolean;
  readonly busy: boolean;
  readonly onSelect: (cells: readonly Address[]) => void;
  readonly onCell: (sheet: SheetRef, name: string) => void;
  readonly onShowBeside: () => void;
}

export function CheckResult({ overview, outdated, busy, ...props }: CheckResultProps) {
  const styles = useStyles();
  const { findings, filled, checked, notChecked, refs } = overview;
  const { text, formula } = paneWords.unreadable;
  const unread = filled.flatMap(({ ref, unread: typed, faulty }) => [
    ...typed.map((cell) => ({ ref, ...cell, sentence: text })),
    ...faulty.map((cell) => ({ ref, ...cell, sentence: formula })),
  ]);
  return (
    <Section
      heading={paneWords.findings.heading}
      action={
        <Button appearance="subtle" size="small" disabledFocusable={busy} onClick={props.onShowBeside}>
          {paneWords.besideTable.action}
        </Button>
      }
    >
      {outdated && <p className={styles.quiet}>{paneWords.status.outdated}</p>}
      {findings.length + unread.length === 0 ? (
        <p className={styles.agree}>
          <CheckmarkCircle20Filled aria-hidden />
          {allAgreeWords(checked)}
        </p>
      ) : (
        <ul className={styles.list} aria-label={paneWords.findings.list}>
          {unread.map(({ ref, name, place, found, sentence }) => (
            <li key={`${ref.id} ${name}`}>
              <EntryButton onClick={() => props.onCell(ref, name)}>
                <Mark kind="unreadable" word={paneWords.unreadable.mark} />
                <span>{sentence(place, found)}</span>
              </EntryButton>
            </li>
          ))}
          <FindingItems
            findings={findings}
            onSelect={({ cells, textCell }) => {
              const text = refs.get('text');
              if (textCell !== undefined && text) props.onCell(text, textCell);
              else props.onSelect(cells);
            }}
          />
        </ul>
      )}
      {notChecked > 0 && <p className={styles.quiet}>{paneWords.findings.notChecked(notChecked)}</p>}
      <HypothesisList overview={overview} onSelect={props.onSelect} />
    </Section>
  );
}

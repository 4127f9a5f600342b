/** What the check found, each entry leading to its cells; or that all agrees. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Address } from '../../report/address';
import { table3Reader } from '../../report/report';
import { cellWords } from '../../rules/names';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { CheckedTable } from '../actions/check';
import { allAgree, rulesOfOtherSheets } from '../actions/check';
import { addressesOf } from '../actions/table-reading';
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
  readonly table: CheckedTable;
  readonly outdated: boolean;
  readonly busy: boolean;
  readonly onSelect: (cells: readonly Address[]) => void;
  readonly onShowBeside: () => void;
}

export function CheckResult({ table, outdated, busy, onSelect, onShowBeside }: CheckResultProps) {
  const styles = useStyles();
  const { figures, result } = table;
  const forms = { form: figures.form, table3Form: figures.form };
  const unchecked = rulesOfOtherSheets(table);
  const telling = { forms, read: table3Reader(figures.form, figures.table3) };
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
      {allAgree(table) ? (
        <p className={styles.agree}>
          <CheckmarkCircle20Filled aria-hidden />
          {allAgreeWords(result.checked)}
        </p>
      ) : (
        <ul className={styles.list} aria-label={paneWords.findings.list}>
          {figures.unreadable.map((cell) => {
            const [address] = addressesOf([cell]);
            const place = cellWords(address!, forms);
            const words = cell.formula ? paneWords.unreadable.formula : paneWords.unreadable.text;
            return (
              <li key={address}>
                <EntryButton onClick={() => onSelect([address!])}>
                  <Mark kind="unreadable" word={paneWords.unreadable.mark} />
                  <span>{words(place, cell.found)}</span>
                </EntryButton>
              </li>
            );
          })}
          <FindingItems findings={result.findings} telling={telling} onSelect={onSelect} />
        </ul>
      )}
      {unchecked > 0 && <p className={styles.quiet}>{paneWords.findings.needOtherSheets(unchecked)}</p>}
      <HypothesisList table={table} forms={forms} onSelect={onSelect} />
    </Section>
  );
}

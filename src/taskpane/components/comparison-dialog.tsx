/** 核对台账: what the rules find in the ledger, and which figures of the tables are not what it counts. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rows as rowIds } from '../../rules/table3';
import { severityWord } from '../../words/findings';
import { comparison as words } from '../../words/ledger-comparison';
import { onSheet } from '../../words/filling';
import type { LedgerComparison, ToldFinding } from '../actions/ledger-comparison';
import type { Question } from '../state/pane-state';
import { ChangesTable } from './changes-table';
import { Lines } from './lines';
import { Mark } from './mark';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '30vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

interface ComparisonDialogProps {
  readonly question: Extract<Question, { kind: 'compareLedger' }>;
  readonly busy: boolean;
  readonly problem?: string;
  readonly onFill: () => void;
  readonly onCancel: () => void;
}

export function ComparisonDialog({ question, busy, problem, onFill, onCancel }: ComparisonDialogProps) {
  const { comparison } = question;
  const [isComplete, setIsComplete] = useState(false);
  const { counted, findings, sheets, reading } = comparison;
  const total = (row: string) => counted.table3[row]!.at(-1) as number;
  const differing = sheets.filter(({ changes }) => changes.length > 0);
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || differing.length === 0}
      problem={problem}
      onYes={onFill}
      onCancel={onCancel}
    >
      <Lines
        lines={[
          words.head(reading.year, total(rowIds.received), total(rowIds.carriedIn), total(rowIds.carriedOut)),
          ...(counted.uncounted.length > 0 ? [words.uncounted(counted.uncounted.length)] : []),
        ]}
      />
      <Checkbox
        label={words.isComplete}
        checked={isComplete}
        onChange={(_, { checked }) => setIsComplete(checked === true)}
      />
      <Findings findings={findings[isComplete ? 'all' : 'some']} />
      <Differences comparison={comparison} />
    </QuestionDialog>
  );
}

function Findings({ findings }: { readonly findings: readonly ToldFinding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return <Lines lines={[words.agrees]} />;
  return (
    <ul className={styles.list} aria-label={words.findings} tabIndex={0}>
      {findings.map(({ id, severity, sentence }) => (
        <li key={id}>
          <Mark kind={severity} word={severityWord[severity]} /> {sentence}
        </li>
      ))}
    </ul>
  );
}

function Differences({ comparison: { sheets } }: { readonly comparison: LedgerComparison }) {
  const namesOf = (some: typeof sheets) => some.map(({ ref }) => ref.name);
  const differing = sheets.filter(({ changes }) => changes.length > 0);
  const behind = sheets.filter(({ isBehind }) => isBehind);
  const same = sheets.filter((one) => !differing.includes(one) && !behind.includes(one));
  const counted = sheets.filter(({ hasFormulas }) => hasFormulas);
  return (
    <>
      <Lines
        lines={[
          ...(sheets.length === 0 ? [words.noTable] : []),
          ...(counted.length > 0 ? [words.counted(namesOf(counted))] : []),
          ...(behind.length > 0 ? [words.behind(namesOf(behind))] : []),
          ...(same.length > 0 ? [words.same(namesOf(same))] : []),
          ...(differing.length > 0 ? [words.differing(namesOf(differing))] : []),
        ]}
      />
      {differing.length > 0 && (
        <ChangesTable
          label={words.differing(namesOf(differing))}
          changes={differing.flatMap(({ ref, changes }) =>
            changes.map(({ name, place, from, to }) => ({
              id: `${ref.id} ${name}`,
              place: onSheet(ref.name, place),
              from,
              to,
            })),
          )}
        />
      )}
    </>
  );
}

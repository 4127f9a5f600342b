/** 登记新申请: a new application is entered, with the day by which it has to be answered. */
import { makeStyles } from '@fluentui/react-components';
import { isoOf } from '../../ledger/day';
import type { Entry } from '../../ledger/entry';
import { ledgerPane } from '../../words/ledger-pane';
import { REGISTERED, deadlineInWords, nextPlace } from '../actions/ledger-entry';
import type { Question } from '../state/pane-state';
import { EntryDialog, EntryFields, useEntry } from './entry-dialog';

const words = ledgerPane.registration;

const useStyles = makeStyles({ text: { margin: 0 } });

interface RegisterDialogProps {
  readonly question: Extract<Question, { kind: 'register' }>;
  readonly busy: boolean;
  readonly problem?: string;
  readonly onRegister: (typed: Entry) => void;
  readonly onCancel: () => void;
}

export function RegisterDialog({ question, busy, problem, onRegister, onCancel }: RegisterDialogProps) {
  const styles = useStyles();
  const { reading, today, review } = question;
  const entry = useEntry(review, { received: isoOf(today) });
  const received = deadlineInWords(reading, entry.typed, today);
  return (
    <EntryDialog
      entry={entry}
      words={words}
      busy={busy}
      problem={problem}
      onYes={onRegister}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words.number(nextPlace(reading).number)}</p>
      <EntryFields entry={entry} columns={REGISTERED} form={reading.form} hints={{ received }} />
    </EntryDialog>
  );
}

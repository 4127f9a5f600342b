/** 登记新申请: a new application is entered, with the day by which it has to be answered. */
import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isoOf } from '../../ledger/day';
import type { Entry } from '../../ledger/entry';
import { ledgerPane } from '../../words/ledger-pane';
import { REGISTERED, deadlineInWords, isBlocked, nextPlace } from '../actions/ledger-entry';
import type { Question } from '../state/pane-state';
import { EntryField } from './entry-field';
import { EntryReview } from './entry-review';
import { QuestionDialog } from './question-dialog';

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
  const [typed, setTyped] = useState<Entry>({ received: isoOf(today) });
  const [reviewed, setReviewed] = useState<Entry>();
  // what was said holds for what was typed then
  const said = review && reviewed === typed ? review : undefined;
  const due = deadlineInWords(reading, typed, today);
  return (
    <QuestionDialog
      title={words.title}
      yes={said && !isBlocked(said) ? words.anyway : words.yes}
      cancel={ledgerPane.cancel}
      busy={busy}
      onYes={() => {
        setReviewed(typed);
        onRegister(typed);
      }}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words.number(nextPlace(reading).number)}</p>
      {REGISTERED.map((column) => (
        <EntryField
          key={column}
          column={column}
          form={reading.form}
          value={String(typed[column] ?? '')}
          hint={column === 'received' ? due : undefined}
          onChange={(value) => setTyped({ ...typed, [column]: value })}
        />
      ))}
      {said && <EntryReview review={said} />}
      {problem !== undefined && (
        <p className={styles.text} role="alert">
          {problem}
        </p>
      )}
    </QuestionDialog>
  );
}

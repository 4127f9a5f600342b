/** Asks for another name where a sheet of that name stands; nothing is changed without an answer. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { paneWords } from '../../words/taskpane';
import type { Question } from '../state/pane-state';
import { QuestionDialog } from './question-dialog';

const words = paneWords.sheetExists;

const useStyles = makeStyles({ text: { margin: 0 } });

interface SheetExistsDialogProps {
  readonly question: Extract<Question, { kind: 'sheetExists' }>;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

export function SheetExistsDialog({ question, busy, onName, onCancel }: SheetExistsDialogProps) {
  const styles = useStyles();
  const [name, setName] = useState(question.suggestion);
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={() => onName(name.trim())}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words.text(question.sheet)}</p>
      <Field label={words.name} validationMessage={question.fault}>
        <Input value={name} onChange={(_, { value }) => setName(value)} autoFocus />
      </Field>
    </QuestionDialog>
  );
}

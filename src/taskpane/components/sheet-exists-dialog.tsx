/** Asks for another name where a sheet of that name stands; nothing is changed without an answer. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { paneWords } from '../../words/taskpane';
import type { Question } from '../state/pane-state';

const words = paneWords.sheetExists;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface SheetExistsDialogProps {
  readonly question: Extract<Question, { kind: 'sheetExists' }>;
  readonly busy: boolean;
  onName(name: string): void;
  onCancel(): void;
}

export function SheetExistsDialog({ question, busy, onName, onCancel }: SheetExistsDialogProps) {
  const styles = useStyles();
  const [name, setName] = useState(question.suggestion);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onName(name.trim());
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{words.text(question.sheet)}</p>
              <Field label={words.name} validationMessage={question.fault}>
                <Input value={name} onChange={(_, { value }) => setName(value)} autoFocus />
              </Field>
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onCancel}>{words.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {words.yes}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

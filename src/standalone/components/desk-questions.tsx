/** What the page asks before something unsaved gives way, and of a workbook that was made from the open one. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import type { DeskQuestion, DeskState } from '../state/desk-state';

const useStyles = makeStyles({ problem: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

interface Asked {
  readonly title: string;
  readonly text: string;
  readonly cancel: string;
  /** the first is the usual one */
  readonly answers: readonly (readonly [label: string, answer: () => void])[];
}

export function DeskQuestions({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) {
  const styles = useStyles();
  const { question, problem } = state;
  if (!question) return null;
  const { title, text, cancel, answers } = askedFor(question, desk, state);
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && desk.cancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {text}
            {question.kind === 'copy' && problem !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody className={styles.problem}>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid>
            {answers.map(([label, answer], index) => (
              <Button key={label} appearance={index === 0 ? 'primary' : 'secondary'} onClick={answer}>
                {label}
              </Button>
            ))}
            <Button onClick={desk.cancel}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function askedFor(question: DeskQuestion, desk: Desk, { name }: DeskState): Asked {
  switch (question.kind) {
    case 'replace':
      return {
        ...words.replace,
        text: words.replace.text(name),
        answers: [
          [words.replace.save, () => void desk.replace(true)],
          [words.replace.discard, () => void desk.replace(false)],
        ],
      };
    case 'copy':
      return {
        ...words.copy,
        answers: [
          [words.copy.download, desk.saveCopy],
          [words.copy.open, desk.openCopy],
        ],
      };
    case 'forget':
      return { ...words.forget, answers: [[words.forget.yes, () => void desk.forget()]] };
  }
}

/** Lists what each paragraph of 正文 would be, of which the clerk takes some; what people wrote is not taken unasked. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { writing as words } from '../../words/text-writing';
import type { ProposedChange } from '../actions/text-writing';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';
import { TakenList } from './taken-list';

const useStyles = makeStyles({ state: { color: tokens.colorNeutralForeground2 } });

interface WriteTextDialogProps {
  readonly question: Extract<Question, { kind: 'writeText' }>;
  readonly busy: boolean;
  readonly onWrite: (changes: readonly ProposedChange[]) => void;
  readonly onCancel: () => void;
}

export function WriteTextDialog({ question, busy, onWrite, onCancel }: WriteTextDialogProps) {
  const styles = useStyles();
  const { sheet, changes, gaps, notes } = question.proposal;
  const [taken, setTaken] = useState<readonly ProposedChange[]>(() =>
    changes.filter(({ state }) => state !== 'own'),
  );
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || taken.length === 0}
      onYes={() => onWrite(taken)}
      onCancel={onCancel}
    >
      <Lines lines={[words.text(sheet.name), ...(gaps > 0 ? [words.gaps(gaps)] : [])]} />
      {notes.length > 0 && <Lines lines={[words.notUsed, ...notes]} />}
      <TakenList
        label={words.list}
        items={changes}
        taken={taken}
        onTake={setTaken}
        keyOf={({ row }) => row.name}
        labelOf={({ row, state }) => (
          <>
            {row.label}
            <span className={styles.state}>（{words.states[state]}）</span>
          </>
        )}
        textsOf={({ to }) => [to === '' ? words.emptied : to]}
      />
    </QuestionDialog>
  );
}

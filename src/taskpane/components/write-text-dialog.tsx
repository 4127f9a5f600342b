/** Lists what each paragraph of 正文 would be, of which the clerk takes some; what people wrote is not taken unasked. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { writing as words } from '../../words/text-writing';
import type { ParagraphChange } from '../../workbook/text-writes';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  text: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  state: { color: tokens.colorNeutralForeground2 },
});

interface WriteTextDialogProps {
  readonly question: Extract<Question, { kind: 'writeText' }>;
  readonly busy: boolean;
  readonly problem?: string;
  readonly onWrite: (changes: readonly ParagraphChange[]) => void;
  readonly onCancel: () => void;
}

export function WriteTextDialog({ question, busy, problem, onWrite, onCancel }: WriteTextDialogProps) {
  const styles = useStyles();
  const { changes, gaps, notes } = question.proposal;
  const [taken, setTaken] = useState(() => changes.filter(({ state }) => state !== 'own'));
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || taken.length === 0}
      problem={problem}
      onYes={() => onWrite(taken)}
      onCancel={onCancel}
    >
      <Lines lines={[words.text, ...(gaps > 0 ? [words.gaps(gaps)] : [])]} />
      {notes.length > 0 && <Lines lines={[words.notUsed, ...notes]} />}
      <ul className={styles.list} aria-label={words.list}>
        {changes.map((change) => (
          <li key={change.row.name}>
            <Checkbox
              label={
                <>
                  {change.row.label}
                  <span className={styles.state}>（{stateWords(change.state)}）</span>
                </>
              }
              checked={taken.includes(change)}
              onChange={(_, { checked }) =>
                setTaken(changes.filter((one) => (one === change ? checked === true : taken.includes(one))))
              }
            />
            <p className={styles.text}>{change.to === '' ? words.emptied : change.to}</p>
          </li>
        ))}
      </ul>
    </QuestionDialog>
  );
}

/** What the add-in already wrote alike is not listed. */
const stateWords = (state: ParagraphChange['state']): string => (state === 'same' ? '' : words.states[state]);

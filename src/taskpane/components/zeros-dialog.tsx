/** Lists the blanks of a sheet that would become 0, and asks; twice where that is rarely meant. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { zeros as words } from '../../words/filling';
import type { Question } from '../state/pane-state';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { maxHeight: '40vh', overflowY: 'auto', margin: 0 },
});

interface ZerosDialogProps {
  readonly question: Extract<Question, { kind: 'zeros' }>;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function ZerosDialog({ question: { sheet, allBlank }, busy, onAccept, onCancel }: ZerosDialogProps) {
  const styles = useStyles();
  const doubt = doubtAbout(sheet, allBlank);
  const [sure, setSure] = useState(false);
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || (doubt !== undefined && !sure)}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words.text(sheet.ref.name, sheet.open.length)}</p>
      {doubt && (
        <>
          <p className={styles.text} role="alert">
            {doubt.text}
          </p>
          <Checkbox
            label={doubt.yes}
            checked={sure}
            onChange={(_, { checked }) => setSure(checked === true)}
          />
        </>
      )}
      <ul className={styles.list} aria-label={words.list} tabIndex={0}>
        {sheet.open.map(({ name, place }) => (
          <li key={name}>{place}</li>
        ))}
      </ul>
    </QuestionDialog>
  );
}

function doubtAbout({ kind, ref }: Extract<Question, { kind: 'zeros' }>['sheet'], allBlank: boolean) {
  if (kind === 'previous') return { text: words.previous, yes: words.previousYes };
  return allBlank ? { text: words.allBlank(ref.name), yes: words.allBlankYes } : undefined;
}

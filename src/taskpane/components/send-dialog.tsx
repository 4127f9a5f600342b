/** Asks which tables to send, and says what is still open in them; it stops nothing. */
import { Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { unfinishedIn } from '../../documents/unfinished';
import type { TableId } from '../../report/address';
import * as words from '../../words/copies';
import { sheetNames } from '../../words/sheets';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

interface SendDialogProps {
  readonly question: Extract<Question, { kind: 'send' }>;
  readonly busy: boolean;
  readonly onSend: (tables: readonly TableId[]) => void;
  readonly onCancel: () => void;
}

export function SendDialog({ question, busy, onSend, onCancel }: SendDialogProps) {
  const { tables, reading } = question;
  const [chosen, setChosen] = useState<readonly TableId[]>(tables);
  const open = useMemo(() => words.unfinished(unfinishedIn(reading, chosen)), [reading, chosen]);
  return (
    <QuestionDialog
      title={words.send.title}
      yes={words.send.yes}
      cancel={words.cancel}
      busy={busy || chosen.length === 0}
      onYes={() => onSend(chosen)}
      onCancel={onCancel}
    >
      <Lines lines={[words.send.text]} />
      <div role="group" aria-label={words.send.tables}>
        {tables.map((table) => (
          <Checkbox
            key={table}
            label={sheetNames[table]}
            checked={chosen.includes(table)}
            onChange={(_, { checked }) =>
              setChosen(tables.filter((one) => (one === table ? checked === true : chosen.includes(one))))
            }
          />
        ))}
      </div>
      {open.length > 0 ? (
        <Lines heading={words.send.stillOpen} lines={[...open, words.send.mayGoOn]} />
      ) : (
        <Lines lines={[words.allDone]} />
      )}
    </QuestionDialog>
  );
}

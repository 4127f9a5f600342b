/** Lists the sentences that people worded otherwise, of which the clerk keeps some as 本单位说法. */
import { useState } from 'react';
import { keeping as words } from '../../words/text-writing';
import type { KeptWording } from '../actions/wording-keeping';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';
import { TakenList } from './taken-list';

interface KeepWordingsDialogProps {
  readonly question: Extract<Question, { kind: 'keepWordings' }>;
  readonly busy: boolean;
  readonly onKeep: (kept: readonly KeptWording[]) => void;
  readonly onCancel: () => void;
}

const canKeep = ({ write }: KeptWording): boolean => write !== undefined;

export function KeepWordingsDialog({ question, busy, onKeep, onCancel }: KeepWordingsDialogProps) {
  const { kept, outdated } = question.proposal;
  // numbers that would stay the same every year are minded first
  const [taken, setTaken] = useState<readonly KeptWording[]>(() =>
    kept.filter((one) => canKeep(one) && one.notes.length === 0),
  );
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || taken.length === 0}
      onYes={() => onKeep(taken)}
      onCancel={onCancel}
    >
      <Lines lines={[words.text]} />
      <TakenList
        label={words.list}
        items={kept}
        taken={taken}
        onTake={setTaken}
        keyOf={({ id }) => id}
        labelOf={({ sentence }) => sentence}
        textsOf={({ standing }) => [standing]}
        notesOf={({ notes }) => notes}
        canTake={canKeep}
      />
      {taken.length === 0 && <Lines lines={[kept.some(canKeep) ? words.noneTaken : words.noneToTake]} />}
      {outdated !== undefined && <Lines lines={[outdated]} />}
    </QuestionDialog>
  );
}

/** Lists the numbers of 正文 that would be patched, and what is left to the clerk. */
import { refreshSentenceOf } from '../../narrative/refresh-sentences';
import { unknownFigure } from '../../words/generated-text';
import { refreshing as words } from '../../words/text-writing';
import type { Question } from '../state/pane-state';
import { ChangesTable } from './changes-table';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

interface RefreshTextDialogProps {
  readonly question: Extract<Question, { kind: 'refreshText' }>;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function RefreshTextDialog({ question, busy, onAccept, onCancel }: RefreshTextDialogProps) {
  const { sheet, stale, branches } = question.proposal;
  const patched = stale.filter(({ state }) => state === 'patched');
  const open = [
    ...stale.filter(({ state }) => state !== 'patched').map(refreshSentenceOf),
    ...branches.map(refreshSentenceOf),
  ];
  return (
    <QuestionDialog
      title={words.title}
      yes={patched.length > 0 ? words.yes : undefined}
      cancel={patched.length > 0 ? words.cancel : words.close}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <Lines
        lines={[patched.length > 0 ? words.patched(sheet.name, patched.length) : words.nothingToPatch]}
      />
      {patched.length > 0 && (
        <ChangesTable
          label={words.list}
          cell={words.sentence}
          changes={patched.map(({ sentence, figure, from, to, place, section }) => ({
            id: `${section} ${place?.start}`,
            place: words.figure(sentence, figure),
            from,
            to: to ?? unknownFigure,
          }))}
        />
      )}
      {open.length > 0 && <Lines lines={[words.notPatched, ...open]} />}
    </QuestionDialog>
  );
}

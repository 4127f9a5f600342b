/** Asks whether a sheet that was made before may be deleted for the one that is made now. */
import { signingPanel } from '../../words/signing-panel';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

const words = signingPanel.remake;

interface RemakeDialogProps {
  readonly sheet: string;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function RemakeDialog({ sheet, busy, onAccept, onCancel }: RemakeDialogProps) {
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <Lines lines={[words.text(sheet)]} />
    </QuestionDialog>
  );
}

/** Says what an upgrade carries and what it does not, and asks. */
import * as words from '../../words/copies';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

const ours = words.upgrade;

interface UpgradeDialogProps {
  readonly question: Extract<Question, { kind: 'upgrade' }>;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function UpgradeDialog({ question, busy, onAccept, onCancel }: UpgradeDialogProps) {
  const { older, applications, leftBehind } = question;
  return (
    <QuestionDialog
      title={ours.title}
      yes={ours.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <Lines lines={[ours.text(older)]} />
      <Lines
        heading={ours.goesOver}
        lines={[ours.carried, ...(applications === undefined ? [] : [ours.applications(applications)])]}
      />
      <Lines heading={ours.staysBehind} lines={leftBehind} />
    </QuestionDialog>
  );
}

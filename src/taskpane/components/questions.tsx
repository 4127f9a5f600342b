/** The dialog for the question that stands open, if any. */
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { CleaningDialog } from './cleaning-dialog';
import { CorrectionDialog } from './correction-dialog';
import { UnbuildDialog } from './unbuild-dialog';
import { ZerosDialog } from './zeros-dialog';
import { SheetsDialog } from './sheets-dialog';
import { SheetExistsDialog } from './sheet-exists-dialog';

interface QuestionsProps {
  readonly state: PaneState;
  readonly controller: Controller;
}

export function Questions({ state, controller }: QuestionsProps) {
  const { question, table, task } = state;
  const busy = task !== undefined;
  if (question?.kind === 'sheetExists') {
    return (
      <SheetExistsDialog
        key={question.suggestion}
        question={question}
        busy={busy}
        onName={(name) => void controller.build(name)}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  if (question?.kind === 'sheets') {
    return (
      <SheetsDialog
        key={question.taken?.join()}
        question={question}
        busy={busy}
        onBuild={(choice) => void controller.buildSheets(choice)}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  if (question?.kind === 'correction' && table) {
    const { correction } = question;
    return (
      <CorrectionDialog
        correction={correction}
        form={table.figures.form}
        busy={busy}
        onAccept={() => void controller.correct(correction)}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  if (question?.kind === 'zeros') {
    return (
      <ZerosDialog
        question={question}
        busy={busy}
        onAccept={() => void controller.fillZeros(question.sheet)}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  if (question?.kind === 'cleaning') {
    return (
      <CleaningDialog
        sheets={question.sheets}
        busy={busy}
        onAccept={() => void controller.clean(question.sheets)}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  if (question?.kind === 'unbuild') {
    return (
      <UnbuildDialog
        busy={busy}
        onAccept={() => void controller.unbuild()}
        onCancel={controller.cancelQuestion}
      />
    );
  }
  return null;
}

/** The dialog for the question that stands open, if any. */
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { CleaningDialog } from './cleaning-dialog';
import { CorrectionDialog } from './correction-dialog';
import { LedgerQuestions } from './ledger-questions';
import { NextYearDialog } from './next-year-dialog';
import { SendDialog } from './send-dialog';
import { UnbuildDialog } from './unbuild-dialog';
import { ZerosDialog } from './zeros-dialog';
import { SheetsDialog } from './sheets-dialog';
import { SheetExistsDialog } from './sheet-exists-dialog';
import { UpgradeDialog } from './upgrade-dialog';

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
  const { cancelQuestion } = controller;
  if (question?.kind === 'send') {
    return (
      <SendDialog
        question={question}
        busy={busy}
        onSend={(tables) => void controller.send(tables)}
        onCancel={cancelQuestion}
      />
    );
  }
  if (question?.kind === 'next') {
    return (
      <NextYearDialog
        question={question}
        busy={busy}
        onAccept={() => void controller.openNextYear()}
        onCancel={cancelQuestion}
      />
    );
  }
  if (question?.kind === 'upgrade') {
    return (
      <UpgradeDialog
        question={question}
        busy={busy}
        onAccept={() => void controller.upgrade()}
        onCancel={cancelQuestion}
      />
    );
  }
  if (question?.kind === 'zeros') {
    return (
      <ZerosDialog
        question={question}
        busy={busy}
        onAccept={() => void controller.fillZeros(question.sheet)}
        onCancel={cancelQuestion}
      />
    );
  }
  if (question?.kind === 'cleaning') {
    return (
      <CleaningDialog
        sheets={question.sheets}
        busy={busy}
        onAccept={() => void controller.clean(question.sheets)}
        onCancel={cancelQuestion}
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
  return question ? (
    <LedgerQuestions
      question={question}
      controller={controller}
      busy={busy}
      problem={state.problem?.message}
    />
  ) : null;
}

/** The dialog for the question that stands open, if any. */
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { ChangeCellsDialog } from './change-cells-dialog';
import { CleaningDialog } from './cleaning-dialog';
import { CorrectionDialog } from './correction-dialog';
import { ExportDialog } from './export-dialog';
import { ImportReportDialog } from './import-report-dialog';
import { KeepWordingsDialog } from './keep-wordings-dialog';
import { LedgerQuestions } from './ledger-questions';
import { NextYearDialog } from './next-year-dialog';
import { TaskOfQuestion } from './progress';
import { RefreshTextDialog } from './refresh-text-dialog';
import { RemakeDialog } from './remake-dialog';
import { SendDialog } from './send-dialog';
import { TextCheckDialog } from './text-check-dialog';
import { UnbuildDialog } from './unbuild-dialog';
import { ZerosDialog } from './zeros-dialog';
import { SheetsDialog } from './sheets-dialog';
import { SheetExistsDialog } from './sheet-exists-dialog';
import { UpgradeDialog } from './upgrade-dialog';
import { WriteTextDialog } from './write-text-dialog';
import { ZeroReportDialog } from './zero-report-dialog';

interface QuestionsProps {
  readonly state: PaneState;
  readonly controller: Controller;
}

export function Questions(props: QuestionsProps) {
  return (
    <TaskOfQuestion value={props.state.task}>
      <Asked {...props} />
    </TaskOfQuestion>
  );
}

function Asked({ state, controller }: QuestionsProps) {
  const { question, table, task } = state;
  const common = { busy: task !== undefined, onCancel: controller.cancelQuestion };
  if (!question) return null;
  switch (question.kind) {
    case 'sheetExists':
      return (
        <SheetExistsDialog
          key={question.suggestion}
          question={question}
          onName={(name) => void controller.build(name)}
          {...common}
        />
      );
    case 'sheets':
      return (
        <SheetsDialog
          key={question.taken?.join()}
          question={question}
          onBuild={(choice) => void controller.buildSheets(choice)}
          {...common}
        />
      );
    case 'correction': {
      const { correction } = question;
      if (!table) return null;
      const { form } = table.figures;
      const accept = () => void controller.correct(correction);
      return <CorrectionDialog correction={correction} form={form} onAccept={accept} {...common} />;
    }
    case 'export':
      return (
        <ExportDialog
          question={question}
          problem={state.problem?.message}
          onBlank={(blank) => void controller.chooseBlank(blank)}
          onExport={(kind) => void controller.exportFile(kind)}
          onCopy={(kind) => void controller.copyFile(kind)}
          {...common}
        />
      );
    case 'importReport':
      return (
        <ImportReportDialog
          question={question}
          busy={common.busy}
          problem={state.problem?.message}
          onSource={(source) => void controller.readReport(source)}
          onTarget={(target) => void controller.chooseTarget(target)}
          onLedger={() => void controller.importAsLedger()}
          onImport={(choice) => void controller.importReport(choice)}
          onCancel={controller.cancelImport}
        />
      );
    case 'send':
      return <SendDialog question={question} onSend={(tables) => void controller.send(tables)} {...common} />;
    case 'next':
      return (
        <NextYearDialog question={question} onAccept={() => void controller.openNextYear()} {...common} />
      );
    case 'upgrade':
      return <UpgradeDialog question={question} onAccept={() => void controller.upgrade()} {...common} />;
    case 'writeText':
      return (
        <WriteTextDialog
          question={question}
          onWrite={(changes) => void controller.writeText(changes)}
          {...common}
        />
      );
    case 'refreshText':
      return (
        <RefreshTextDialog question={question} onAccept={() => void controller.refreshText()} {...common} />
      );
    case 'keepWordings':
      return (
        <KeepWordingsDialog
          question={question}
          onKeep={(kept) => void controller.keepWordings(kept)}
          {...common}
        />
      );
    case 'checkText':
      return (
        <TextCheckDialog
          checked={question.checked}
          onCell={(name) => void controller.toText(question.checked.sheet, name)}
          onClose={controller.cancelQuestion}
        />
      );
    case 'zeroReport':
      return (
        <ZeroReportDialog
          proposal={question.proposal}
          fault={state.problem?.message}
          onObstacle={(obstacle) => void controller.toObstacle(obstacle)}
          onAccept={(answers) => void controller.writeZeroReport(answers)}
          {...common}
        />
      );
    case 'zeros': {
      const accept = () => void controller.fillZeros(question.sheet);
      return <ZerosDialog question={question} onAccept={accept} {...common} />;
    }
    case 'cleaning': {
      const accept = () => void controller.clean(question.sheets);
      return <CleaningDialog sheets={question.sheets} onAccept={accept} {...common} />;
    }
    case 'remake':
      return (
        <RemakeDialog
          sheet={question.sheet}
          onAccept={() => void controller.makeSheet(question.made, true)}
          {...common}
        />
      );
    case 'changeCells': {
      const accept = () => void controller.changeCells(question.changing);
      return <ChangeCellsDialog changing={question.changing} onAccept={accept} {...common} />;
    }
    case 'unbuild':
      return (
        <UnbuildDialog sheets={question.sheets} onAccept={() => void controller.unbuild()} {...common} />
      );
    default:
      return (
        <LedgerQuestions
          question={question}
          controller={controller}
          busy={common.busy}
          problem={state.problem?.message}
        />
      );
  }
}

/** The dialogs about 依申请公开台账. */
import type { Controller } from '../state/controller';
import type { Question } from '../state/pane-state';
import { ComparisonDialog } from './comparison-dialog';
import { HandleDialog } from './handle-dialog';
import { ImportDialog } from './import-dialog';
import { RegisterDialog } from './register-dialog';

interface LedgerQuestionsProps {
  readonly question: Question;
  readonly controller: Controller;
  readonly busy: boolean;
  /** what went wrong while the question stands: the page's own message is hidden behind it */
  readonly problem?: string;
}

export function LedgerQuestions({ question, controller, busy, problem }: LedgerQuestionsProps) {
  const common = { busy, problem, onCancel: controller.cancelQuestion };
  switch (question.kind) {
    case 'register':
      return (
        <RegisterDialog
          {...common}
          question={question}
          onRegister={(typed) => void controller.register(typed)}
        />
      );
    case 'handle':
      return (
        <HandleDialog
          {...common}
          question={question}
          onHandle={(row, typed) => void controller.handle(row, typed)}
        />
      );
    case 'importLedger':
      return (
        <ImportDialog
          {...common}
          question={question}
          onFile={(file) => void controller.openLedgerFile(file)}
          onImport={(choice) => void controller.importLedger(choice)}
        />
      );
    case 'compareLedger':
      return (
        <ComparisonDialog {...common} question={question} onFill={() => void controller.fillFromLedger()} />
      );
    default:
      return null;
  }
}

/** Asks which sheets of the workbook to build, and whether table 3 is counted from the ledger. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { sheetNames } from '../../words/sheets';
import { paneWords } from '../../words/taskpane';
import type { SheetKind } from '../../workbook/sheet-kind';
import { plannedKinds } from '../../workbook/sheet-kind';
import type { BuildChoice } from '../actions/build';
import type { Question } from '../state/pane-state';
import { QuestionDialog } from './question-dialog';

const words = paneWords.sheets;

const useStyles = makeStyles({
  text: { margin: 0 },
  // a box stays beside its label where the one next to it takes two lines
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'start' },
});

interface SheetsDialogProps {
  readonly question: Extract<Question, { kind: 'sheets' }>;
  readonly busy: boolean;
  readonly onBuild: (choice: Pick<BuildChoice, 'sheets' | 'countsLedger'>) => void;
  readonly onCancel: () => void;
}

export function SheetsDialog({ question, busy, onBuild, onCancel }: SheetsDialogProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<SheetKind>>(new Set(question.sheets));
  const [counts, setCounts] = useState(false);
  const canCount = chosen.has('ledger') && chosen.has('table3');
  const choose = (kind: SheetKind, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== kind);
    setChosen(new Set(isChosen ? [...others, kind] : others));
  };
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes(chosen.size)}
      cancel={words.cancel}
      busy={busy || chosen.size === 0}
      onYes={() =>
        onBuild({
          sheets: plannedKinds.filter((kind) => chosen.has(kind)),
          countsLedger: canCount && counts,
        })
      }
      onCancel={onCancel}
    >
      {question.taken && (
        <p className={styles.text} role="alert">
          {words.taken(question.taken)}
        </p>
      )}
      <div className={styles.list} role="group" aria-label={words.title}>
        {plannedKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={sheetNames[kind]}
            checked={chosen.has(kind)}
            onChange={(_, { checked }) => choose(kind, checked === true)}
          />
        ))}
      </div>
      <Checkbox
        label={words.countsLedger}
        checked={canCount && counts}
        disabled={!canCount}
        onChange={(_, { checked }) => setCounts(checked === true)}
      />
    </QuestionDialog>
  );
}

/** Says what goes over to next year's workbook and what does not, and asks. */
import { useMemo } from 'react';
import { unfinishedIn } from '../../documents/unfinished';
import type { TableId } from '../../report/address';
import { figureWords } from '../../rules/sentences';
import * as words from '../../words/copies';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

const ours = words.next;
const tables: readonly TableId[] = ['table2', 'table3', 'table4'];

interface NextYearDialogProps {
  readonly question: Extract<Question, { kind: 'next' }>;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function NextYearDialog({ question, busy, onAccept, onCancel }: NextYearDialogProps) {
  const { outline, reading, leftBehind } = question;
  const { year, form, carried, applications, wordings } = outline;
  const mandatory = useMemo(() => unfinishedIn(reading, tables).mandatory, [reading]);
  const blank = carried.filter(({ cell }) => cell === null).length;
  const warnings = [
    ...(carried.length === 0 ? [ours.noTable3] : []),
    ...(blank > 0 ? [ours.blankCarried(blank)] : []),
    ...(mandatory > 0 ? [ours.mandatory(mandatory)] : []),
  ];
  return (
    <QuestionDialog
      title={ours.title(year)}
      yes={ours.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <Lines lines={[ours.text, ours.form(year, form.id)]} />
      {warnings.length > 0 && <Lines heading={ours.warning} lines={warnings} />}
      <Lines
        heading={ours.goesOver}
        lines={[
          ...(carried.length > 0
            ? [
                ours.carried(
                  carried.map(({ label, cell }) => [label, cell === null ? ours.blank : figureWords(cell)]),
                ),
              ]
            : []),
          ours.previous(year - 1, outline.tables),
          ...(applications === undefined ? [] : [ours.applications(applications)]),
          ...(wordings === undefined ? [] : [ours.wordings(wordings)]),
          ours.basics,
        ]}
      />
      <Lines
        heading={ours.staysBehind}
        lines={[ours.text1, ...(applications === undefined ? [] : [ours.finished]), ...leftBehind]}
      />
    </QuestionDialog>
  );
}

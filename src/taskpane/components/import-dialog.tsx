/** 导入台账: a file is chosen, its headings are looked through, and what would come of it is shown before it is written. */
import { Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { ColumnId } from '../../ledger/columns';
import { columnOf, ledgerColumns } from '../../ledger/columns';
import type { LedgerTable } from '../../ledger/table';
import { ledgerPane } from '../../words/ledger-pane';
import type { HeadingChoices, ImportChoice, PlannedImport } from '../actions/ledger-import';
import { choose, differencesInWords, firstChoices, headingsOf, planImport } from '../actions/ledger-import';
import type { LedgerReading } from '../actions/ledger-reading';
import type { Question } from '../state/pane-state';
import { ChangesTable } from './changes-table';
import { FileField } from './file-field';
import { QuestionDialog } from './question-dialog';

const words = ledgerPane.importing;

const useStyles = makeStyles({
  text: { margin: 0 },
  scroller: { maxHeight: '35vh', overflowY: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: tokens.spacingVerticalXXS,
      textAlign: 'start',
      fontWeight: 'inherit',
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  guessed: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0, width: '100%' },
});

interface ImportDialogProps {
  readonly question: Extract<Question, { kind: 'importLedger' }>;
  readonly busy: boolean;
  readonly problem?: string;
  readonly onFile: (file: File) => void;
  readonly onImport: (choice: ImportChoice) => void;
  readonly onCancel: () => void;
}

export function ImportDialog({ question, busy, problem, onFile, onImport, onCancel }: ImportDialogProps) {
  const { file } = question;
  const [choice, setChoice] = useState<{ table?: LedgerTable } & Partial<ImportChoice>>({});
  const table = file?.table;
  // another file starts anew
  const current: ImportChoice | undefined =
    table &&
    (choice.table === table
      ? { choices: choice.choices!, overwrites: choice.overwrites! }
      : { choices: firstChoices(table), overwrites: false });
  const choices = current?.choices;
  const planned = useMemo(
    () => (table && choices ? planImport(question.reading, table, choices) : undefined),
    [question.reading, table, choices],
  );
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={ledgerPane.cancel}
      busy={busy || !current || !planned || !canImport(planned, current.overwrites)}
      problem={problem}
      onYes={() => current && onImport(current)}
      onCancel={onCancel}
    >
      <FileField label={words.file} fault={question.fault} accept=".xlsx,.csv,.txt" onFile={onFile} />
      {file && current && planned && (
        <Proposal
          reading={question.reading}
          name={file.name}
          table={file.table}
          current={current}
          planned={planned}
          onChange={(changed) => setChoice({ table: file.table, ...changed })}
        />
      )}
    </QuestionDialog>
  );
}

function canImport({ matching, merging }: PlannedImport, overwrites: boolean): boolean {
  const hasReceipt = matching.matched.some(({ column }) => column === 'received');
  return hasReceipt && (merging.fresh.length > 0 || (overwrites && merging.differences.length > 0));
}

interface ProposalProps {
  readonly reading: LedgerReading;
  readonly name: string;
  readonly table: LedgerTable;
  readonly current: ImportChoice;
  readonly planned: PlannedImport;
  readonly onChange: (choice: ImportChoice) => void;
}

function Proposal({ reading, name, table, current, planned, onChange }: ProposalProps) {
  const styles = useStyles();
  const { matching, applications, unreadable, merging } = planned;
  const personal = table.matching.leftOut.filter((heading) => !(heading in current.choices));
  return (
    <>
      <p className={styles.text}>{words.head(name, table.sheet, applications.length)}</p>
      <Headings
        table={table}
        choices={current.choices}
        onChoose={(key, column) => onChange({ ...current, choices: choose(current.choices, key, column) })}
      />
      <Said if={personal.length > 0}>{words.leftOut(personal)}</Said>
      {matching.matched.some(({ column }) => column === 'received') ? (
        <>
          <p className={styles.text}>
            {merging.fresh.length > 0 ? words.fresh(merging.fresh.length) : words.nothing}
          </p>
          <Said if={merging.same > 0}>{words.same(merging.same)}</Said>
          <Said if={merging.repeated.length > 0}>
            {words.repeated(merging.repeated.map(({ line }) => line))}
          </Said>
          <Said if={unreadable.length > 0}>
            {words.unreadable(
              unreadable.length,
              unreadable.map(({ line, column, found }) => words.cellAt(line, columnOf(column).label, found)),
            )}
          </Said>
          {merging.differences.length > 0 && (
            <>
              <p className={styles.text}>{words.differing(merging.differences.length)}</p>
              <ChangesTable
                of="texts"
                label={words.differences}
                cell={ledgerPane.review.cell}
                changes={differencesInWords(reading.form, merging.differences).map(({ cell, from, to }) => ({
                  id: cell,
                  place: cell,
                  from,
                  to,
                }))}
              />
              <Checkbox
                label={words.overwrite}
                checked={current.overwrites}
                onChange={(_, { checked }) => onChange({ ...current, overwrites: checked === true })}
              />
            </>
          )}
        </>
      ) : (
        <p className={styles.text} role="alert">
          {words.noReceipt}
        </p>
      )}
    </>
  );
}

function Said({ if: isSaid, children }: { readonly if: boolean; readonly children: string }) {
  const styles = useStyles();
  return isSaid ? <p className={styles.text}>{children}</p> : null;
}

interface HeadingsProps {
  readonly table: LedgerTable;
  readonly choices: HeadingChoices;
  readonly onChoose: (key: string, column: ColumnId | null) => void;
}

function Headings({ table, choices, onChoose }: HeadingsProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-label={words.columns} className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.heading}</th>
            <th scope="col">{words.column}</th>
          </tr>
        </thead>
        <tbody>
          {headingsOf(table).map(({ heading, key, by }) => (
            <tr key={key}>
              <th scope="row" id={`${id}-${key}`}>
                {heading}
                {(by === 'synonym' || by === 'part') && choices[key] !== null && (
                  <span className={styles.guessed}>{words.guessed}</span>
                )}
              </th>
              <td>
                <Select
                  size="small"
                  className={styles.select}
                  aria-labelledby={`${id}-${key}`}
                  value={choices[key] ?? ''}
                  onChange={(_, { value }) => onChoose(key, (value || null) as ColumnId | null)}
                >
                  <option value="">{words.none}</option>
                  {ledgerColumns.map((column) => (
                    <option key={column.id} value={column.id}>
                      {column.label}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 导入: a document is chosen, dropped or pasted, and what was read of it is shown before anything is written. */
import { Button, Field, Input, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ImportPlan, ImportTarget } from '../../documents/importing/import-plan';
import * as words from '../../words/importing';
import type { ImportChoice, ImportSource } from '../actions/report-import';
import { pastedSource, readClipboard, sourceOf } from '../pasted';
import type { ImportQuestion } from '../state/import-question';
import { FileField } from './file-field';
import { ImportPreview, canImport } from './import-preview';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  zone: {
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  year: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { minWidth: '5em', flex: '1 1 5em' },
  over: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}` },
});

interface ImportReportDialogProps {
  readonly question: ImportQuestion;
  readonly busy: boolean;
  readonly problem?: string | undefined;
  readonly onSource: (source: ImportSource) => void;
  readonly onTarget: (target: ImportTarget) => void;
  readonly onLedger: () => void;
  readonly onImport: (choice: ImportChoice) => void;
  readonly onCancel: () => void;
}

export function ImportReportDialog(props: ImportReportDialogProps) {
  const { question, busy, problem, onSource, onTarget, onLedger, onImport, onCancel } = props;
  const { target, place, source, read, fault } = question;
  const plan = read && !('code' in read.plan) ? read.plan : undefined;
  const refusal = read && 'code' in read.plan ? read.plan : undefined;
  const [chosen, setChosen] = useState<{ readonly of?: ImportPlan } & Partial<ImportChoice>>({});
  // another document starts anew
  const choice: ImportChoice =
    plan && chosen.of === plan
      ? { overwrites: chosen.overwrites!, sections: chosen.sections! }
      : {
          overwrites: false,
          sections: plan?.texts.flatMap(({ section, writes }) => (writes ? [section] : [])) ?? [],
        };
  const names = words.targets(place.year);
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || !plan || !canImport(plan, choice)}
      problem={problem}
      onYes={() => onImport(choice)}
      onCancel={onCancel}
    >
      <Field label={words.into}>
        <Select
          value={target}
          onChange={(_, { value }) => (value === 'ledger' ? onLedger() : onTarget(value as ImportTarget))}
        >
          {(['previous', 'year', 'ledger'] as const).map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </Select>
      </Field>
      <SourceField fault={fault ?? (refusal && refusalWords(refusal))} onSource={onSource} />
      {question.asksYear && source && (
        <YearField proposed={place.year} onYear={(year) => onSource({ ...source, year })} />
      )}
      {plan && (
        <ImportPreview
          name={source!.name}
          plan={plan}
          place={place}
          choice={choice}
          onChange={(changed) => setChosen({ of: plan, ...changed })}
        />
      )}
    </QuestionDialog>
  );

  function refusalWords(found: NonNullable<typeof refusal>): string {
    switch (found.code) {
      case 'otherYear':
        return words.refusals.otherYear(found.found, found.wanted);
      case 'noTables':
        return words.refusals.noTables;
      case 'unknownForm':
        return words.refusals.unknownForm(found.found);
    }
  }
}

interface YearFieldProps {
  readonly proposed: number;
  readonly onYear: (year: number) => void;
}

/** Of which year a document is that does not say it. */
function YearField({ proposed, onYear }: YearFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(String(proposed));
  const year = /^20\d\d$/u.test(typed.trim()) ? Number(typed) : undefined;
  return (
    <Field label={words.year} {...(year === undefined && { validationMessage: words.notYear })}>
      {(field) => (
        <div className={styles.year}>
          <Input
            {...field}
            inputMode="numeric"
            className={styles.input}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
          <Button disabled={year === undefined} onClick={() => year !== undefined && onYear(year)}>
            {words.readAsYear}
          </Button>
        </div>
      )}
    </Field>
  );
}

interface SourceFieldProps {
  readonly fault: string | undefined;
  readonly onSource: (source: ImportSource) => void;
}

/** A file that is chosen or dropped, or what is pasted anywhere in the dialog. */
function SourceField({ fault, onSource }: SourceFieldProps) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const [failing, setFailing] = useState<string>();
  const take = (source: ImportSource | undefined) => {
    setFailing(source ? undefined : words.nothingPasted);
    if (source) onSource(source);
  };
  /** A folder, or a file that cannot be opened. */
  const refuse = () => setFailing(words.notTaken);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData) return;
      event.preventDefault();
      void pastedSource(event.clipboardData).then(take, refuse);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  const said = failing ?? fault;
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void pastedSource(event.dataTransfer).then(take, refuse);
      }}
    >
      <FileField
        label={words.file}
        hint={words.fileHint}
        fault={said}
        onFile={(file) => void sourceOf(file).then(take, refuse)}
      />
      <Button
        size="small"
        onClick={() =>
          void readClipboard().then(take, () => {
            setFailing(words.noPaste);
          })
        }
      >
        {words.paste}
      </Button>
    </div>
  );
}

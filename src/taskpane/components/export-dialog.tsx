/** 导出: what still stands of the check comes first, then as which file the report goes out, and its 数据校验码. */
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Blank } from '../../documents/publishing/blank-cells';
import type { FileKind } from '../../documents/publishing/file';
import { isoOf } from '../../ledger/day';
import { dateOf } from '../../words/dates';
import { pane as words } from '../../words/publishing';
import type { Question } from '../state/pane-state';
import { Lines } from './lines';
import { Mark } from './mark';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, userSelect: 'all' },
});

const KINDS = Object.keys(words.kinds) as readonly FileKind[];
const BLANKS = Object.keys(words.blankChoices) as readonly Blank[];

interface ExportDialogProps {
  readonly question: Extract<Question, { kind: 'export' }>;
  readonly busy: boolean;
  readonly problem?: string | undefined;
  readonly onBlank: (blank: Blank) => void;
  readonly onExport: (kind: FileKind) => void;
  readonly onCopy: (kind: FileKind) => void;
  readonly onCancel: () => void;
}

export function ExportDialog(props: ExportDialogProps) {
  const { question, busy, problem, onBlank, onExport, onCopy, onCancel } = props;
  const styles = useStyles();
  const [kind, setKind] = useState<FileKind>('docx');
  const { blank, isChanged, published } = question;
  const { made, day, standing } = published;
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      problem={problem}
      {...(kind !== 'docx' && {
        besides: (
          <Button disabledFocusable={busy} onClick={() => onCopy(kind)}>
            {words.copy}
          </Button>
        ),
      })}
      onYes={() => onExport(kind)}
      onCancel={onCancel}
    >
      {isChanged && (
        <p className={styles.text} role="alert">
          {words.changed}
        </p>
      )}
      <p className={styles.text}>{standing.head}</p>
      {standing.findings.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {standing.findings.map(({ severity, mark, sentence }) => (
            <li key={mark + sentence}>
              <Mark kind={severity} word={mark} /> {sentence}
            </li>
          ))}
        </ul>
      )}
      {standing.open.length > 0 && <Lines lines={standing.open} />}
      {standing.notUsed.length > 0 && <Lines lines={[words.notUsed, ...standing.notUsed]} />}
      <Field label={words.kind}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as FileKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {made.blanks > 0 && (
        <Field label={words.blank}>
          <Select value={blank} disabled={busy} onChange={(_, { value }) => onBlank(value as Blank)}>
            {BLANKS.map((one) => (
              <option key={one} value={one}>
                {words.blankChoices[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {day !== undefined && <p className={styles.text}>{words.signed(dateOf(isoOf(day)))}</p>}
      <p className={styles.value} aria-live="polite">
        {made.published.checkLine}
      </p>
    </QuestionDialog>
  );
}

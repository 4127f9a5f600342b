/** 情况说明 of a finding: what it comes to, and the field in which it is written. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { explainedState } from '../../documents/explained';
import { explaining as words } from '../../words/audit';
import { explainedAs } from '../../words/findings';
import { ruleIn } from '../../documents/explanations';
import { REMARK_LINES } from '../../workbook/findings-layout';
import type { FoundEntry } from '../actions/overview';
import { sentenceId } from './finding-entry';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  text: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  fallen: { color: tokens.colorStatusWarningForeground1 },
  open: { flexShrink: 0, minWidth: 0, marginInlineStart: 'auto' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', justifyContent: 'flex-end', columnGap: tokens.spacingHorizontalS },
});

interface ExplanationProps {
  readonly finding: FoundEntry;
  readonly busy: boolean;
  /** @returns whether it was kept */
  readonly onExplain: (finding: FoundEntry, text: string) => Promise<boolean>;
}

export function Explanation({ finding, busy, onExplain }: ExplanationProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const goesBack = useRef(false);
  useEffect(() => {
    if (draft === undefined && goesBack.current) opener.current?.focus();
    goesBack.current = false;
  }, [draft]);
  const { explanation = '', takesExplanation, noPlace, place, id } = finding;
  const state = explainedState(finding);
  if (!takesExplanation && !state) {
    return noPlace ? (
      <div className={styles.line}>
        <span className={styles.text}>
          {noPlace === 'full' ? words.noPlace.full(REMARK_LINES) : words.noPlace.older}
        </span>
      </div>
    ) : null;
  }

  const close = (toOpener: boolean) => {
    goesBack.current = toOpener;
    setDraft(undefined);
  };
  /** What could not be kept stays in the field. */
  const save = async (toOpener: boolean) => {
    if (draft === undefined || busy) return;
    // the same words again are for the values as they are now
    const isNew = draft.trim() !== explanation || state === 'fallen';
    if (!isNew || (await onExplain(finding, draft))) close(toOpener);
  };

  if (draft === undefined) {
    const what = state ? words.rewrite : words.write;
    return (
      <div className={styles.line}>
        {state && (
          <span className={state === 'fallen' ? `${styles.text} ${styles.fallen}` : styles.text}>
            {explainedAs(state, explanation)}
          </span>
        )}
        {takesExplanation && (
          <Button
            ref={opener}
            appearance="subtle"
            size="small"
            className={styles.open}
            aria-label={words.of(what, place, ruleIn(id))}
            aria-describedby={sentenceId(id)}
            onClick={() => setDraft(explanation)}
          >
            {what}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div
      className={styles.form}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && draft.trim() !== explanation) void save(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close(true);
      }}
    >
      <Field label={words.label} size="small">
        <Textarea autoFocus resize="vertical" value={draft} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => close(true)}>
          {words.cancel}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void save(true)}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}

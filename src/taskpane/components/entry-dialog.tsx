/** A dialog in which what happened to an application is typed; what was said of it stands until it is changed. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ColumnId } from '../../ledger/columns';
import type { Entry } from '../../ledger/entry';
import type { Form } from '../../report/form';
import { ledgerPane } from '../../words/ledger-pane';
import type { Review } from '../actions/ledger-entry';
import { isBlocked } from '../actions/ledger-entry';
import { EntryField } from './entry-field';
import { EntryReview } from './entry-review';
import { QuestionDialog } from './question-dialog';

interface TypedEntry {
  readonly typed: Entry;
  readonly type: (entry: Entry) => void;
  /** what is to be said of what is typed, as far as it was asked for */
  readonly said: Review | undefined;
  /** asks for it */
  readonly ask: () => void;
}

/** @param review what was to be said of what was typed last */
export function useEntry(review: Review | undefined, first: Entry = {}): TypedEntry {
  const [typed, type] = useState<Entry>(first);
  const [asked, setAsked] = useState<Entry>();
  const said = asked === typed ? review : undefined;
  return { typed, type, said, ask: () => setAsked(typed) };
}

interface EntryDialogProps {
  readonly entry: TypedEntry;
  readonly words: { readonly title: string; readonly yes: string; readonly anyway: string };
  readonly busy: boolean;
  readonly problem?: string | undefined;
  readonly onYes: (typed: Entry) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function EntryDialog({ entry, words, busy, problem, onYes, onCancel, children }: EntryDialogProps) {
  const { typed, said, ask } = entry;
  return (
    <QuestionDialog
      title={words.title}
      yes={said && !isBlocked(said) ? words.anyway : words.yes}
      cancel={ledgerPane.cancel}
      busy={busy}
      problem={problem}
      onYes={() => {
        ask();
        onYes(typed);
      }}
      onCancel={onCancel}
    >
      {children}
      {said && <EntryReview review={said} />}
    </QuestionDialog>
  );
}

interface EntryFieldsProps {
  readonly entry: TypedEntry;
  readonly columns: readonly ColumnId[];
  readonly form: Form;
  /** said below fields */
  readonly hints?: Partial<Readonly<Record<ColumnId, string | undefined>>>;
}

export function EntryFields({ entry: { typed, type }, columns, form, hints = {} }: EntryFieldsProps) {
  return columns.map((column) => (
    <EntryField
      key={column}
      column={column}
      form={form}
      value={String(typed[column] ?? '')}
      hint={hints[column]}
      onChange={(value) => type({ ...typed, [column]: value })}
    />
  ));
}

/** A field for one column of the ledger: a day, a choice of the form, a figure or a text. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ChoiceColumn } from '../../ledger/choices';
import type { ColumnId } from '../../ledger/columns';
import { columnOf } from '../../ledger/columns';
import type { Form } from '../../report/form';
import { ledgerPane } from '../../words/ledger-pane';
import { groupedChoices } from '../actions/ledger-entry';

interface EntryFieldProps {
  readonly column: ColumnId;
  readonly form: Form;
  readonly value: string;
  /** said below the field */
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

export function EntryField({ column, form, value, hint, onChange }: EntryFieldProps) {
  const { kind, label } = columnOf(column);
  return (
    <Field label={label} hint={hint}>
      <Control column={column} kind={kind} form={form} value={value} onChange={onChange} />
    </Field>
  );
}

type ControlProps = Omit<EntryFieldProps, 'hint'> & {
  readonly kind: ReturnType<typeof columnOf>['kind'];
};

/** `Field` hands down the ids of its label and hint as further properties. */
function Control({ column, kind, form, value, onChange, ...field }: ControlProps) {
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  switch (kind) {
    case 'choice':
      return (
        <Select {...field} value={value} onChange={change}>
          <option value="">{ledgerPane.choose}</option>
          {groupedChoices(form, column as ChoiceColumn).map(({ group, choices }) => {
            const options = choices.map((one) => (
              <option key={one.value} value={one.value}>
                {one.name}
              </option>
            ));
            return group === undefined ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            );
          })}
        </Select>
      );
    case 'date':
      return <Input {...field} type="date" value={value} onChange={change} />;
    case 'whole':
    case 'amount':
      return <Input {...field} inputMode="decimal" value={value} onChange={change} />;
    case 'text':
      return column === 'summary' ? (
        <Textarea {...field} value={value} resize="vertical" onChange={change} />
      ) : (
        <Input {...field} value={value} autoComplete="off" onChange={change} />
      );
  }
}

/** What goes into the cells of an application's row: days as numbers, choices as the words of the lists. */
import type { Form } from '../report/form';
import type { Application } from './application';
import type { ChoiceColumn } from './choices';
import { choicesOf } from './choices';
import type { ColumnId } from './columns';
import { columnOf } from './columns';

/** `''` for what it does not have. */
export function contentOf(form: Form, application: Application, column: ColumnId): number | string {
  const value = application[column];
  if (value === undefined) return '';
  if (columnOf(column).kind !== 'choice') return value;
  return choicesOf(form, column as ChoiceColumn).find(({ id }) => id === value)?.label ?? '';
}

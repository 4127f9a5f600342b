/** What numbers of a text are held against. */
import type { TableForms } from '../../report/form';
import type { Subject } from './subject';
import type { Read } from './values';

export interface Judging {
  readonly forms: TableForms;
  readonly subjects: readonly Subject[];
  /** totals show what they come to; last year's cells by their own addresses */
  readonly read: Read;
  readonly hasPrevious: boolean;
}

/** 导入 while it stands open: what was chosen, what was read of it, what it would come to. */
import type { ImportPlan, ImportRefusal, ImportTarget } from '../../documents/importing/import-plan';
import type { Reading } from '../../documents/report-json';
import type { ImportPlace, ImportSource } from '../actions/report-import';

export interface ImportQuestion {
  readonly kind: 'importReport';
  readonly target: ImportTarget;
  readonly place: ImportPlace;
  readonly source?: ImportSource;
  /** what was read of the source, and what comes of it there */
  readonly read?: { readonly reading: Reading; readonly plan: ImportPlan | ImportRefusal };
  /** why it cannot be used */
  readonly fault?: string;
  /** it does not say of which year it is */
  readonly asksYear?: boolean;
}

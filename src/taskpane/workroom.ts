/** What does the work behind the pane: the workbook and all that can be asked of it, loaded while the pane is drawn. */
import { ExcelHost } from '../workbook/excel-host';
import type { Controller } from './state/controller';
import { createController } from './state/controller';
import type { PaneEvent, PaneState } from './state/pane-state';
import type { Store } from './state/store';
import { moduleWorkers } from './workers';

export const startWork = (store: Store<PaneState, PaneEvent>): Controller =>
  createController(new ExcelHost(), store, () => new Date(), moduleWorkers.reader);

/** What all objects of one loaded add-in share. */
import type { Box } from '../sheet/sheet-engine';
import type { Events } from './events';
import type { ExcelObject } from './excel-class';
import type { References } from './references';
import type { WorkbookModel } from './workbook-model';

export interface Host {
  readonly workbook: WorkbookModel;
  readonly references: References;
  readonly events: Events;
  readonly objects: ObjectFactory;
  /** Holds calculation back until the request ends. */
  suspendCalculation(): void;
  /** draws nothing until the next request */
  suspendScreen(): void;
}

/** Makes objects of the classes that know each other both ways, as a range and its worksheet. */
export interface ObjectFactory {
  range(host: Host, sheet: string, box: Box): ExcelObject;
  worksheet(host: Host, sheet: string): ExcelObject;
}

/** What belongs to one sheet: the sheet itself, its print set-up, its frozen panes. */
import type { Host } from './host';

export interface OnSheet {
  readonly host: Host;
  /** id of the sheet */
  readonly sheet: string;
}

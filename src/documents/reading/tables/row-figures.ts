/** What the figures of a row are, column by column, as far as the row itself tells. */
import { hasDigit } from '../figure-text';
import type { ToldOrder } from './column-order';
import type { Figures } from './splits';

/** How a row's figures were told apart; `exact` by its cells, all others are noted. */
export type Means = 'exact' | 'byOrder' | 'byBreaks' | 'byFields' | 'allBlank' | 'open';

export interface RowFigures {
  readonly means: Means;
  /** one where it is known; none where there is no way at all */
  readonly ways: readonly Figures[];
  /** columns that the document's table does not have, or has twice */
  readonly lacking?: readonly string[];
  /** as many figures as columns, but not set as a row is */
  readonly isUneven?: boolean;
  /** the figures in the order of the form's columns, where heads tell another: sums say which of the two is meant */
  readonly inPlace?: Figures;
  /** the ways are in the order of the document, some of whose heads do not tell their column */
  readonly order?: ToldOrder;
  /** places of cells that stay open, whatever the ways say */
  readonly unsure?: readonly number[];
  /** the table has several years */
  readonly isOfYear?: boolean;
  /** more of them than the form has columns, of which it is said which are read */
  readonly hasSurplus?: boolean;
  /** the row has fewer cells than others: its ways are those in which they may be missing, as it stands first */
  readonly isShort?: boolean;
  /** its place at the end is in no column of the form's */
  readonly mayBeWhole?: boolean;
  /** told by heads above the figures */
  readonly isFirm?: boolean;
}

/** Whether the last cell is blank and another is not: as where a cell was lost and those behind it moved up. */
export const hasLastBlank = (way: Figures | undefined): boolean =>
  way !== undefined && way.length > 1 && way.at(-1)!.trim() === '' && way.some(hasDigit);

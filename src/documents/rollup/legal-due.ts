/** The day until which units report by the law: 31 January of the next year (《条例》第四十九条). */
import type { Day } from '../../ledger/day';
import { dayOf } from '../../ledger/day';

/** @param year that is reported on */
export const legalDue = (year: number): Day => dayOf(year + 1, 1, 31);

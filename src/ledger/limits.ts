/** The statutory limits of the 条例, in working days; and what the ledger's sheet takes. */

/** 第三十三条: to answer */
export const ANSWER = 20;
/** 第三十三条: one extension at most */
export const EXTENSION = 20;
/** 第三十条: to ask for a correction */
export const CORRECTION = 7;
/** 第三十二条、第三十四条: for a third party or another organ to answer */
export const OPINIONS = 15;
/** from when on an open correction is asked after; the 条例 leaves its limit to the organ */
export const LONG_CORRECTION = 30;
/** from when on a deadline is said to be near */
export const SOON = 5;

/** Rows that the sheet's formulas look at: more than an office has in a year, and few enough for programs that read each of them. */
export const COUNTED_ROWS = 5_000;

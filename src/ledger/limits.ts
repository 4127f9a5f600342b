/** The statutory limits of the 条例, in working days. */

/** 第三十三条: to answer */
export const ANSWER = 20;
/** 第三十三条: one extension at most */
export const EXTENSION = 20;
/** 第三十条: to ask for a correction */
export const CORRECTION = 7;
/** from when on a deadline is said to be near */
export const SOON = 5;

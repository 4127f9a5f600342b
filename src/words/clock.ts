/** A moment as sheets print it. */

const two = (value: number) => String(value).padStart(2, '0');

/** `2027年1月5日10:30`, by the clock of the desk */
export const momentOf = (at: Date): string =>
  `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日${two(at.getHours())}:${two(at.getMinutes())}`;

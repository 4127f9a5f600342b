/** Thresholds of the rules that have any. An office may set its own; these are the defaults. */

export interface Settings {
  /** B08: the share of 其他处理·其他 from which it is worth a look, and from how many applications on */
  readonly otherShare: number;
  readonly otherCount: number;
  /** A05: an amount this many times last year's was probably filled in in 元 */
  readonly yuanTimes: readonly [least: number, most: number];
  /** Y05: more than this many times last year's figure, or less than the same part of it */
  readonly jumpTimes: number;
  /** Y05: smaller changes are none, nor is a figure that was smaller last year and is 0 now */
  readonly jumpChange: number;
}

export const defaultSettings: Settings = {
  otherShare: 0.2,
  otherCount: 3,
  yuanTimes: [2_000, 50_000],
  jumpTimes: 5,
  jumpChange: 10,
};

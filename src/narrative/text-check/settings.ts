/** Thresholds of the rules on the text. An office may set its own; these are the defaults. */

export interface TextSettings {
  /** Y07: from this share on of what people wrote that stood in last year's text */
  readonly similarShare: number;
  /** Y07: shorter texts are too short to be compared, in characters */
  readonly similarLength: number;
  /** E19: the most characters of 一、总体情况; absent where there is no limit */
  readonly mostCharacters?: number;
}

export const defaultTextSettings: TextSettings = { similarShare: 0.8, similarLength: 80 };

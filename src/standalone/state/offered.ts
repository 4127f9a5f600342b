/** Which of the workbooks that the browser keeps are offered at the start. */
import type { KeptEntry } from './kept';

/** So many are offered, if not more are unsaved; the others are there until they are deleted. */
const OFFERED = 5;

/** All that are unsaved, and behind them the saved ones for which there is room. */
export function offered(kept: readonly KeptEntry[]): readonly KeptEntry[] {
  const unsaved = kept.filter((one) => one.unsaved);
  const saved = kept.filter((one) => !one.unsaved);
  return [...unsaved, ...saved.slice(0, Math.max(0, OFFERED - unsaved.length))];
}

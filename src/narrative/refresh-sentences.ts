/** Makes the sentences of what a refresh found; the words stand in src/words. */
import { branchMessage, staleMessages, unknownFigure } from '../words/generated-text';
import type { ChangedBranch, StaleNumber } from './stale';

/** The Chinese sentence for a number that was patched, or why it was not, or for a sentence that no longer fits. */
export function refreshSentenceOf(finding: StaleNumber | ChangedBranch): string {
  if (finding.code === 'branch') return branchMessage(finding.sentence, finding.wouldBe);
  const { state, sentence, from, to, found } = finding;
  return staleMessages[state](sentence, from, to ?? unknownFigure, found ?? '');
}

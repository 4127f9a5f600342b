/** Makes the sentences of what a refresh found; the words stand in src/words. */
import { branchMessage, staleMessages, toBePatched, unknownFigure } from '../words/generated-text';
import type { ChangedBranch, StaleNumber } from './stale';

/** The Chinese sentence for a number that was patched, or why it was not, or for a sentence that no longer fits. */
export function refreshSentenceOf(finding: StaleNumber | ChangedBranch): string {
  if (finding.code === 'branch') return branchSentence(finding, finding.isPatched);
  const { state, sentence, from, to, found } = finding;
  return staleMessages[state](sentence, from, to ?? unknownFigure, found ?? '');
}

const branchSentence = ({ sentence, was, wouldBe }: ChangedBranch, isPatched: boolean): string =>
  branchMessage({ sentence, isNew: was === '', wouldBe }, isPatched);

/** The same where nothing is patched: the text is only looked at. */
export function staleSentenceOf(finding: StaleNumber | ChangedBranch): string {
  if (finding.code === 'branch') return branchSentence(finding, false);
  return finding.state === 'patched'
    ? toBePatched(finding.sentence, finding.from, finding.to ?? unknownFigure)
    : refreshSentenceOf(finding);
}

/** What a person has to know before a sentence worded otherwise is kept as 本单位说法; the words stand in src/words. */
import { faultMessage, saved } from '../words/own-wording';
import { assertions } from './assertions';
import type { EditedSentence, EditedSentences } from './edited-sentences';

/** A line each; nothing where the wording can be kept as it is. */
export function notesOnEdited({ fixed, leftOut, lost, faults }: EditedSentence): readonly string[] {
  if (faults.length > 0) return faults.map((fault) => saved.refused(faultMessage(fault.code, fault)));
  const statements = lost.ticked.map(
    (name) => assertions.find((one) => one.name === name)?.statement ?? name,
  );
  return [
    ...(lost.asked.length > 0 ? [saved.asked(lost.asked)] : []),
    ...(statements.length > 0 ? [saved.ticked(statements)] : []),
    ...(lost.named.length > 0 ? [saved.named(lost.named)] : []),
    ...(fixed.length > 0 ? [saved.fixed(fixed.map(({ text }) => text))] : []),
    ...(leftOut.length > 0 ? [saved.leftOut(leftOut)] : []),
  ];
}

/** `undefined` where the text is up to date. */
export const noteOnOutdated = ({ outdated }: EditedSentences): string | undefined =>
  outdated.length > 0 ? saved.outdated(outdated) : undefined;

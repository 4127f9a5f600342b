/** What a person has to know before a sentence worded otherwise is kept as 本单位说法; the words stand in src/words. */
import { faultMessage, saved } from '../words/own-wording';
import { assertions } from './assertions';
import type { EditedSentence, EditedSentences } from './edited-sentences';
import type { FixedNumber } from './saved-wording';

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
    ...notesOnFixed(fixed),
    ...(leftOut.length > 0 ? [saved.leftOut(leftOut)] : []),
  ];
}

/** Why numbers would stay the same every year: a line for each list whose items were worded otherwise. */
function notesOnFixed(fixed: readonly FixedNumber[]): readonly string[] {
  const alone = fixed.flatMap(({ text, was }) => (was ? [] : [text]));
  const figures = fixed.flatMap(({ text, was }) =>
    was && was.items === undefined ? [saved.unsure(text, was.name)] : [],
  );
  const lists = new Map(
    fixed.flatMap(({ was }) => (was?.items === undefined ? [] : [[was.name, was.items]])),
  );
  return [
    ...[...lists].map(([name, items]) =>
      saved.items(
        name,
        fixed.flatMap(({ text, was }) => (was?.name === name ? [text] : [])),
        items,
      ),
    ),
    ...figures,
    ...(alone.length > 0 ? [saved.fixed(alone)] : []),
  ];
}

/** `undefined` where the text is up to date. */
export const noteOnOutdated = ({ outdated }: EditedSentences): string | undefined =>
  outdated.length > 0 ? saved.outdated(outdated) : undefined;

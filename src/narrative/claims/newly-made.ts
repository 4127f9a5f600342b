/** 新制定2件: as many as were made, unless the sentence tells those that were revised as well. */
import type { About } from './claim';
import { unsure } from './claim';
import type { Surroundings } from './surroundings';

const MADE = /\.made$/u;
const NEWLY = /^新(?:制定|出台|制发)/u;
const REVISED = /修订|修改|修正/u;

export function withoutRevised(
  about: About | undefined,
  { text, sentence }: Surroundings,
): About | undefined {
  if (about?.kind !== 'figure' || !MADE.test(about.subject.id)) return about;
  const isNewly = NEWLY.test(text.slice(about.word.start, about.word.end));
  return isNewly && REVISED.test(text.slice(sentence.start, sentence.end)) ? unsure('part') : about;
}

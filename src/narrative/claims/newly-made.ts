/** 新制定2件: as many as were made, unless the sentence tells those that were revised too, or what else was done with them. */
import type { About } from './claim';
import { unsure } from './claim';
import type { Surroundings } from './surroundings';

const MADE = /\.made$/u;
const NEWLY = /^新(?:制定|出台|制发)/u;
const REVISED = /修订|修改|修正/u;

/** 公开新出台的…48件, 对新制定…45件进行审查 */
const OF_SOME_BEFORE = /公开|发布|解读|对|将|把|就|备案|审查|审核|清理|其中/u;
const OF_SOME_BEHIND = /^(?:的|进行|开展)/u;

export function withoutRevised(about: About | undefined, around: Surroundings): About | undefined {
  if (about?.kind !== 'figure' || !MADE.test(about.subject.id)) return about;
  const { text, sentence, clauses, number } = around;
  const { start, end } = about.word;
  if (!NEWLY.test(text.slice(start, end))) return about;
  const areSome =
    REVISED.test(
      text.slice(Math.max(sentence.start, number.start - FAR), Math.min(sentence.end, number.end + FAR)),
    ) ||
    text[end] === '的' ||
    OF_SOME_BEFORE.test(text.slice(Math.min(clauses.at(-1)!.start, start), start)) ||
    OF_SOME_BEHIND.test(text.slice(number.end, number.end + NEAR));
  return areSome ? unsure('part') : about;
}

const NEAR = 4;
/** As far as a long sentence tells of the same documents. */
const FAR = 200;

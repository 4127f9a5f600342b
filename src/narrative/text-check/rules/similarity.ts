/** Y07: what people wrote is not last year's text again; sentences that follow from figures are no part of it. */
import { plainOf } from '../../claims/plain';
import type { FoundAt, Section, TextContext, TextRule } from '../rule';

const SECTIONS: readonly string[] = ['1', '5'];
/** Stretches of as many characters stand for what was written. */
const LENGTH = 8;
const SENTENCE = /[^。；！？\n]+/gu;

export const similarityRules: readonly TextRule[] = [
  {
    id: 'Y07',
    severity: 'query',
    statement: '第一、第五部分不与上年雷同（只比自己写的话，不比由数字生成的句子和数字）',
    source: '国办公开办函〔2021〕30号（“内容雷同、敷衍塞责”）',
    needs: 'report',
    check: (context) => {
      const { previous, sections } = context;
      if (!previous?.sections) return { why: 'noPrevious' };
      const pairs = sections.flatMap((section): readonly (readonly [Section, string])[] => {
        const then = previous.sections![section.id];
        return SECTIONS.includes(section.id) && then !== undefined ? [[section, then]] : [];
      });
      const compared = pairs.flatMap(([section, then]) => {
        const share = shareOf(section, then, context);
        return share === undefined ? [] : [{ section, share }];
      });
      return {
        checked: compared.length,
        found: compared
          .filter(({ share }) => share >= context.settings.similarShare)
          .map(({ section: { id, text }, share }): FoundAt => ({
            code: 'similar',
            section: id,
            span: { start: 0, end: text.length },
            share,
          })),
      };
    },
  },
];

/** Which part of what people wrote stood in last year's section; `undefined` where they wrote too little. */
function shareOf(section: Section, then: string, { settings }: TextContext): number | undefined {
  const written = ownWords(section);
  if ([...written].length < settings.similarLength) return undefined;
  const before = stretches(masked(plainOf(then).text));
  let covered = 0;
  let until = 0;
  for (let at = 0; at + LENGTH <= written.length; at += 1) {
    if (!before.has(written.slice(at, at + LENGTH))) continue;
    covered += at + LENGTH - Math.max(until, at);
    until = at + LENGTH;
  }
  return covered / written.length;
}

/** The sentences without figures of the tables; those follow from the figures, whoever wrote them. */
function ownWords({ text, claims, assertions }: Section): string {
  const places = [
    ...claims
      .filter(({ about }) => about !== undefined && about.kind !== 'unsure')
      .map(({ number }) => number.start),
    ...assertions.map(({ span }) => span.start),
  ].sort((a, b) => a - b);
  let at = 0;
  const own = [...text.matchAll(SENTENCE)].filter(({ 0: sentence, index }) => {
    while (at < places.length && places[at]! < index) at += 1;
    return !(at < places.length && places[at]! < index + sentence.length);
  });
  return masked(own.map(([sentence]) => sentence).join(''));
}

/** Without signs; all numbers alike. */
const masked = (text: string): string => text.replace(/[\d.,%]+/gu, '#').replace(/[^\p{L}#]/gu, '');

function stretches(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) found.add(text.slice(at, at + LENGTH));
  return found;
}

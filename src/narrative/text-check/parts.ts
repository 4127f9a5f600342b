/** Parts a whole text into its sections by their headings, however these are worded. */

/** A section of a whole text; `start` is where its words begin, in indices of the string. */
export interface TextPart {
  /** `0` for what stands before the first heading, `` for a text without headings */
  readonly id: string;
  readonly text: string;
  readonly start: number;
}

/** By a word that all spellings of a title have; rows of table 3 are numbered alike. */
const TITLES: readonly (readonly [id: string, number: string, title: RegExp])[] = [
  ['1', '一', /总体(?:情况|概况)/u],
  ['2', '二', /主动公开/u],
  ['3', '三', /申请(?:的)?(?:情况|办理)|收到和处理/u],
  ['4', '四', /复议|诉讼/u],
  ['5', '五', /问题/u],
  ['6', '六', /其他/u],
];
const HEADING = /^[^\S\n]*([一二三四五六])[、.．]([^\n。；]{2,40})$/gmu;
/** A text with fewer headings is a passage of one. */
const FEWEST = 3;

/** @returns one part with the id `''` for a text that is no whole report */
export function partsOf(text: string): readonly TextPart[] {
  const headings = [...text.matchAll(HEADING)].flatMap((match) => {
    const title = TITLES.find(([, number, words]) => number === match[1] && words.test(match[2]!));
    return title ? [{ id: title[0], start: match.index, end: match.index + match[0].length }] : [];
  });
  // the first of a name: tables may repeat it on the next page
  const first = headings.filter(({ id }, index) => headings.findIndex((one) => one.id === id) === index);
  if (first.length < FEWEST) return [{ id: '', text, start: 0 }];
  return [
    { id: '0', text: text.slice(0, first[0]!.start), start: 0 },
    ...first.map(({ id, end }, index) => ({
      id,
      text: text.slice(end, first[index + 1]?.start),
      start: end,
    })),
  ];
}

/** The year that a text speaks of most; `undefined` where it names none. */
export function yearIn(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || other - one)[0]?.[0];
}

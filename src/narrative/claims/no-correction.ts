/** 无一败诉, 未发生行政复议被纠正、行政诉讼败诉: where a text says that no case was corrected, and of which kind. */
import type { Span } from './span';
import type { Topic } from './subject';

/** Where it is said, and of which cases; of none where its own words do not name them. */
export interface NoCorrection extends Span {
  /** all that is said not to have happened, up to it */
  readonly quote: Span;
  readonly topics: readonly Topic[];
}

const CORRECTED = '(?:败诉|纠错(?!率)|(?<!予以|及时|立即|限期|督促)纠正)';
/** From the name of the cases to what did not happen to them; 对没有履行复议决定的予以纠正 is another matter. */
const OF_CASES =
  '(?:复议|诉讼|应诉)(?:、|和|及|或者?|以及|行政|复议|诉讼|案件|案|机关|决定|结果|中|后|被|依法|人民法院|法院|判决|的){0,10}?';
const NONE = new RegExp(
  [
    '(?:均|都|全部)[^，。；\\d]{0,6}?胜诉',
    `(?:未(?:发生|出现|产生|收到|有)|没有|无(?!法|一))[^，。；\\d]{0,40}?${OF_CASES}${CORRECTED}`,
    `(?:无一|无(?!法)|没有|未(?:发生|出现|有|被)?|零)[^，。；\\d]{0,12}?${CORRECTED}`,
  ].join('|'),
  'gu',
);
/** 、行政诉讼败诉: what did not happen either. */
const NOR = new RegExp(
  `的?(?:案件|案|情形|情况|问题)?(?:、|和|及|以及|或者?)(?<what>(?:因|在|政府|政务|信息公开|工作|引起|引发|的|行政|被){0,8}?(?:${OF_CASES})?${CORRECTED})`,
  'uy',
);

/** 因程序不当被纠正: there may be others. */
const FOR_A_CAUSE = /不当|不到位|不规范|不及时|失误|违规|逾期|超期|程序/u;

/** @param words of one sentence; the places are in it */
export function noCorrections(words: string): readonly NoCorrection[] {
  const found: NoCorrection[] = [];
  for (const { 0: first, index } of words.matchAll(NONE)) {
    if (FOR_A_CAUSE.test(first)) continue;
    let end = index + first.length;
    const quote = () => ({ start: index, end });
    found.push({ ...quote(), quote: quote(), topics: topicsIn(first) });
    NOR.lastIndex = end;
    for (let next = NOR.exec(words); next; next = NOR.exec(words)) {
      const what = next.groups!.what!;
      end = NOR.lastIndex;
      found.push({ start: end - what.length, end, quote: quote(), topics: topicsIn(what) });
    }
  }
  return found;
}

function topicsIn(words: string): NoCorrection['topics'] {
  if (/[败胜]诉/u.test(words)) return ['litigation'];
  return [
    ...(/复议/u.test(words) ? (['reconsideration'] as const) : []),
    ...(/诉讼|应诉/u.test(words) ? (['litigation'] as const) : []),
  ];
}

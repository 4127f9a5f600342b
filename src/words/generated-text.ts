/** What is said of generated text: what it still lacks, and what no longer fits after the figures changed. */
import { refreshing } from './text-writing';
import { sheetNames } from './sheets';
import { preamble } from './text-sheet';

/** Where what a text lacks is filled in: a table, 正文用数 as a figure or as words, 基本信息. */
export type GapPlace = 'table' | 'facts' | 'told' | 'organ';

const toFill: Readonly<Record<GapPlace, string>> = {
  table: '请在表中填好这个数，再生成或更新正文。',
  facts: `请在“${sheetNames.facts}”填好这个数，再生成或更新正文。`,
  told: `请在“${sheetNames.facts}”填写、勾选后再生成，或者自己补写。`,
  organ: `请在“${sheetNames.basics}”填好后再生成，或者自己补写。`,
};

/** `“一、总体情况”的“工作考核”还缺【待填：工作考核结果】。请……` */
export const gapMessage = (section: string | undefined, sentence: string, shown: string, place: GapPlace) =>
  `${section === undefined ? preamble : `“${section}”`}的“${sentence}”还缺${shown}。${toFill[place]}`;

/** Gaps of one paragraph, by where they are filled in; `undefined` where that is not known. */
export const gapsMessage = (gaps: ReadonlyMap<GapPlace | undefined, readonly string[]>) => {
  const all = [...gaps.values()].flat();
  const lines = [...gaps].map(
    ([place, shown]) =>
      `${shown.join('、')}：${place === undefined ? '请填写，或删去这句话。' : toFill[place]}`,
  );
  return `还有${all.length}处待填。${lines.join('')}`;
};

/** Of a figure that is blank. */
export const unknownFigure = '空';
/** What became of a number whose figure changed. */
export const staleMessages = {
  patched: (sentence: string, from: string, to: string) => `“${sentence}”里的${from}已改为${to}。`,
  unknown: (sentence: string, from: string) => `“${sentence}”里的${from}，表中现在空着，没有改。请先填表。`,
  branch: (sentence: string, from: string, to: string) =>
    `“${sentence}”里的${from}现在是${to}，但这句话的说法也要变，不能直接改。请对照新的说法修改。`,
  own: (sentence: string, from: string, to: string, found: string) =>
    `“${sentence}”里生成时是${from}，您改成了${found}，表中现在为${to}，没有改。请核对。`,
  rewritten: (sentence: string, from: string, to: string) =>
    `“${sentence}”里生成时的${from}，表中现在为${to}，这句话已改写或删去，找不到原处，没有改。请核对。`,
} as const;
/** Of a number that would be patched, and is not yet. */
export const toBePatched = (sentence: string, from: string, to: string) =>
  `“${sentence}”里的${from}，表中现在是${to}。请在面板里用“${refreshing.title}”，或者自己改。`;

interface Branch {
  readonly sentence: string;
  /** whether it stands in the text so far */
  readonly isNew: boolean;
  /** empty where it is not to be said any more */
  readonly wouldBe: string;
}
/** A sentence whose wording no longer fits; numbers in it may be listed as ones to be patched. */
export const branchMessage = ({ sentence, isNew, wouldBe }: Branch, isPatched: boolean) => {
  if (isNew) return `按现在填的内容，还应有“${sentence}”这一句：「${wouldBe}」。请自己加上。`;
  const numbersOnly = isPatched ? '只改数，说法不动，' : '';
  return wouldBe === ''
    ? `按现在填的内容，“${sentence}”这句不用写了。${numbersOnly}请自己删去。`
    : `按现在填的内容，“${sentence}”的说法也要变。${numbersOnly}请自己改为「${wouldBe}」。`;
};

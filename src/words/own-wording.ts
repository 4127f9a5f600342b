/** What an office's own wording of a sentence (本单位说法) is written with, and what is said of one that cannot be read. */

/** 如 CONDITION：TEXT and 否则：TEXT */
export const when = '如';
export const otherwise = '否则';
/** the text of a wording that leaves the sentence out */
export const saysNothing = '不写';

/** How a wording is written, for those who edit one. */
export const how = [
  '写法：一行一种写法，从上往下取第一个符合的：“如 新收=0 且 上年结转=0：……”，最后一行写“否则：……”；某种情况不写这句的，写“不写”。',
  '{新收} 填入数；{申请人.各项} 列出不为0的各项，{申请人.唯一} 写唯一一项的名称；{自称} 是本机关的自称；{?整改情况} 由经办人填写。',
  '［］里的话，其中的数为0或没有内容时连同多余的标点省去。',
] as const;

interface Place {
  readonly line: number;
  readonly start: number;
  readonly found: string;
  readonly nearest?: string;
}

const SHOWN = 20;
const shown = (found: string) =>
  `“${[...found].length > SHOWN ? `${[...found].slice(0, SHOWN).join('')}…` : found}”`;

const faults = {
  nothing: () => '没有写内容。请写一种说法，不写这句的写“不写”。',
  noColon: (found: string) => `${shown(found)}没有冒号。请写成“如 条件：文字”。`,
  noCondition: (found: string) =>
    `${shown(found)}前面没有“如 条件：”。有几种写法时，每行写明什么情况用，最后一行写“否则：”。`,
  badCondition: (found: string) =>
    `条件${shown(found)}看不懂。请写成“名称=数”“名称>数”，几个条件用“且”连接。`,
  noText: (found: string) => `${shown(found)}后面没有文字。请写文字；这种情况不写这句的，写“不写”。`,
  noElse: (found: string) => `最后一行${shown(found)}之后没有“否则：”。请补一行，写明都不符合时怎么写。`,
  afterElse: (found: string) => `${shown(found)}在“否则：”之后，永远用不到。请移到“否则：”前面，或删去。`,
  unknownName: (found: string, nearest?: string) =>
    `${shown(found)}不是已知的名称。${nearest === undefined ? '请从名称清单中选。' : `是不是“${nearest}”？`}`,
  emptySlot: (found: string) => `${shown(found)}里没有名称，或多了空格。请写成“{名称}”。`,
  openBrace: (found: string) => `${shown(found)}的“{”没有配对的“}”。请补上。`,
  strayBrace: () => '“}”前面没有配对的“{”。请补上或删去。',
  openStretch: (found: string) => `${shown(found)}的“［”没有配对的“］”。请补上。`,
  strayStretch: () => '“］”前面没有配对的“［”。请补上或删去。',
  nestedStretch: () => '“［”里面不能再有“［”。请分开写。',
  idleStretch: (found: string) =>
    `${shown(found)}里没有数或要填的内容，永远不会省去。请去掉“［］”，或在里面写上“{名称}”。`,
} as const;

/** `第2行第5字：……` */
export const faultMessage = (code: keyof typeof faults, { line, start, found, nearest }: Place) =>
  `第${line}行第${start + 1}字：${faults[code](found, nearest)}`;
/** The sentence that it was written for is none of the text's. */
export const unknownSentence = (found: string, nearest: string | undefined) =>
  `“${found}”不是正文里的句子。${nearest === undefined ? '请从句子清单中选。' : `是不是“${nearest}”？`}`;
export const ofSentence = (sentence: string, message: string) => `本单位说法“${sentence}”${message}`;

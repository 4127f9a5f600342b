/** What an office's own wording of a sentence (本单位说法) is written with, and what is said of one that cannot be read. */
import { sheetNames } from './sheets';

/** 如 CONDITION：TEXT and 否则：TEXT */
export const when = '如';
export const otherwise = '否则';
/** the text of a wording that leaves the sentence out */
export const saysNothing = '不写';

/** How a wording is written, for those who edit one. */
export const how = [
  '写法：一句话有几种写法的，一行一种，从上往下取第一个符合的：“如 新收=0 且 上年结转=0：……”；最后一行写“否则：……”，前面都不符合时用。某种情况不写这句的，冒号后面写“不写”。',
  '条件写“名称=数”，也可以用 >、<、≥、≤、≠，几个条件用“且”连接。申请人.种数 是不为0的有几项，申请人.已填 是填了几项，网址.已填=1 是已经填了，无其他事项.已勾选=1 是已经确认。没有填的数，看不出符不符合，当作不符合。',
  '{新收} 填入数；{申请人.各项} 列出不为0的各项，{申请人.唯一} 写唯一一项的名称；{自称} 是本机关的自称；{?整改情况} 是由经办人填写的内容，没有填的写成【待填：整改情况】。',
  '［］里的话，其中的数为0或没有内容时，连同多余的标点省去。',
] as const;

/** The sheet where an office keeps its own wordings. */
export const sheet = {
  title: '本单位说法',
  note: '左边是正文每句话的标准说法。想换成本单位的写法，把左边的复制到右边再改；右边空着的用标准说法。写正文时逐句检查，写错的会指出在哪一格第几行第几字，那一句先用标准说法。',
  example:
    '例：“办理情况”写成\n如 新收=0：{年度}年，{自称}没有收到政府信息公开申请。\n否则：{年度}年，{自称}共收到政府信息公开申请{新收}件［，加上年结转的{上年结转}件］，全年办结{办理结果总计}件。\n新收12件、上年结转3件、办结14件时，写成“2024年，我区共收到政府信息公开申请12件，加上年结转的3件，全年办结14件。”没有上年结转时，“加上年结转的”一节省去。',
  standard: '标准说法',
  own: '本单位说法（空着用标准说法）',
  prompt: {
    title: '本单位说法',
    message:
      '空着用标准说法。可以把左边的标准说法复制过来再改；只有一种写法的，直接写这句话。单元格里换行按 Alt+Enter。',
  },
  names: '可以用的名称',
  known: {
    single: '数：写 {名称}',
    lists: '分项：写 {名称.各项}、{名称.唯一}，条件里写 名称.种数、名称.已填',
    texts: '由人填写的：写 {?名称}，条件里写 名称.已填=1',
    ticked: '由人确认的：条件里写 名称.已勾选=1',
  },
  between: '；',
} as const;

/** What a name stands for. */
type Kind = 'single' | 'lists' | 'texts' | 'ticked';

interface Place {
  readonly line: number;
  readonly start: number;
  readonly found: string;
  readonly nearest?: string;
  readonly is?: Kind;
}

const SHOWN = 20;
const shown = (found: string) =>
  `“${[...found].length > SHOWN ? `${[...found].slice(0, SHOWN).join('')}…` : found}”`;

const howToName: Readonly<Record<Kind, (name: string) => string>> = {
  single: (name) => `是一个数。文字里请写“{${name}}”，条件里请写“${name}=数”。`,
  lists: (name) =>
    `有几项。文字里请写“{${name}.各项}”或“{${name}.唯一}”，条件里请写“${name}.种数”或“${name}.已填”。`,
  texts: (name) => `由经办人填写。文字里请写“{?${name}}”，条件里请写“${name}.已填=1”。`,
  ticked: (name) => `由经办人确认，只用在条件里：请写“${name}.已勾选=1”。`,
};

const faults = {
  nothing: () => '没有写内容。请写一种说法，不写这句的写“不写”。',
  noColon: (found: string) => `${shown(found)}没有冒号。请写成“如 条件：文字”。`,
  noCondition: (found: string) =>
    `${shown(found)}前面没有“如 条件：”。有几种写法时，每行写明什么情况用，最后一行写“否则：”。`,
  badCondition: (found: string) =>
    `条件${shown(found)}看不懂。请写成“名称=数”“名称>数”，几个条件用“且”连接。`,
  noText: (found: string) => `${shown(found)}后面没有文字。请写文字；这种情况不写这句的，写“不写”。`,
  noElse: (found: string) =>
    `最后一行${shown(found)}之后没有“否则：”。请补一行，写明前面都不符合时怎么写，不写这句的写“否则：不写”。`,
  afterElse: (found: string) => `${shown(found)}在“否则：”之后，永远用不到。请移到“否则：”前面，或删去。`,
  unknownName: (found: string, nearest?: string) =>
    `${shown(found)}不是已知的名称。${nearest === undefined ? '请用“本单位说法”表末“可以用的名称”里的。' : `是不是“${nearest}”？`}`,
  otherKind: (found: string, name = '', is: Kind = 'single') =>
    `${shown(found)}的写法不对：“${name}”${howToName[is](name)}`,
  emptySlot: (found: string) => `${shown(found)}里没有名称，或多了空格。请写成“{名称}”。`,
  openBrace: (found: string) => `${shown(found)}的“{”没有配对的“}”。请补上。`,
  strayBrace: () => '“}”前面没有配对的“{”。请补上或删去。',
  openStretch: (found: string) => `${shown(found)}的“［”没有配对的“］”。请补上。`,
  strayStretch: () => '“］”前面没有配对的“［”。请补上或删去。',
  nestedStretch: () => '“［”里面不能再有“［”。请分开写。',
  idleStretch: (found: string) =>
    `${shown(found)}里没有数或要填的内容，永远不会省去。请去掉“［］”，或在里面写上“{名称}”。`,
  unasked: (found: string) =>
    `没有了${shown(found)}，以后没有人填写、没有人勾选，也会照这样写。请留着“${found}”，由经办人每年填写。`,
} as const;

/** `第2行第5字：……` */
export const faultMessage = (code: keyof typeof faults, { line, start, found, nearest, is }: Place) =>
  `第${line}行第${start + 1}字：${faults[code](found, nearest, is)}`;
/** The sentence that it was written for is none of the text's. */
export const unknownSentence = (found: string, nearest: string | undefined) =>
  `“${found}”不是正文里的句子。${nearest === undefined ? '请照“本单位说法”表左边的名称写。' : `是不是“${nearest}”？`}`;
/** The same of a cell for a sentence that there is no more. */
export const goneSentence = (place: string, found: string) =>
  `${place}：正文里没有“${found}”这一句，写在这里的说法用不到，可以清空。`;
/** What is wrong in a cell. */
export const inCell = (place: string, sentence: string, message: string) =>
  `${place}：“${sentence}”${message}`;
export const ofSentence = (sentence: string, message: string) => `本单位说法“${sentence}”${message}`;

const quoted = (names: readonly string[]) => names.map((one) => `“${one}”`).join('、');

const selfName = '自称';
/** `{自称}`, `{?电话}`, `{申请人.唯一}` without what marks them as slots. */
const nameInSlot = (slot: string) => slot.replace(/^\{\??|(?:\.唯一)?\}$/gu, '');

/** What is said of a sentence that people worded otherwise, before its wording is kept (存为本单位说法). */
export const saved = {
  asked: (names: readonly string[]) =>
    `${quoted(names)}原来由经办人填写，新说法里不再问，以后每年都会照这样写。每年不一定都是这样的，请不要存。`,
  ticked: (statements: readonly string[]) =>
    `以后凡是勾选了${quoted(statements)}的年份，都会照这样写。请确认新说法没有超出勾选的内容。`,
  named: (slots: readonly string[]) => {
    const names = slots.map(nameInSlot);
    return `${quoted(names)}在新说法里写成了固定的文字，以后每年都会照这样写。${
      names.includes(selfName)
        ? `要换的只是${quoted([selfName])}的，不用存：请在“${sheetNames.basics}”里改好${quoted([selfName])}，再写正文。`
        : ''
    }`;
  },
  fixed: (numbers: readonly string[]) => `${numbers.join('、')}不是由表里的数得来的，以后每年都会照这样写。`,
  items: (list: string, numbers: readonly string[], items: string) =>
    `${numbers.join('、')}是${quoted([list])}的数。这些项目由表自动列出，项目的名称或写法改了，数就不再随表变，以后每年都会照这样写。要随表变，请把这几项改回「${items}」再存。`,
  unsure: (number: string, figure: string) =>
    `${number}可能是${quoted([figure])}的数，前后的话改得多，认不准，存了以后每年都会照这样写。是这个数的，存好后请在“${sheetNames.wordings}”里把${number}换成“{${figure}}”。`,
  leftOut: (stretches: readonly string[]) =>
    `这次没有内容、没有写出来的，新说法里也没有：${stretches.join('')}。以后要用的，请在“本单位说法”表里补上。`,
  refused: (message: string) => `不能存为本单位说法：${message}`,
  outdated: (sentences: readonly string[]) =>
    `${quoted(sentences)}按现在填的内容该换一种写法，请先更新正文，再存为本单位说法。`,
} as const;

/** What is said where 正文 is written, and where its numbers are brought up to date. */
import { sheetNames } from './sheets';

const text = `“${sheetNames.text}”`;

export const noText = {
  noTables: '本工作簿里没有填报用的表，没有可以写成正文的数。请先建表并填写。',
  noSheet: `本工作簿里没有${text}表。请用“建全套表”建好，再写正文。`,
  older: `${text}是较早的版本建的，装不下各段。请先用第①步里的“升级为新版表格”另建一个工作簿。`,
} as const;

export const writing = {
  open: '写正文…',
  title: '写正文',
  text: (sheet: string) =>
    `按表中的数、基本信息和正文用数写出各部分，每段一格。勾选的段落写入“${sheet}”，其余不动；可以整步撤销。`,
  gaps: (count: number) =>
    `全文有${count}处【待填】：填好表或“${sheetNames.facts}”后再写一次，或者自己补写。`,
  notUsed: '没有用上的内容：',
  list: '各段',
  states: {
    new: '新写',
    live: '把随数变的公式换成全文，以后用“更新正文里的数”更新',
    renewed: '按现在的数重写',
    own: '您写过、改过或清空，勾选才会替换',
  },
  emptied: '（按现在的数不用写，将清空）',
  yes: '写入',
  cancel: '取消',
  nothing: (sheet: string) => `“${sheet}”各段已是按现在的数写成的，没有要写的。`,
  tooLong: (paragraph: string) =>
    `“${paragraph}”超过一格能装的32767个字，没有写。请把“${sheetNames.facts}”里写的缩短。`,
  done: (paragraphs: number) => `已写入${paragraphs}段。`,
  doneBut: (left: number) => `有${left}格在此期间有改动，没有动；其余已写入。`,
} as const;

/** Where there is no text yet with which something could be done. */
const writeFirst = `请先写正文：${text}里还没有写入的段落，用第⑤步里的“${writing.open}”写入。`;

export const refreshing = {
  open: '更新正文里的数…',
  title: '更新正文里的数',
  neverWritten: `${writeFirst}数变了再来更新。`,
  current: (sheet: string) => `“${sheet}”里由加载项写入的数都与表一致。`,
  patched: (sheet: string, count: number) =>
    `“${sheet}”里的${count}个数将改为表中现在的数，其余文字一字不动：`,
  nothingToPatch: '没有可以直接改的数。',
  sentence: '句子',
  /** `办理结果·予以公开`; items of lists are `list.item` */
  figure: (sentence: string, figure: string) => `${sentence}·${figure.split('.').at(-1)!}`,
  list: '将要更新的数',
  notPatched: '没有改、请您核对的：',
  yes: '更新',
  cancel: '取消',
  close: '关闭',
  done: (count: number) => `已更新${count}个数。`,
  doneBut: (left: number) => `有${left}格在此期间有改动，没有动；其余已更新。`,
} as const;

export const checking = {
  open: '核对正文',
  title: '核对正文',
  notBegun: `${writeFirst}自己写、粘贴在${text}表里的，也可以核对。`,
  agrees: '没有发现正文与表不符的地方。',
  /** `发现3处：必改1处、核实2处。` */
  findings: (counts: readonly (readonly [severity: string, count: number])[]) =>
    `发现${counts.reduce((sum, [, count]) => sum + count, 0)}处：${counts
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${severity}${count}处`)
      .join('、')}。`,
  list: '核对结果',
  toCell: (label: string) => `定位到“${label}”`,
  close: '关闭',
} as const;

const wordings = `“${sheetNames.wordings}”`;

export const keeping = {
  open: '存为本单位说法…',
  title: '存为本单位说法',
  text: `您在${text}里改过说法的句子。勾选的存入${wordings}，以后写正文照此写，数还是取自各表。`,
  list: '改过的句子',
  yes: '存入',
  cancel: '取消',
  noWordings: `本工作簿里没有${wordings}表。请先在“建全套表”里勾选${wordings}建好，再存。`,
  nothing: `${text}里由加载项写入的句子，说法都没有改过，没有要存的。`,
  neverWritten: `${writeFirst}在${text}里改好说法，再来存。`,
  noneTaken: '没有勾选的句子。看过提醒、认为合适的，勾选后存入。',
  noneToTake: '这里的句子都不能存，原因写在各句下面，所以不能存入。',
  done: (sentences: number) => `已存${sentences}句。`,
  doneBut: (left: number) => `有${left}句在此期间有改动，没有动；其余已存。`,
  /** of sentences that have wordings for several cases */
  oneCase: (sentences: readonly string[]) =>
    `${sentences.map((one) => `“${one}”`).join('、')}按情况有几种写法，这次只换了今年用的一种；其余各种在${wordings}表里，可以自己改。`,
} as const;

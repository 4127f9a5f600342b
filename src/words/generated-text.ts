/** What is said of generated text: what it still lacks. */
import { preamble } from './text-sheet';

/** `第一部分“工作考核”：【待填：工作考核结果】，请……` */
export const gapMessage = (section: string | undefined, sentence: string, shown: string, hasCells: boolean) =>
  `${section === undefined ? preamble : `“${section}”`}的“${sentence}”还缺${shown}。${
    hasCells ? '请在表中填好这个数，再生成或更新正文。' : '请补写，或在生成前填好、勾选。'
  }`;

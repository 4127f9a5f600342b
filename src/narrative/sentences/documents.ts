/** How offices word the 行政规范性文件 of the year. */
import type { Sentence } from '../sentence';

const documents: Sentence = {
  id: 'documents',
  wordings: [
    {
      when: '制发文件=0 且 废止文件=0 且 现行有效文件=0',
      text: '{自称}无现行有效的行政规范性文件。',
    },
    {
      when: '制发文件=0 且 废止文件=0',
      text: '{年度}年，{自称}未制发、未废止行政规范性文件，年末现行有效{现行有效文件}件。',
    },
    {
      when: '制发文件=0',
      text: '{年度}年，{自称}未制发行政规范性文件，废止{废止文件}件，年末现行有效{现行有效文件}件。',
    },
    {
      when: '废止文件=0',
      text: '{年度}年，{自称}制发行政规范性文件{制发文件}件，年末现行有效{现行有效文件}件。',
    },
    {
      text: '{年度}年，{自称}制发行政规范性文件{制发文件}件、废止{废止文件}件，年末现行有效{现行有效文件}件。',
    },
  ],
};

export const documentSentences: readonly Sentence[] = [documents];

/** How offices word the 行政规范性文件 of the year, and the 规章 of those that can make any. */
import { regulationMakers } from '../../report/level';
import type { Sentence } from '../sentence';

const documents: Sentence = {
  id: 'documents',
  name: '行政规范性文件',
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
      when: '制发文件=0 且 现行有效文件=0',
      text: '{年度}年，{自称}未制发行政规范性文件，废止{废止文件}件，年末无现行有效的行政规范性文件。',
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

const regulations: Sentence = {
  id: 'regulations',
  name: '规章',
  levels: regulationMakers,
  wordings: [
    { when: '制发规章=0 且 废止规章=0 且 现行有效规章=0', text: '无现行有效的规章。' },
    {
      when: '制发规章=0 且 废止规章=0',
      text: '未制发、未废止规章，年末现行有效{现行有效规章}件。',
    },
    { when: '制发规章=0', text: '未制发规章，废止{废止规章}件，年末现行有效{现行有效规章}件。' },
    { when: '废止规章=0', text: '制发规章{制发规章}件，年末现行有效{现行有效规章}件。' },
    { text: '制发规章{制发规章}件、废止{废止规章}件，年末现行有效{现行有效规章}件。' },
  ],
};

export const documentSentences: readonly Sentence[] = [documents, regulations];

/** How offices word reconsiderations and lawsuits that their openness of information led to. */
import type { Sentence } from '../sentence';

/** Nothing of either kind. */
const none: Sentence = {
  id: 'noDisputes',
  name: '无复议诉讼',
  wordings: [
    {
      when: '行政复议=0 且 行政诉讼=0',
      text: '{年度}年，{自称}未发生因政府信息公开引起的行政复议、行政诉讼。',
    },
  ],
};

/** Results are told where they add up to something; where none is settled, that is said in short. */
const reviews: Sentence = {
  id: 'reviews',
  name: '行政复议',
  wordings: [
    { when: '行政复议=0 且 行政诉讼=0', text: '' },
    { when: '行政复议=0', text: '{年度}年，{自称}未发生因政府信息公开引起的行政复议。' },
    {
      when: '行政复议=1 且 复议结果.种数=1',
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，{复议结果.唯一}。',
    },
    {
      when: '行政复议=复议尚未审结 且 复议结果.种数=1',
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，均尚未审结。',
    },
    {
      when: '复议结果.种数=1',
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，均为{复议结果.唯一}。',
    },
    {
      when: '复议结果.种数=0',
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件。',
    },
    { text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，其中{复议结果.各项}。' },
  ],
};

const lawsuits: Sentence = {
  id: 'lawsuits',
  name: '行政诉讼',
  wordings: [
    { when: '行政复议=0 且 行政诉讼=0', text: '' },
    { when: '行政诉讼=0', text: '未发生因政府信息公开引起的行政诉讼。' },
    {
      when: '行政诉讼=1 且 诉讼途径.种数=1 且 诉讼结果.种数=1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，系{诉讼途径.唯一}，{诉讼结果.唯一}。',
    },
    {
      when: '行政诉讼=诉讼尚未审结 且 诉讼途径.种数=1 且 诉讼结果.种数=1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，均系{诉讼途径.唯一}，均尚未审结。',
    },
    {
      when: '行政诉讼=诉讼尚未审结 且 诉讼结果.种数=1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，其中{诉讼途径.各项}，均尚未审结。',
    },
    {
      when: '诉讼途径.种数=1 且 诉讼结果.种数=1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，均系{诉讼途径.唯一}，均为{诉讼结果.唯一}。',
    },
    {
      when: '诉讼途径.种数=1 且 诉讼结果.种数>1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，均系{诉讼途径.唯一}，其中{诉讼结果.各项}。',
    },
    {
      when: '诉讼结果.种数=1',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，其中{诉讼途径.各项}，均为{诉讼结果.唯一}。',
    },
    {
      when: '诉讼结果.种数=0',
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，其中{诉讼途径.各项}。',
    },
    {
      text: '因政府信息公开被提起行政诉讼{行政诉讼}件，其中{诉讼途径.各项}；按结果分，{诉讼结果.各项}。',
    },
  ],
};

/** What was corrected has to be put right, which only the office can tell. */
const corrected: Sentence = {
  id: 'corrected',
  name: '被纠正案件整改',
  wordings: [
    { when: '结果纠正=0', text: '' },
    { when: '结果纠正>0', text: '被纠正的案件，{?整改情况}。' },
  ],
};

export const disputeSentences: readonly Sentence[] = [none, reviews, lawsuits, corrected];

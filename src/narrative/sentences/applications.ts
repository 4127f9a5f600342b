/** How offices word their applications of the year. Read from top to bottom: the first wording that fits is taken. */
import type { Sentence } from '../sentence';

/**
 * What was received, handled and carried over. What a short wording leaves unsaid has to be so in the table:
 * where the figures do not close, the last wording tells each of them.
 */
const handling: Sentence = {
  id: 'handling',
  name: '办理情况',
  wordings: [
    {
      when: '新收=0 且 上年结转=0 且 办理结果总计=0 且 结转下年度=0',
      text: '{年度}年，{自称}未收到政府信息公开申请，无上年结转的申请。',
    },
    {
      when: '新收=0 且 上年结转=1 且 结转下年度=0 且 办理结果总计=1',
      text: '{年度}年，{自称}未收到新的政府信息公开申请，上年结转{上年结转}件已办结。',
    },
    {
      when: '新收=0 且 结转下年度=0 且 办理结果总计=应办',
      text: '{年度}年，{自称}未收到新的政府信息公开申请，上年结转{上年结转}件均已办结。',
    },
    {
      when: '新收=0 且 办理结果总计=0 且 结转下年度=应办',
      text: '{年度}年，{自称}未收到新的政府信息公开申请，上年结转的{上年结转}件继续结转下年度办理。',
    },
    {
      when: '新收=0 且 上年结转>0 且 结转下年度>0',
      text: '{年度}年，{自称}未收到新的政府信息公开申请，上年结转{上年结转}件，办结{办理结果总计}件，继续结转{结转下年度}件。',
    },
    {
      when: '新收=1 且 上年结转=0 且 办理结果总计=1 且 结转下年度=0',
      text: '{年度}年，{自称}收到政府信息公开申请{新收}件，已办结。',
    },
    {
      when: '新收=1 且 上年结转=0 且 办理结果总计=0 且 结转下年度=1',
      text: '{年度}年，{自称}收到政府信息公开申请{新收}件，结转下年度继续办理。',
    },
    {
      when: '上年结转=0 且 办理结果总计=0 且 结转下年度=应办',
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，均结转下年度继续办理。',
    },
    {
      when: '办理结果总计=0 且 结转下年度=应办',
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，均结转下年度继续办理。',
    },
    {
      when: '上年结转=0 且 结转下年度=0 且 办理结果总计=应办',
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，均已办结。',
    },
    {
      when: '上年结转=0',
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，办结{办理结果总计}件，结转下年度{结转下年度}件。',
    },
    {
      when: '结转下年度=0 且 办理结果总计=应办',
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，均已办结。',
    },
    {
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，上年结转{上年结转}件，办结{办理结果总计}件，结转下年度{结转下年度}件。',
    },
  ],
};

/** Who applied. */
const applicants: Sentence = {
  id: 'applicants',
  name: '申请人',
  wordings: [
    { when: '新收=0', text: '' },
    { when: '申请人.种数=0', text: '' },
    { when: '新收=1 且 申请人.种数=1', text: '申请人为{申请人.唯一}。' },
    { when: '申请人.种数=1', text: '新收的申请均由{申请人.唯一}提出。' },
    { text: '新收的申请按申请人分，{申请人.各项}。' },
  ],
};

/** What the applications came to. */
const results: Sentence = {
  id: 'results',
  name: '办理结果',
  wordings: [
    { when: '办理结果总计=0', text: '' },
    { when: '办理结果.种数=0', text: '' },
    { when: '办理结果总计=1 且 办理结果.种数=1', text: '办理结果为{办理结果.唯一}。' },
    { when: '其他处理=办理结果总计 且 办理结果.种数=1', text: '办结的{办理结果总计}件均作其他处理。' },
    { when: '部分公开=办理结果总计 且 办理结果.种数=1', text: '办结的{办理结果总计}件均为部分公开。' },
    { when: '办理结果.种数=1', text: '办结的{办理结果总计}件均{办理结果.唯一}。' },
    { text: '办结的{办理结果总计}件中，{办理结果.各项}。' },
  ],
};

/** The groups of results of which an office tells the reasons. */
export const groupsWithReasons: readonly string[] = ['denied', 'unavailable', 'refused'];

/**
 * Why a group of results came to be.
 * @param row the group's, e.g. `denied`
 * @param group what it is called, e.g. 不予公开
 */
export function reasonSentence(row: string, group: string, reasons: string): Sentence {
  const list = `${group}${reasons}`;
  return {
    id: `${row}Reasons`,
    name: list,
    wordings: [
      { when: `${group}=0`, text: '' },
      { when: `${list}.已填=0`, text: '' },
      // the sentence before has told how many there are
      {
        when: `${group}=办理结果总计 且 ${group}>1 且 ${list}.种数=1`,
        text: `${group}的理由均为{${list}.唯一}。`,
      },
      { when: `${group}=办理结果总计 且 ${list}.种数=1`, text: `${group}的理由为{${list}.唯一}。` },
      { when: `${group}=办理结果总计`, text: `${group}的理由为{${list}.各项}。` },
      { when: `${group}=1`, text: `${group}{${group}}件，理由为{${list}.唯一}。` },
      { when: `${list}.种数=1`, text: `${group}{${group}}件，理由均为{${list}.唯一}。` },
      { text: `${group}{${group}}件，理由为{${list}.各项}。` },
    ],
  };
}

/** Against last year; the percentage only where last year's figure is large enough to bear one. */
const comparison: Sentence = {
  id: 'comparison',
  name: '与上年比较',
  needs: '上年新收',
  wordings: [
    { when: '上年新收=0 且 新收=0', text: '' },
    { when: '上年新收=0', text: '上年未收到申请。' },
    { when: '增减件数=0', text: '新收申请数量与上年持平。' },
    {
      when: '新收>上年新收 且 上年新收≥20 且 增减比例>0',
      text: '新收申请较上年增加{增减件数}件，增长{增减比例}%。',
    },
    { when: '新收>上年新收', text: '新收申请较上年增加{增减件数}件。' },
    {
      when: '新收<上年新收 且 上年新收≥20 且 增减比例>0',
      text: '新收申请较上年减少{增减件数}件，下降{增减比例}%。',
    },
    { when: '新收<上年新收', text: '新收申请较上年减少{增减件数}件。' },
    { text: '新收申请较上年增减{增减件数}件。' },
  ],
};

/** The sentences in order; `reasons` is where each group with reasons gets its own. */
export const applicationSentences: readonly (Sentence | 'reasons')[] = [
  handling,
  applicants,
  results,
  'reasons',
  comparison,
];

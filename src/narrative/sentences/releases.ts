/** How offices word what they made public of their own accord (一、总体情况（一）主动公开). */
import type { Sentence } from '../sentence';

const overview: Sentence = {
  id: 'overview',
  name: '总体情况概述',
  wordings: [{ when: '总体情况概述.已填=1', text: '{?总体情况概述}。' }, { text: '' }],
};

/** Parts are told where they add up to the whole; that nothing arose at all is a person's word. */
const releases: Sentence = {
  id: 'releases',
  name: '主动公开条数',
  wordings: [
    {
      when: '公开条数=0 且 未产生新增信息.已勾选=1',
      text: '{年度}年，{自称}未产生应主动公开的新增政府信息。',
    },
    {
      when: '公开条数=0',
      text: '{年度}年，{自称}主动公开政府信息{公开条数}条，{?未产生应主动公开的新增信息的确认}。',
    },
    { when: '公开条数=1', text: '{年度}年，{自称}主动公开政府信息{公开条数}条。' },
    {
      when: '公开条数=公开渠道合计 且 公开渠道.种数=1',
      text: '{年度}年，{自称}主动公开政府信息{公开条数}条，均通过{公开渠道.唯一}公开。',
    },
    {
      when: '公开条数=公开渠道合计',
      text: '{年度}年，{自称}主动公开政府信息{公开条数}条，其中{公开渠道.各项}。',
    },
    {
      when: '公开条数≠公开渠道合计',
      text: '{年度}年，{自称}主动公开政府信息{公开条数}条，{?各渠道公开条数（相加应等于主动公开条数）}。',
    },
    { text: '{年度}年，{自称}主动公开政府信息{公开条数}条。' },
  ],
};

const interpretations: Sentence = {
  id: 'interpretations',
  name: '解读回应',
  wordings: [
    { when: '解读回应.已填=0', text: '{解读回应.各项}。' },
    {
      text: '［发布政策解读{政策解读}件，］［回应关切{回应关切}次，］［召开新闻发布会{新闻发布会}场，］。',
    },
  ],
};

/** Each is told where there is something to tell. */
const extras: readonly Sentence[] = [
  {
    id: 'proposals',
    name: '建议提案',
    wordings: [
      { when: '建议结果.已填=0 且 提案结果.已填=0', text: '' },
      {
        when: '建议结果>0 且 提案结果>0',
        text: '公开人大代表建议办理结果{建议结果}件、政协提案办理结果{提案结果}件。',
      },
      { when: '建议结果>0', text: '公开人大代表建议办理结果{建议结果}件。' },
      { when: '提案结果>0', text: '公开政协提案办理结果{提案结果}件。' },
      { text: '' },
    ],
  },
  {
    id: 'consultations',
    name: '公众参与',
    wordings: [{ when: '征求意见>0', text: '就决策草案向社会公开征求意见{征求意见}次。' }, { text: '' }],
  },
  {
    id: 'publicInstitutions',
    name: '公共企事业单位',
    wordings: [
      {
        when: '公共企事业单位>0',
        text: '督促指导{公共企事业单位}家公共企事业单位公开与群众生活密切相关的信息。',
      },
      { text: '' },
    ],
  },
];

export const overviewSentences: readonly Sentence[] = [overview];
export const releaseSentences: readonly Sentence[] = [releases, interpretations, ...extras];

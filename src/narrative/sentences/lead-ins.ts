/** How offices lead in to the tables of 三 and 四. */
import type { Sentence } from '../sentence';

export const applicationsLeadIn: Sentence = {
  id: 'applicationsLeadIn',
  name: '第三部分引语',
  wordings: [
    {
      when: '新收=0 且 上年结转=0 且 办理结果总计=0 且 结转下年度=0',
      text: '{年度}年，{自称}未收到政府信息公开申请，无上年结转的申请。',
    },
    {
      when: '新收=0',
      text: '{年度}年，{自称}未收到新的政府信息公开申请，［上年结转{上年结转}件，］［办结{办理结果总计}件，］［结转下年度{结转下年度}件，］具体情况见下表。',
    },
    {
      text: '{年度}年，{自称}新收政府信息公开申请{新收}件，［上年结转{上年结转}件，］［办结{办理结果总计}件，］［结转下年度{结转下年度}件，］具体情况见下表。',
    },
  ],
};

export const disputesLeadIn: Sentence = {
  id: 'disputesLeadIn',
  name: '第四部分引语',
  wordings: [
    {
      when: '行政复议=0 且 行政诉讼=0',
      text: '{年度}年，{自称}未发生因政府信息公开引起的行政复议、行政诉讼。',
    },
    {
      when: '行政诉讼=0',
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，未发生行政诉讼，具体情况见下表。',
    },
    {
      when: '行政复议=0',
      text: '{年度}年，{自称}因政府信息公开被提起行政诉讼{行政诉讼}件，未发生行政复议，具体情况见下表。',
    },
    {
      text: '{年度}年，{自称}因政府信息公开被申请行政复议{行政复议}件，被提起行政诉讼{行政诉讼}件，具体情况见下表。',
    },
  ],
};

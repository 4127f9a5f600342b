/** How offices word what they charged for information (六、其他需要报告的事项). */
import type { Sentence } from '../sentence';

const fees: Sentence = {
  id: 'fees',
  name: '信息处理费',
  wordings: [
    {
      when: '收费通知=0 且 通知金额=0 且 实收金额=0',
      text: '{年度}年，{自称}未发出信息处理费收费通知，未收取信息处理费。',
    },
    {
      when: '收费通知=0 且 通知金额=0 且 实收金额>0',
      text: '{年度}年，{自称}未发出信息处理费收费通知，收取上年通知的信息处理费{实收金额}元。',
    },
    {
      when: '收费通知>0 且 实收金额=0',
      text: '{年度}年，{自称}发出信息处理费收费通知{收费通知}件、{通知金额}元，未收取信息处理费。',
    },
    {
      text: '{年度}年，{自称}发出信息处理费收费通知{收费通知}件、{通知金额}元，实际收取{实收金额}元。',
    },
  ],
};

const unpaid: Sentence = {
  id: 'unpaid',
  name: '逾期未缴费',
  needs: '逾期未缴费',
  wordings: [
    { when: '逾期未缴费=0', text: '' },
    { text: '因申请人逾期未缴费不再处理的申请有{逾期未缴费}件。' },
  ],
};

export const feeSentences: readonly Sentence[] = [fees, unpaid];

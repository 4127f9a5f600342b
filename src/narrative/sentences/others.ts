/** How section 六 ends: what else an office reports, or that there is nothing else. */
import type { Sentence } from '../sentence';

export const otherMatters: Sentence = {
  id: 'otherMatters',
  name: '其他事项',
  wordings: [
    { when: '其他需要报告的事项.已填=1', text: '{?其他需要报告的事项}。' },
    { when: '无其他事项.已勾选=1', text: '无其他需要报告的事项。' },
    { text: '' },
  ],
};

/** How offices word where applications came from and whether they were answered in time, beside what table 3 tells. */
import { governments } from '../../report/level';
import type { Sentence } from '../sentence';

/** By whom they were received, in reports that add up a whole area. */
export const receivers: Sentence = {
  id: 'receivers',
  name: '分级新收',
  levels: governments,
  wordings: [
    { when: '新收=0', text: '' },
    { when: '分级新收.已填=0', text: '' },
    { when: '分级新收合计≠新收', text: '按受理机关分，{?各级新收件数（相加应等于新收件数）}。' },
    { when: '分级新收.种数=1', text: '新收的申请均由{分级新收.唯一}受理。' },
    { text: '按受理机关分，{分级新收.各项}。' },
  ],
};

export const channels: Sentence = {
  id: 'channels',
  name: '申请渠道',
  wordings: [
    { when: '新收=0', text: '' },
    { when: '申请渠道合计≠新收', text: '按申请渠道分，{?各渠道申请件数（相加应等于新收件数）}。' },
    { when: '新收=1 且 申请渠道.种数=1', text: '该申请以{申请渠道.唯一}方式提出。' },
    { when: '申请渠道.种数=1', text: '申请均以{申请渠道.唯一}方式提出。' },
    { text: '按申请渠道分，{申请渠道.各项}。' },
  ],
};

/** That all were answered in time is what the ledger shows, or a person's word; the ledger is stronger. */
export const deadlines: Sentence = {
  id: 'deadlines',
  name: '按期答复',
  wordings: [
    { when: '办理结果总计=0', text: '' },
    { when: '超期答复>0', text: '{?按期答复情况}。' },
    { when: '超期答复=0 且 办理结果总计=1 且 延期答复=1', text: '经批准延期后已按期答复。' },
    {
      when: '超期答复=0 且 延期答复>0',
      text: '期限届满的均已按期答复，其中经批准延期{延期答复}件。',
    },
    { when: '超期答复=0 且 办理结果总计=1', text: '已按期答复。' },
    { when: '超期答复=0', text: '期限届满的均已按期答复。' },
    {
      when: '均按期答复.已勾选=1 且 办理结果总计=1 且 延期答复=1',
      text: '经批准延期后已按期答复。',
    },
    {
      when: '均按期答复.已勾选=1 且 延期答复>0',
      text: '期限届满的均已按期答复，其中经批准延期{延期答复}件。',
    },
    { when: '均按期答复.已勾选=1 且 办理结果总计=1', text: '已按期答复。' },
    { when: '均按期答复.已勾选=1', text: '期限届满的均已按期答复。' },
    { text: '{?按期答复情况}。' },
  ],
};

export const converted: Sentence = {
  id: 'converted',
  name: '转为主动公开',
  wordings: [
    { when: '转为主动公开>0', text: '将依申请公开的政府信息转为主动公开{转为主动公开}件。' },
    { text: '' },
  ],
};

/** How reports open: on what they rest, what period and whose figures they tell, where to find them and whom to ask. */
import type { Sentence } from '../sentence';

const basis: Sentence = {
  id: 'basis',
  name: '编制依据',
  wordings: [
    {
      text: '本报告由{?机关名称}依据《中华人民共和国政府信息公开条例》和{?格式文件}编制，数据统计期限为{年度}年1月1日至12月31日［，统计范围为{?统计范围}］。',
    },
  ],
};

const copy: Sentence = {
  id: 'copy',
  name: '电子版',
  wordings: [
    { when: '发布平台.已填=1', text: '本报告电子版可在{?发布平台}［（{?网址}）］查阅、下载。' },
    { when: '网址.已填=1', text: '本报告电子版可在{?网址}查阅、下载。' },
    { text: '' },
  ],
};

const contact: Sentence = {
  id: 'contact',
  name: '联系方式',
  wordings: [
    {
      when: '联系科室.已填=1',
      text: '如对本报告有疑问，请与{?联系科室}联系［（{?联系方式}）］。',
    },
    { when: '联系方式.已填=1', text: '如对本报告有疑问，请与{?机关名称}联系（{?联系方式}）。' },
    { text: '' },
  ],
};

export const preambleSentences: readonly Sentence[] = [basis, copy, contact];

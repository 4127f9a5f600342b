/** What no figure tells and a person writes: by id, with the name under which sentences ask for it ({?NAME}). */

export const toldTexts = [
  { id: 'overview', name: '总体情况概述', section: 1 },
  { id: 'onTime', name: '按期答复情况', section: 1 },
  { id: 'rectification', name: '整改情况', section: 1 },
  { id: 'appraisalName', name: '工作考核名称', section: 1 },
  { id: 'appraisalResult', name: '工作考核结果', section: 1 },
  { id: 'evaluationResult', name: '社会评议结果', section: 1 },
  { id: 'accountabilityText', name: '责任追究情况', section: 1 },
  { id: 'unfinishedProblems', name: '未整改问题的进展', section: 5 },
  { id: 'otherMatters', name: '其他需要报告的事项', section: 6 },
] as const;

export type ToldTextId = (typeof toldTexts)[number]['id'];

/** What 基本信息 says of the organ, as sentences ask for it. */
export const organTexts = {
  organ: '机关名称',
  notice: '格式文件',
  scope: '统计范围',
  platform: '发布平台',
  website: '网址',
  department: '联系科室',
  contact: '联系方式',
} as const;

/** What only a person can assert: a sentence that says it is written when it was ticked, and not before. */

export interface Assertion {
  readonly id: string;
  /** by which the conditions of sentences ask for it: `NAME.已勾选` */
  readonly name: string;
  /** what the person who ticks it says */
  readonly statement: string;
  /** number of the section that says it */
  readonly section: number;
}

export const assertions = [
  {
    id: 'noReleases',
    name: '未产生新增信息',
    statement: '本年未产生应主动公开的新增政府信息',
    section: 1,
  },
  { id: 'allOnTime', name: '均按期答复', statement: '期限届满的申请均已按期答复', section: 1 },
  {
    id: 'sourceAttribution',
    name: '源头认定',
    statement: '拟制公文时明确政府信息公开属性',
    section: 1,
  },
  { id: 'secrecyReview', name: '先审查后公开', statement: '政府信息公开前依法进行保密审查', section: 1 },
  { id: 'contentReview', name: '三审三校', statement: '发布政府信息执行“三审三校”', section: 1 },
  {
    id: 'attributeReview',
    name: '公开属性动态调整',
    statement: '对不予公开的政府信息定期评估审查并调整',
    section: 1,
  },
  { id: 'noEvaluation', name: '未组织社会评议', statement: '本年未组织社会评议', section: 1 },
  {
    id: 'noAccountability',
    name: '未发生责任追究',
    statement: '本年未发生因政府信息公开工作追究责任的情形',
    section: 1,
  },
  { id: 'nothingElse', name: '无其他事项', statement: '没有其他需要报告的事项', section: 6 },
] as const satisfies readonly Assertion[];

export type AssertionId = (typeof assertions)[number]['id'];

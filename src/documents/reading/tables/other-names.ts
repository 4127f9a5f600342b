/** What offices call rows, columns and blocks otherwise than the form. */

/** Rows whose official label is too long for them; by the row's id. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  'other.noCorrection': ['逾期不补正'],
  'other.feeUnpaid': ['逾期不缴费', '逾期未缴费'],
};

/** Words that no other column beside it has, by the column's id: 科研单位 is what 科研机构 is. */
export const columnWords: Readonly<Record<string, readonly string[]>> = {
  made: ['制发', '制定', '印发', '出台', '制作', '发布'],
  repealed: ['废止', '失效', '废除'],
  inForce: ['有效', '现行'],
  published: ['新公开'],
  publicTotal: ['公开总', '总数'],
  previous: ['上一年', '上年'],
  change: ['增减', '增', '减'],
  decisions: ['处理', '决定', '办理'],
  projects: ['项目'],
  amount: ['金额'],
  natural: ['自然人', '个人', '公民'],
  business: ['商业', '企业', '公司'],
  research: ['科研', '研究', '科学'],
  nonprofit: ['公益', '社会'],
  legal: ['法律', '律师事务所', '律师'],
  otherOrg: ['其他', '其它', '其余'],
  total: ['总计', '合计', '小计', '共计', '总数', '总和'],
  upheld: ['维持'],
  corrected: ['纠正'],
  otherOutcome: ['其他', '其它', '其余'],
  pending: ['未审', '未办结', '未结', '在审'],
};

/** Of table 4, by the block's id; no name fits two of them. */
export const blockNames: Readonly<Record<string, RegExp>> = {
  reconsideration: /^(?!.*(?:诉|未经|后))(?=.*复议)/u,
  litigationDirect: /未经.*复议|直接/u,
  litigationAfterReview: /^(?!.*(?:未经|直接))(?:.*复议.*(?:诉|后)|.*经.*复议)/u,
  litigation: /^(?:行政)?诉讼(?:案件|情况|件数)?$/u,
};

/** The same within a text, the longest first. */
export const blocksWithin: Readonly<Record<string, string>> = {
  litigationDirect:
    '(?:行政诉讼)?未经(?:行政)?复议(?:的)?(?:直接)?(?:提起)?(?:行政)?(?:起诉|诉讼)?|直接(?:提起)?(?:行政)?(?:起诉|诉讼)',
  litigationAfterReview:
    '(?:行政诉讼)?(?:先|经过?)?(?:行政)?复议(?:之?后)(?:再|又)?(?:提起)?(?:行政)?(?:起诉|诉讼)?|(?:行政诉讼)?经过?(?:行政)?复议(?:的)?(?:起诉|诉讼)?',
  reconsideration: '行政复议|复议',
  litigation: '行政诉讼',
};

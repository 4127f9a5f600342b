/** The class of an organ as far as its name tells it: some rules need it, and not every report says it. */
import type { Level } from './report';

/** The organs that may make 规章 (《立法法》 91, 93). */
export const regulationMakers: readonly Level[] = ['state', 'province', 'prefecture'];

/** The 各级人民政府 that tell appraisal, evaluation and accountability (《条例》第五十条第（四）项). */
export const governments: readonly Level[] = ['province', 'prefecture', 'county', 'township'];

/** From the more particular ending to the less. */
const endings: readonly (readonly [RegExp, Level])[] = [
  [/街道(?:办事处|办)?$/, 'subdistrict'],
  [/^(?:国务院|国家|中华人民共和国|中国)[^省市县区州旗]*$|^(?:审计署|海关总署)$/, 'state'],
  // of the Party and of the army there is no such report
  [
    /^(?:外交|国防|教育|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$/,
    'state',
  ],
  [/监督管理(?:委员会|委)$/, 'department'],
  [/(?:管委会|管理委员会)$/, 'committee'],
  [/(?:人民政府|政府)办公[厅室]$/, 'office'],
  [/(?:乡|镇)(?:人民)?政府$/, 'township'],
  [/(?:省|自治区|北京市|天津市|上海市|重庆市)(?:人民)?政府$/, 'province'],
  [/(?:县|旗|市[^市]+市)(?:人民)?政府$/, 'county'],
  [/区(?:人民)?政府$/, 'county'],
  [/(?:州|盟)(?:人民)?政府$|行政公署$/, 'prefecture'],
  [/(?:局|厅|委员会|委|办公室|处|所|队|中心|院|站)$/, 'department'],
];

/**
 * The class that a name tells, or `undefined` where it tells none: a 市 may be a prefecture or a county, and only
 * a list of all would say which.
 */
export function levelFromName(organ: string): Level | undefined {
  const name = organ.replace(/\s/g, '');
  return endings.find(([ending]) => ending.test(name))?.[1];
}

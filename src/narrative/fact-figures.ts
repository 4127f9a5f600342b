/** The figures that no table holds (正文用数), by the names that sentences use. */
import { factAddress } from '../report/address';
import type { Form } from '../report/form';
import type { Definition, Definitions, NamedDefinition } from './definition';
import { statedAt, sumOf } from './definition';

/** The names of single figures, by the ids of the form's facts. */
const SINGLE: Readonly<Record<string, string>> = {
  releases: '公开条数',
  interpretations: '政策解读',
  responses: '回应关切',
  pressConferences: '新闻发布会',
  gazettes: '政府公报',
  websites: '政府网站',
  newMediaAccounts: '政务新媒体',
  disclosureZones: '公开专区',
  trainings: '培训次数',
  trainees: '培训人次',
  evaluations: '社会评议',
  accountability: '责任追究',
  extended: '延期答复',
  suggestionResults: '建议结果',
  proposalResults: '提案结果',
  consultations: '征求意见',
  publicInstitutions: '公共企事业单位',
  converted: '转为主动公开',
  secrecyReviews: '保密审查',
  guideUpdates: '指南目录更新',
  grassrootsCatalogues: '基层标准目录',
  previousProblems: '上年问题',
  problemsFixed: '已整改问题',
};

/** The names of figures that are told together, each with the names of its items; their sum is `NAME合计`. */
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  解读回应: { interpretations: '政策解读', responses: '回应关切', pressConferences: '新闻发布会' },
  公开平台: { websites: '政府网站', newMediaAccounts: '政务新媒体', disclosureZones: '政务公开专区' },
  公开渠道: {
    releasesWebsite: '政府网站',
    releasesNewMedia: '政务新媒体',
    releasesGazette: '公报和公示栏',
    releasesOther: '其他渠道',
  },
  申请渠道: { channelOnline: '网络', channelMail: '信函', channelInPerson: '当面', channelOther: '其他' },
  分级新收: {
    receivedByOffice: '政府本级',
    receivedByDepartments: '部门',
    receivedByTownships: '乡镇（街道）',
  },
};

/** Everything that sentences can name among the facts of a form. */
export function factDefinitions({ facts }: Form): Definitions {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const at = (id: string): Definition => statedAt(factAddress(id));
  const lists = Object.entries(LISTS).map(([name, items]): readonly [string, readonly NamedDefinition[]] => [
    name,
    Object.entries(items).map(([id, item]) => ({
      name: item,
      definition: at(id),
      unit: known.get(id)!.unit,
    })),
  ]);
  return {
    single: new Map([
      ...Object.entries(SINGLE).map(([id, name]) => [name, at(id)] as const),
      ...lists.map(
        ([name, items]) => [`${name}合计`, sumOf(items.map(({ definition }) => definition))] as const,
      ),
    ]),
    lists: new Map(lists),
  };
}

/** How offices word the management of their information and the places where they publish it (总体情况（三）（四）). */
import { governments, regulationMakers } from '../../report/level';
import type { Sentence } from '../sentence';

/** What the form of 2019 tells of documents. */
const documentsOf2019: readonly Sentence[] = [
  {
    id: 'documentsMade',
    name: '规范性文件（2019版）',
    needs: '新制作文件',
    wordings: [
      {
        when: '新制作文件=0 且 新公开文件=0 且 对外公开文件=0',
        text: '{年度}年，{自称}未制作规范性文件。',
      },
      {
        text: '{年度}年，{自称}新制作规范性文件{新制作文件}件，新公开{新公开文件}件，对外公开总数{对外公开文件}件。',
      },
    ],
  },
  {
    id: 'regulationsMade',
    name: '规章（2019版）',
    needs: '新制作规章',
    levels: regulationMakers,
    wordings: [
      { when: '新制作规章=0 且 新公开规章=0 且 对外公开规章=0', text: '' },
      { text: '新制作规章{新制作规章}件，新公开{新公开规章}件，对外公开总数{对外公开规章}件。' },
    ],
  },
];

const ticked = (name: string, text: string) => [{ when: `${name}.已勾选=1`, text }, { text: '' }];

const management: readonly Sentence[] = [
  {
    id: 'sourceAttribution',
    name: '公开属性源头认定',
    wordings: ticked(
      '源头认定',
      '落实公开属性源头认定，拟制公文时明确主动公开、依申请公开、不予公开等属性。',
    ),
  },
  {
    id: 'attributeReview',
    name: '公开属性动态调整',
    wordings: ticked('公开属性动态调整', '对不予公开的政府信息定期评估审查，因情势变化可以公开的予以公开。'),
  },
  {
    id: 'secrecyReviews',
    name: '保密审查',
    wordings: [
      { when: '保密审查>0', text: '公开前依法进行保密审查{保密审查}件。' },
      ...ticked('先审查后公开', '坚持先审查、后公开，政府信息公开前依法进行保密审查。'),
    ],
  },
  {
    id: 'contentReview',
    name: '内容审核',
    wordings: ticked('三审三校', '发布政府信息执行“三审三校”。'),
  },
  {
    id: 'guideUpdates',
    name: '指南和目录更新',
    wordings: [
      { when: '指南目录更新>0', text: '更新政府信息公开指南和目录{指南目录更新}次。' },
      { text: '' },
    ],
  },
  {
    id: 'grassrootsCatalogues',
    name: '基层标准目录',
    wordings: [
      { when: '基层标准目录>0', text: '编制公开基层政务公开标准目录{基层标准目录}个。' },
      { text: '' },
    ],
  },
];

const platforms: Sentence = {
  id: 'platforms',
  name: '平台建设',
  wordings: [
    { when: '公开平台.已填=0', text: '{公开平台.各项}。' },
    {
      when: '公开平台.种数=0',
      text: '{自称}不单独开办网站，政府信息统一在{?发布平台}公开。',
    },
    { when: '政府网站=0 且 政务新媒体=0', text: '{自称}设政务公开专区{公开专区}处。' },
    {
      text: '{自称}运维［政府网站{政府网站}个、］［政务新媒体{政务新媒体}个、］［，设政务公开专区{公开专区}处］。',
    },
  ],
};

const gazettes: Sentence = {
  id: 'gazettes',
  name: '政府公报',
  levels: governments,
  wordings: [{ when: '政府公报>0', text: '编发政府公报{政府公报}期。' }, { text: '' }],
};

export const managementSentences: readonly Sentence[] = management;
export const documentsOf2019Sentences: readonly Sentence[] = documentsOf2019;
export const platformSentences: readonly Sentence[] = [platforms, gazettes];

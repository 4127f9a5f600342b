/** How offices word last year's problems and this year's, each with its measure (五、存在的主要问题及改进情况). */
import { ordinal } from '../../words/narrative';
import type { Sentence } from '../sentence';

/** number of the section that tells problems and measures */
export const problemsSection = 5;
/** of the sentence on this year's problems */
export const problemsId = 'problems';

export const lastYearsProblems: Sentence = {
  id: 'lastYearsProblems',
  name: '上年问题整改',
  wordings: [
    { when: '上年问题.已填=0', text: '' },
    { when: '上年问题=0', text: '' },
    { when: '上年问题=1 且 已整改问题=1', text: '上年提出的{上年问题}项问题已整改。' },
    { when: '上年问题=已整改问题', text: '上年提出的{上年问题}项问题均已整改。' },
    { when: '已整改问题=0', text: '上年提出的{上年问题}项问题尚未整改到位，{?未整改问题的进展}。' },
    { text: '上年提出的{上年问题}项问题已整改{已整改问题}项［，{?未整改问题的进展}］。' },
  ],
};

/** A problem as the text asks for it: what it is, and what will be done. */
export interface ProblemText {
  readonly problem: string;
  readonly measure: string;
}

/** What to write of the problem at this place where nothing is known of it. */
export const problemNames = (index: number): ProblemText => ({
  problem: `主要问题${index + 1}`,
  measure: `改进措施${index + 1}`,
});

/** One problem is told plainly, several are counted. @param all what stands for each in a wording */
export function problemsSentence(all: readonly ProblemText[]): Sentence {
  const [only] = all;
  const text =
    all.length === 1
      ? `{年度}年存在的主要问题是${only!.problem}，将${only!.measure}。`
      : `{年度}年存在的主要问题和改进措施：${all
          .map(({ problem, measure }, index) => `${ordinal(index + 1)}${problem}，将${measure}`)
          .join('；')}。`;
  return { id: problemsId, name: '主要问题和改进措施', wordings: [{ text }] };
}

/** What the figures suggest to look at; what the problem is, only the office knows. */
export const suggestions: readonly { readonly id: string; readonly when: string; readonly text: string }[] = [
  {
    id: 'notHeld',
    when: '本机关不掌握相关政府信息≥3 且 本机关不掌握相关政府信息≥办理结果总计的20%',
    text: '{?申请人查找信息困难等方面的问题}，办结的{办理结果总计}件申请中，本机关不掌握相关政府信息的有{本机关不掌握相关政府信息}件',
  },
  {
    id: 'unclear',
    when: '补正后申请内容仍不明确≥3 且 补正后申请内容仍不明确≥办理结果总计的10%',
    text: '{?指导申请人补正等方面的问题}，补正后申请内容仍不明确的有{补正后申请内容仍不明确}件',
  },
  {
    id: 'corrected',
    when: '结果纠正>0',
    text: '{?答复不规范等方面的问题}［，行政复议结果纠正{复议纠正}件］［，行政诉讼结果纠正{诉讼纠正}件］',
  },
  {
    id: 'carriedOut',
    when: '结转下年度≥3 且 上年结转=0',
    text: '{?办理效率等方面的问题}，结转下年度{结转下年度}件，而上年无结转',
  },
  {
    id: 'moreCarriedOut',
    when: '结转下年度≥3 且 上年结转>0 且 结转下年度>上年结转',
    text: '{?办理效率等方面的问题}，结转下年度{结转下年度}件，多于上年结转的{上年结转}件',
  },
  {
    id: 'overdue',
    when: '超期答复>0',
    text: '{?期限管理等方面的问题}，没有在期限内答复的有{超期答复}件',
  },
];

/** E01–E05, E09, E13, E15: a number of the text is the one of the table. E07, E10: so is a share, and a change. */
import type { FoundAt, JudgedClaim, Outcome, Section, TextContext, TextRule } from '../rule';
import { quoteOf } from '../../claims/claim';
import { OF_JUSTICE } from '../../claims/passages';
import { mixedApplicants } from './applicant-sums';
import { brokenAssertions } from './assertions';
import { both } from './both';
import { shareTotals } from './share-totals';
import { inferred } from '../../../rules/sources';

const practice = '已公布年报中的差错';

const figures: readonly Pick<TextRule, 'id' | 'statement' | 'source'>[] = [
  {
    id: 'E01',
    statement: '正文的收到、受理、新收件数与表三一致（新收，或新收＋上年结转；写明含不含结转的，按所写的）',
    source: practice,
  },
  { id: 'E02', statement: '正文的上年结转件数与表三一致', source: practice },
  {
    id: 'E03',
    statement: '正文的办结、答复件数与表三总计一致（可不含上年结转；写明含不含结转的，按所写的）',
    source: practice,
  },
  { id: 'E04', statement: '正文的结转下年度件数与表三一致', source: practice },
  { id: 'E05', statement: '正文的各类办理结果件数与表三总计列一致', source: practice },
  {
    id: 'E09',
    statement: '正文的申请人构成与表三各列一致；各类之和与所写的总数同一口径（口径混用的为核实）',
    source: practice,
  },
  {
    id: 'E13',
    statement:
      '正文的行政复议、行政诉讼件数与表四一致（只核因政府信息公开引起的；诉讼＝直接起诉＋复议后起诉）',
    source: practice,
  },
  {
    id: 'E15',
    statement: '正文的行政规范性文件、规章件数和作出的许可、处罚、强制决定件数与表二一致',
    source: practice,
  },
];

export const figureRules: readonly TextRule[] = [
  ...figures.map((rule): TextRule => ({
    ...rule,
    severity: 'mandatory',
    check: (context) => {
      const outcome = both(wrongNumbers(context, rule.id), brokenAssertions(context, rule.id));
      return rule.id === 'E09' ? both(outcome, mixedApplicants(context)) : outcome;
    },
  })),
  {
    id: 'E07',
    severity: 'query',
    statement:
      '正文的百分比＝该项÷总数，按所写位数四舍五入（截断的为提醒）；写明分母的按所写的，同一列表用同一分母，各项齐全的合计约为100%；办结率、维持率、纠错率、败诉率合任一种算法即可',
    source: practice,
    check: (context) => both(wrongNumbers(context, 'E07'), shareTotals(context)),
  },
  {
    id: 'E10',
    severity: 'query',
    statement: '正文的同比增减件数、增减率与两年表三一致',
    source: inferred,
    check: (context) =>
      context.hasPrevious
        ? both(wrongNumbers(context, 'E10'), brokenAssertions(context, 'E10'))
        : { why: 'noPrevious' },
  },
];

/** The rule that a number breaks where it is wrong. */
export function ruleOf({ about }: JudgedClaim): string | undefined {
  switch (about?.kind) {
    case 'figure':
      return about.subject.rule;
    case 'fact':
      return about.fact.rule;
    case 'share':
    case 'proportion':
      return 'E07';
    case 'difference':
    case 'rate':
    case 'times':
    case 'lastYear':
      return 'E10';
    default:
      return undefined;
  }
}

/** An organ of justice also tells the documents of all others, which it reviews. */
const tellsOthers = ({ report }: TextContext, rule: string): boolean =>
  rule === 'E15' && OF_JUSTICE.test(report.organ);

function wrongNumbers(context: TextContext, rule: string): Outcome {
  const { sections } = context;
  const query = tellsOthers(context, rule) ? ({ severity: 'query' } as const) : {};
  const found: FoundAt[] = [];
  let [checked, blank] = [0, 0];
  for (const section of sections) {
    for (const claim of section.claims) {
      if (ruleOf(claim) !== rule) continue;
      const { verdict } = claim;
      if (verdict.state === 'unchecked' && verdict.why === 'blank') blank += 1;
      if (verdict.state !== 'agrees' && verdict.state !== 'differs') continue;
      checked += 1;
      if (verdict.state === 'differs') found.push({ ...foundOf(section, claim, verdict), ...query });
    }
  }
  return { checked, blank, found };
}

function foundOf(
  { id: section, text }: Section,
  claim: JudgedClaim,
  verdict: Extract<JudgedClaim['verdict'], { state: 'differs' }>,
): FoundAt {
  const { number, about } = claim;
  const { readings, explanations, ratio } = verdict;
  const [meant] = readings;
  const quote = quoteOf(claim);
  const shared = {
    section,
    span: { start: number.start, end: number.end },
    cells: [...meant!.cells, ...(meant!.less ?? [])],
    quote: text.slice(quote.start, quote.end),
    left: { label: meant!.label, value: number.value },
  };
  if (!ratio) {
    // another way to count is no slip; beside a second word it may be meant otherwise
    const isOpen =
      explanations.some(({ kind }) => kind === 'settled') ||
      (about?.kind === 'figure' && about.others.length > 0);
    const isNarrowed = about?.kind === 'figure' && about.subject.readings[0]!.label !== meant!.label;
    return {
      ...shared,
      code: 'figure',
      readings,
      explanations,
      right: { label: meant!.label, value: meant!.value },
      difference: number.value - meant!.value,
      ...(isNarrowed && { isNarrowed }),
      ...(isOpen && { severity: 'query' }),
    };
  }
  const isShare = about?.kind === 'share' || about?.kind === 'proportion';
  return {
    ...shared,
    code: isShare ? 'share' : about?.kind === 'lastYear' ? 'lastYear' : 'change',
    written: number.text,
    ratio,
    cells: [...ratio.part.cells, ...ratio.whole.cells],
    right: { label: meant!.label, value: ratio.right },
    difference: Math.round((number.value - ratio.right) * 1e6) / 1e6,
    ...(ratio.isCut && isShare && { severity: 'hint' }),
  };
}

/** D02, D05, E08, E16, E21: figures of 正文用数 that the text tells in clear words are those that the report states. */
import type { FoundAt, JudgedClaim, Outcome, Section, TextContext, TextRule } from '../rule';
import { brokenAssertions } from './assertions';

const FEES = 'E21';
/** 1万元 in 元. */
const TEN_THOUSAND = 10_000;

export const feeRules: readonly TextRule[] = [
  {
    id: 'D02',
    severity: 'query',
    statement: '正文写未发出收费通知的，表三没有逾期未缴费不再处理的申请',
    source: '国办公开办函〔2021〕30号 表三（六）2（推论）',
    check: (context) => brokenAssertions(context, 'D02'),
  },
  {
    id: 'D05',
    severity: 'mandatory',
    statement: '正文的信息处理费不把元写成万元（“正文用数”以元为单位，表二的收费以万元为单位）',
    source: '国办公开办函〔2021〕30号；填报惯例',
    check: ({ sections }) => {
      const amounts = factsOf(sections, FEES).filter(({ claim }) => claim.number.unit === '万元');
      return {
        checked: amounts.length,
        found: amounts.filter(({ claim }) => isInYuan(claim)).map(foundOf),
      };
    },
  },
];

/** The facts of one rule whose numbers differ, as queries. */
export function wrongFacts({ sections }: TextContext, rule: string): Outcome {
  const told = factsOf(sections, rule).filter(
    ({ claim: { verdict } }) => verdict.state === 'agrees' || verdict.state === 'differs',
  );
  return {
    checked: told.length,
    found: told
      .filter(({ claim }) => claim.verdict.state === 'differs' && !isInYuan(claim))
      .map((one) => ({ ...foundOf(one), severity: 'query' })),
  };
}

type FactClaim = JudgedClaim & { readonly about: Extract<JudgedClaim['about'], { readonly kind: 'fact' }> };

interface Told {
  readonly section: Section;
  readonly claim: FactClaim;
}

const factsOf = (sections: readonly Section[], rule: string): readonly Told[] =>
  sections.flatMap((section) =>
    section.claims.flatMap((claim) =>
      claim.about?.kind === 'fact' && claim.about.fact.rule === rule
        ? [{ section, claim: claim as FactClaim }]
        : [],
    ),
  );

/** 3940万元 where 3940元 is stated. */
const isInYuan = ({ number, verdict }: FactClaim): boolean =>
  number.unit === '万元' && verdict.state === 'differs' && verdict.readings[0]!.value === number.value;

function foundOf({ section: { id, text }, claim: { number, about, verdict } }: Told): FoundAt {
  const { fact, word } = about;
  const stated = verdict.state === 'differs' ? verdict.readings[0]!.value : 0;
  const value = number.unit === '万元' ? number.value * TEN_THOUSAND : number.value;
  return {
    code: 'fact',
    section: id,
    span: { start: number.start, end: number.end },
    cells: [fact.address],
    quote: text.slice(word.start, number.end),
    left: { label: fact.label, value },
    right: { label: fact.label, value: stated },
    difference: value - stated,
    unit: fact.unit,
  };
}

/** E07: the shares of a list that holds all parts of a whole add up to 100%, as far as they were rounded. */
import { shareLists } from '../../claims/one-whole';
import type { FoundAt, JudgedClaim, Outcome, Section, TextContext } from '../rule';
import { areAllApplicants } from './applicant-sums';
import { toldIn } from './divisions';
import { areAllResults, CHANNELS } from './sums';

const FEWEST = 2;
const HUNDRED = 100;

export function shareTotals(context: TextContext): Outcome {
  const lists = context.sections.flatMap((section) => [
    ...wholeLists(section, context).map((shares) => ({ section, shares, isWhole: true })),
    ...channelLists(section).map((shares) => ({ section, shares, isWhole: false })),
  ]);
  return { checked: lists.length, found: lists.flatMap((list) => unequal(list)) };
}

/** Of results and of applicants; a share that is wrong is said by itself. */
function wholeLists(
  { claims, sentences }: Section,
  context: TextContext,
): readonly (readonly JudgedClaim[])[] {
  return shareLists(claims, sentences).filter((shares) => {
    const ids = shares.map(({ about }) => about.subject.id);
    return (
      shares.length >= FEWEST &&
      shares.every(isExact) &&
      (areAllApplicants(ids, context) || areAllResults(ids, context))
    );
  });
}

/** 网络占80%、信函占15%: other ways may not be told, so they can only be too much. */
const channelLists = (section: Section): readonly (readonly JudgedClaim[])[] =>
  toldIn(section)
    .map(({ claims }) =>
      claims.filter(
        ({ number, clause, about }) =>
          number.unit === '%' && about?.kind === 'unsure' && /占/u.test(clause) && CHANNELS.test(clause),
      ),
    )
    .filter((shares) => shares.length >= FEWEST && shares.every(isExact));

const isExact = ({ number, verdict }: JudgedClaim): boolean =>
  number.unit === '%' && !number.isApproximate && verdict.state !== 'differs';

function unequal({
  section: { id: section, text },
  shares,
  isWhole,
}: {
  readonly section: Section;
  readonly shares: readonly JudgedClaim[];
  readonly isWhole: boolean;
}): readonly FoundAt[] {
  const add = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
  const total = Math.round(add(shares.map(({ number }) => number.value)) * 1e6) / 1e6;
  const most = add(shares.map(({ number }) => number.step / 2)) + 1e-9;
  const gap = total - HUNDRED;
  if (gap <= most && (gap >= -most || !isWhole)) return [];
  const span = { start: shares[0]!.number.start, end: shares.at(-1)!.number.end };
  return [
    {
      code: 'shareSum',
      section,
      span,
      quote: text.slice(span.start, span.end),
      written: shares.map(({ number }) => number.text),
      value: total,
    },
  ];
}

/** What people tell for the text beside the figures, and how it goes into sentences. */
import type { Form } from '../report/form';
import type { Report } from '../report/report';
import { areaOf, contact as contactWords, noticeCited, organsOf } from '../words/narrative';
import type { AssertionId } from './assertions';
import { assertions } from './assertions';
import type { ProblemText } from './sentences/problems';
import { problemNames } from './sentences/problems';
import { lineOf, measureOf, problemOf, proseOf } from './told-prose';
import type { ToldTextId } from './told-texts';
import { organTexts, toldTexts } from './told-texts';

/** What the organ says of itself for the text (基本信息). */
export const organItems = [
  // what it calls itself in the text, e.g. 我区; 本机关 where absent
  'selfName',
  // whose figures the report tells, e.g. 全区汇总
  'scope',
  'platform',
  'website',
  'department',
  'address',
  'postcode',
  'phone',
  'fax',
  'email',
] as const;

export type OrganInfo = Partial<Readonly<Record<(typeof organItems)[number], string>>>;

export interface Problem {
  readonly problem: string;
  readonly measure?: string | undefined;
}

export interface Told {
  readonly organ?: OrganInfo;
  readonly texts?: Readonly<Partial<Record<ToldTextId, string>>>;
  /** the statements that a person has ticked */
  readonly ticked?: readonly AssertionId[];
  readonly problems?: readonly Problem[];
}

/** What is told in two places: text by text, and as a whole what was ticked and the problems; `first` goes before. */
export function toldFirst(first: Told, then: Told): Told {
  const ticked = first.ticked ?? then.ticked;
  const problems = first.problems ?? then.problems;
  return {
    organ: { ...then.organ, ...first.organ },
    texts: { ...then.texts, ...first.texts },
    ...(ticked && { ticked }),
    ...(problems && { problems }),
  };
}

/** Texts by the names under which sentences ask for them; those that say nothing are left out. */
export function textsByName(
  { organ = {}, texts = {}, problems = [] }: Told,
  report: Pick<Report, 'organ'>,
  form: Form,
): ReadonlyMap<string, string> {
  const contact = (Object.keys(contactWords) as (keyof typeof contactWords)[]).flatMap((id) => {
    const own = lineOf(organ[id]);
    return own === '' ? [] : [contactWords[id] + own];
  });
  const all: (readonly [string, string | undefined])[] = [
    [organTexts.organ, report.organ],
    [organTexts.notice, noticeCited(form.source)],
    [organTexts.scope, scopeText(organ)],
    [organTexts.platform, organ.platform],
    [organTexts.website, organ.website],
    [organTexts.department, organ.department],
    [organTexts.contact, contact.join('，')],
  ];
  const prose: (readonly [string, string])[] = [
    ...toldTexts.map(({ id, name }) => [name, proseOf(texts[id])] as const),
    ...problems.flatMap(({ problem, measure }, index) => {
      const names = problemNames(index);
      return [
        [names.problem, problemOf(problem)],
        [names.measure, measureOf(measure)],
      ] as const;
    }),
  ];
  const named = [...all.map(([name, text]) => [name, lineOf(text)] as const), ...prose];
  return new Map(named.filter(([, text]) => text !== ''));
}

/** The area whose figures the report adds up, e.g. 全区; `undefined` where it tells the organ's own. */
export const areaTold = ({ organ }: Told): string | undefined => areaOf(lineOf(organ?.scope));

function scopeText({ scope }: OrganInfo): string {
  const area = areaOf(lineOf(scope));
  return area === undefined ? lineOf(scope) : organsOf(area);
}

/** A slot for each problem that people told. */
export const toldProblems = ({ problems = [] }: Told): readonly ProblemText[] =>
  problems.map((_, index) => {
    const { problem, measure } = problemNames(index);
    return { problem: `{?${problem}}`, measure: `{?${measure}}` };
  });

export const tickedNames = ({ ticked = [] }: Told): ReadonlySet<string> =>
  new Set(assertions.filter(({ id }) => ticked.includes(id)).map(({ name }) => name));

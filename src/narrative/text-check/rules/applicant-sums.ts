/** E09: the kinds of applicant add up to the whole that the sentence tells; 收到3119件 is not 自然人3035件＋组织118件. */
import type { Subject } from '../../claims/subject';
import { valuesOf } from '../../claims/values';
import { BALANCE } from '../../claims/wholes';
import type { FoundAt, Outcome, TextContext } from '../rule';
import type { Divide } from './divisions';
import { divisions, idOf, isFigure, wholesFor, withoutNested } from './divisions';

const APPLICANTS = 'E09';
const ORGANISATIONS = 'organisations';
const NATURAL = 'natural';

/** Each number may be right by itself and the parts still be of another whole; a wrong number is said by itself. */
export function mixedApplicants(context: TextContext): Outcome {
  const outcome = divisions(context, applicantsIn);
  if ('why' in outcome) return outcome;
  const found = (outcome.found as readonly FoundAt[])
    .filter(({ cause }) => cause === undefined)
    .map((one): FoundAt => ({ ...one, severity: 'query' }));
  return { checked: outcome.checked, found };
}

const applicantsIn: Divide = ({ claims, text }, context) => {
  const told = claims.filter(isFigure);
  const all = told.filter(({ about }) => about.subject.rule === APPLICANTS);
  const parts = withoutNested(all, text).filter(isFigure);
  const [first] = parts;
  if (!first || parts.length < 2 || !areAllApplicants(parts.map(idOf), context)) return undefined;
  if (parts.some(({ number }) => number.isApproximate)) return undefined;
  const between = told.slice(told.indexOf(first), told.indexOf(parts.at(-1)!));
  if (between.some(({ about }) => BALANCE.has(about.subject.id))) return undefined;
  const before = told.slice(0, told.indexOf(first));
  const lastOf = (isMeant: (id: string) => boolean) =>
    before.filter(({ about }) => isMeant(about.subject.id)).at(-1);
  const whole = lastOf((id) => BALANCE.has(id));
  if (whole?.about.subject.id !== 'new' && whole?.verdict.state !== 'agrees' && whole) return undefined;
  const subject = whole?.about.subject ?? context.subjects.find(({ id }) => id === 'new')!;
  const wholes = wholesFor(
    whole,
    lastOf((id) => id === 'carriedIn'),
    subject,
    context,
  );
  const handled = context.subjects.find(({ id }) => id === 'handledTotal')!;
  const inTables = whole ? [] : valuesOf(handled.readings.slice(0, 1), context.read);
  return wholes.length > 0 ? { parts, wholes: [...wholes, ...inTables] } : undefined;
};

/** People and organisations, together or by every kind that the table has any of; none of them twice. */
export function areAllApplicants(ids: readonly string[], { subjects, read }: TextContext): boolean {
  if (new Set(ids).size < ids.length || !ids.includes(NATURAL)) return false;
  if (ids.includes(ORGANISATIONS)) return ids.length === 2;
  const hasAny = ({ readings }: Subject) => valuesOf(readings, read).some(({ value }) => value !== 0);
  return subjects
    .filter(({ rule, id }) => rule === APPLICANTS && id !== ORGANISATIONS)
    .every((subject) => ids.includes(subject.id) || !hasAny(subject));
}

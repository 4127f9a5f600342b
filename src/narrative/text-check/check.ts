/** Checks what people wrote in the sections of a report against its tables, and tells what each number comes to. */
import type { TableForms } from '../../report/form';
import type { PrintedLabel } from '../../report/printed-labels';
import type { Report } from '../../report/report';
import { tableFormsOf } from '../../report/report';
import { readerOf } from '../../rules/check';
import type { Address } from '../../report/address';
import { assertionsIn } from '../claims/assertions';
import type { Reader, ReadText } from '../claims/claims';
import { readClaims } from '../claims/claims';
import { sharesOfOneWhole } from '../claims/one-whole';
import { factsStated } from '../claims/facts';
import { plainOf } from '../claims/plain';
import type { Span } from '../claims/span';
import type { Subject } from '../claims/subject';
import { subjectsOf } from '../claims/subjects';
import type { Judging } from '../claims/judging';
import type { WhyUnchecked } from '../claims/verdict';
import { factsInParts, toldInParts } from '../claims/in-parts';
import { judge } from '../claims/verdict';
import type { TextFinding, TextPlace } from './finding';
import type { FoundAt, FoundInTable, Outcome, Section, TextContext, TextRule, WhyNot } from './rule';
import { assertionRules } from './rules/assertions';
import { contentRules } from './rules/contents';
import { feeRules } from './rules/facts';
import { figureRules, ruleOf } from './rules/figures';
import { nameRules } from './rules/names';
import { similarityRules } from './rules/similarity';
import { structureRules } from './rules/structure';
import { sumRules } from './rules/sums';
import type { TextSettings } from './settings';
import { defaultTextSettings } from './settings';

/** Every rule on the text, by number. */
export const textRules: readonly TextRule[] = [
  ...feeRules,
  ...figureRules,
  ...sumRules,
  ...assertionRules,
  ...nameRules,
  ...contentRules,
  ...structureRules,
  ...similarityRules,
].sort((one, other) => (one.id < other.id ? -1 : 1));

/** A number of the text and what it comes to. */
export interface TextNumber {
  readonly place: TextPlace;
  /** as written */
  readonly text: string;
  readonly state: 'agrees' | 'differs' | 'unchecked' | 'noTable';
  readonly why?: WhyUnchecked;
  /** the figure that it is, or should be */
  readonly label?: string;
  readonly cells: readonly Address[];
  readonly rule?: string;
}

export interface TextCheck {
  readonly checked: number;
  readonly passed: number;
  readonly blank: number;
  readonly notChecked: readonly { readonly rule: string; readonly why: WhyNot }[];
  readonly findings: readonly TextFinding[];
  /** every number that counts something, in the order of the text */
  readonly numbers: readonly TextNumber[];
}

export interface TextOptions {
  readonly previous?: Report | undefined;
  readonly settings?: TextSettings;
  /** how many applications the ledger shows as answered too late */
  readonly overdue?: number | undefined;
  /** the labels of the tables as they are printed */
  readonly labels?: readonly PrintedLabel[] | undefined;
  /** how much the text is: a passage, a text of all sections, or that of a report that says of what organ and year it is (default) */
  readonly scope?: Scope;
}

/** @param report one whose forms are known; nothing is found in one of other forms */
export function checkText(report: Report, options: TextOptions = {}): TextCheck {
  const forms = tableFormsOf(report);
  if (!forms) return nothing;
  const { previous, settings = defaultTextSettings, overdue, labels, scope = 'report' } = options;
  const read = readerOf(report, previous);
  const judging: Judging = {
    forms,
    subjects: subjectsFor(forms, report.year),
    read,
    hasPrevious: previous !== undefined,
  };
  const facts = factsStated(forms.form, read);
  const sections = Object.entries(report.sections ?? {}).map(([id, given]) =>
    sectionOf(id, given, { ...judging, organ: report.organ, year: report.year, facts }),
  );
  const context: TextContext = { ...judging, report, previous, sections, settings, overdue, labels };
  const rules = textRules.filter(({ needs }) => isWithin(needs ?? 'passage', scope));
  return { ...new Run(context).result(rules), numbers: sections.flatMap(numbersOf) };
}

type Scope = 'passage' | 'text' | 'report';

const scopes: readonly Scope[] = ['passage', 'text', 'report'];
const isWithin = (one: Scope, other: Scope): boolean => scopes.indexOf(one) <= scopes.indexOf(other);

const nothing: TextCheck = { checked: 0, passed: 0, blank: 0, notChecked: [], findings: [], numbers: [] };

function sectionOf(id: string, given: string, judging: Judging & Reader): Section {
  const plain = plainOf(given);
  const { text } = plain;
  const read = readClaims(text, judging);
  return {
    id,
    given,
    plain,
    text,
    ...read,
    claims: judged(read, judging),
    assertions: assertionsIn(text, read, judging),
  };
}

/** Each number by itself, then what numbers of a sentence say of each other. */
function judged({ claims, sentences }: ReadText, judging: Judging): Section['claims'] {
  const single = claims.map((claim) => ({ ...claim, verdict: judge(claim, judging) }));
  return sharesOfOneWhole(factsInParts(toldInParts(single, sentences)), sentences, judging);
}

const known = new Map<string, readonly Subject[]>();

function subjectsFor(forms: TableForms, year: number): readonly Subject[] {
  const key = `${forms.form.id} ${forms.table3Form.id} ${year}`;
  const subjects = known.get(key) ?? subjectsOf(forms, year);
  known.set(key, subjects);
  return subjects;
}

class Run {
  private readonly places: ReadonlyMap<string, (span: Span) => TextPlace>;

  constructor(private readonly context: TextContext) {
    this.places = new Map(context.sections.map((section) => [section.id, placesIn(section)]));
  }

  result(rules: readonly TextRule[]): Omit<TextCheck, 'numbers'> {
    let [checked, blank] = [0, 0];
    const notChecked: { rule: string; why: WhyNot }[] = [];
    const findings: TextFinding[] = [];
    const { sections } = this.context;
    for (const rule of rules) {
      const outcome: Outcome =
        sections.length === 0 && !rule.looksAtTables ? { why: 'noText' } : rule.check(this.context);
      if ('why' in outcome) {
        notChecked.push({ rule: rule.id, why: outcome.why });
        continue;
      }
      checked += outcome.checked;
      blank += outcome.blank ?? 0;
      for (const found of outcome.found) findings.push(this.finding(rule, found));
    }
    const passed = Math.max(0, checked - findings.length);
    return { checked, passed, blank, notChecked, findings: findings.sort(byPlace) };
  }

  private finding(rule: TextRule, found: FoundAt | FoundInTable): TextFinding {
    if ('instance' in found) {
      const { instance, ...rest } = found;
      return { severity: rule.severity, ...rest, cells: [], id: `${rule.id}.${instance}`, rule: rule.id };
    }
    const { section, span, cause, cells = [], ...rest } = found;
    const place = this.places.get(section)!(span);
    const causedBy = cause && this.idOf(cause, section);
    return {
      severity: rule.severity,
      ...rest,
      cells,
      id: idAt(rule.id, place),
      rule: rule.id,
      place,
      ...(causedBy !== undefined && { causedBy }),
    };
  }

  /** The finding that a wrong number is. */
  private idOf(cause: NonNullable<FoundAt['cause']>, section: string): string | undefined {
    const rule = ruleOf({ ...cause, verdict: { state: 'noTable' } });
    return rule && idAt(rule, this.places.get(section)!(cause.number));
  }
}

/** What is said of tables first, the rest in the order of the text. */
function byPlace({ place: one }: TextFinding, { place: other }: TextFinding): number {
  if (!one || !other) return Number(other === undefined) - Number(one === undefined);
  return Number(one.section) - Number(other.section) || one.start - other.start || one.end - other.end;
}

const idAt = (rule: string, { section, start, end }: TextPlace): string =>
  `${rule}.${section}:${start}-${end}`;

/** From places of the plain text to code points of the text as it was given. */
function placesIn({ id: section, given, plain }: Section): (span: Span) => TextPlace {
  const wide = [...given.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  const points = (index: number) => index - wide.filter((at) => at < index).length;
  return (span) => {
    const { start, end } = plain.origin(span);
    return { section, start: points(start), end: points(end) };
  };
}

function numbersOf(section: Section): readonly TextNumber[] {
  const placeOf = placesIn(section);
  return section.claims.map((claim): TextNumber => {
    const { number, verdict } = claim;
    const reading =
      verdict.state === 'agrees'
        ? verdict.reading
        : verdict.state === 'differs'
          ? verdict.readings[0]
          : undefined;
    const rule = ruleOf(claim);
    return {
      place: placeOf(number),
      text: number.text,
      state: verdict.state,
      ...(verdict.state === 'unchecked' && { why: verdict.why }),
      ...(reading && { label: reading.label }),
      cells: reading ? [...reading.cells, ...(reading.less ?? [])] : [],
      ...(rule && { rule }),
    };
  });
}

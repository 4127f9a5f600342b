/** Checks what people wrote in the sections of a report against its tables, and tells what each number comes to. */
import type { Form } from '../../report/form';
import type { Report } from '../../report/report';
import { readerOf } from '../../rules/check';
import { claimsIn } from '../claims/claims';
import type { Subject } from '../claims/subject';
import { subjectsOf } from '../claims/subjects';
import { judge } from '../claims/verdict';
import { figureRules } from './figures';
import type { TextFinding, TextPlace } from './finding';
import type { Section, TextContext, TextRule } from './rule';

/** Every rule on the text, by number. */
const textRules: readonly TextRule[] = [...figureRules];

export interface TextCheck {
  readonly sections: readonly Section[];
  readonly findings: readonly TextFinding[];
}

/** @param form the one that table 3 follows */
export function checkText(report: Report, form: Form, previous?: Report): TextCheck {
  const judging = { form, subjects: subjectsFor(form), read: readerOf(report, previous) };
  const sections = Object.entries(report.sections ?? {}).map(([id, text]): Section => ({
    id,
    text,
    claims: claimsIn(text, judging.subjects).map((claim) => ({ ...claim, verdict: judge(claim, judging) })),
  }));
  const context: TextContext = { ...judging, sections };
  const findings = textRules.flatMap((rule) =>
    [...rule.find(context)].map(({ section, span, ...found }): TextFinding => {
      const place = placeIn(sections, section, span);
      return {
        severity: rule.severity,
        ...found,
        id: `${rule.id}.${place.section}:${place.start}-${place.end}`,
        rule: rule.id,
        place,
      };
    }),
  );
  return { sections, findings };
}

const subjects = new Map<Form, readonly Subject[]>();

function subjectsFor(form: Form): readonly Subject[] {
  const known = subjects.get(form) ?? subjectsOf(form);
  subjects.set(form, known);
  return known;
}

function placeIn(
  sections: readonly Section[],
  section: string,
  { start, end }: { readonly start: number; readonly end: number },
): TextPlace {
  const { text } = sections.find(({ id }) => id === section)!;
  const points = (index: number) => [...text.slice(0, index)].length;
  return { section, start: points(start), end: points(end) };
}

/** Which form a table of a document follows: the one whose rows and columns are most like it. */
import type { Form } from '../../../report/form';
import { forms, table2Rows } from '../../../report/form';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { FoundRow } from './found-row';
import type { MatchedRow } from './matched-rows';
import { matchRows } from './matched-rows';
import type { WantedRow } from './wanted-row';
import { wantedRows } from './wanted-row';

export interface FormFit {
  readonly form: Form;
  /** its rows in their order */
  readonly wanted: readonly WantedRow[];
  readonly matched: readonly MatchedRow[];
}

/**
 * Of two forms that are equally like, the one that was in force.
 * @returns `undefined` where the document has no such row
 */
export function bestForm(
  found: readonly FoundRow[],
  table: 'table2' | 'table3',
  year: number | undefined,
): FormFit | undefined {
  const fits = forms.map((form) => {
    const wanted = wantedRows(form, table);
    const matched = matchRows(found, wanted);
    const heads = table === 'table2' ? headsLike(matched, found, form) : 0;
    return { form, wanted, matched, like: matched.reduce((sum, one) => sum + one.likeness, heads) };
  });
  const most = Math.max(...fits.map(({ like }) => like));
  const equal = fits.filter(({ like }) => like === most);
  const isInForce = ({ form }: FormFit) =>
    year !== undefined && form.firstReportYear <= year && year <= (form.lastReportYear ?? Infinity);
  if (most === 0) return undefined;
  const best = equal.find(isInForce) ?? equal.at(-1)!;
  const mixed = fits.find((fit) => isInForce(fit) && fit.matched.length > 0 && hasOwnHeads(fit, best, found));
  return table === 'table2' ? (mixed ?? best) : best;
}

/** Heads of two forms in one table: those of the form in force say that it is meant, and the others stay unknown there. */
const hasOwnHeads = ({ form }: FormFit, other: FormFit, found: readonly FoundRow[]): boolean =>
  form !== other.form &&
  namesOf(form).some((name) => !namesOf(other.form).includes(name) && headsAmong(found).includes(name));

const namesOf = (form: Form): readonly string[] => [
  ...new Set(table2Rows(form).flatMap(({ columns }) => columns.map(({ label }) => labelWords(label)))),
];

const headsAmong = (found: readonly FoundRow[]): readonly string[] =>
  found.flatMap(({ heads, label }) => heads?.map((head) => head.at(-1) ?? '') ?? [label]).map(labelWords);

/** How many of the columns' names stand above figures or in a line of their own; a form that shares its rows with another is told by them. */
function headsLike(matched: readonly MatchedRow[], found: readonly FoundRow[], form: Form): number {
  const names = namesOf(form);
  const heads = [
    ...matched.flatMap(({ found: row }) => row.heads?.map((head) => head.at(-1) ?? '') ?? []),
    ...found.filter(({ heads: own }) => !own).map(({ label }) => label),
  ].map(labelWords);
  const there = names.filter((name) =>
    heads.some((head) => head.includes(name) || likeness(head, name) >= LIKE),
  );
  return (WEIGHT * there.length) / names.length;
}

/** Heads count as much as some rows. */
const WEIGHT = 3;
/** How like a head has to be to a column's name. */
const LIKE = 0.75;

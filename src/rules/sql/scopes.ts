/** In which combinations of forms, and for which classes of organ, something applies, as a condition in SQL. */
import { forms } from '../../report/form';
import type { Level } from '../../report/report';
import type { Forms } from '../figures';
import { isOneOf } from './text';

/** What a report says of its forms: columns of the list of reports. `''` where last year's report is missing. */
const formColumns = ['form', 'table3_form', 'previous_form', 'previous_table3_form'] as const;

export interface Combination {
  readonly forms: Forms;
  readonly values: readonly string[];
}

const pairs = forms.flatMap((form) => forms.map((table3Form) => ({ form, table3Form })));

/** Every combination of forms of a report's tables and of last year's. */
export const combinations: readonly Combination[] = pairs.flatMap((own) =>
  [undefined, ...pairs].map((previous) => ({
    forms: { ...own, ...(previous && { previous }) },
    values: [own.form.id, own.table3Form.id, previous?.form.id ?? '', previous?.table3Form.id ?? ''],
  })),
);

/** What always holds, and what never does. */
const ALWAYS = 'TRUE';
const NEVER = 'FALSE';

/** @param levels every class of organ where absent */
export function conditionOf(found: readonly Combination[], levels: readonly Level[] | undefined): string {
  const ofForms = among(found, combinations, 0);
  const ofLevels = levels ? [isOneOf('organ_class', levels)] : [];
  return [...(ofForms === ALWAYS ? [] : [ofForms]), ...ofLevels].join(' AND ') || ALWAYS;
}

/** The columns from one on tell `found` from the others of `all`; a column that makes no difference is left out. */
function among(found: readonly Combination[], all: readonly Combination[], column: number): string {
  if (found.length === 0) return NEVER;
  if (found.length === all.length) return ALWAYS;
  const valuesOf = (condition: string) => branches.filter((one) => one.condition === condition);
  const branches = [...new Set(all.map(({ values }) => values[column]!))].map((value) => {
    const within = (some: readonly Combination[]) => some.filter(({ values }) => values[column] === value);
    return { value, condition: among(within(found), within(all), column + 1) };
  });
  const conditions = [...new Set(branches.map(({ condition }) => condition))];
  if (conditions.length === 1) return conditions[0]!;
  const told = conditions
    .filter((condition) => condition !== NEVER)
    .map((condition) => {
      const ofColumn = isOneOf(
        formColumns[column]!,
        valuesOf(condition).map(({ value }) => value),
      );
      return condition === ALWAYS ? ofColumn : `${ofColumn} AND ${condition}`;
    });
  return told.length === 1 ? told[0]! : `(${told.join(' OR ')})`;
}

/** Numbers conditions as they come, from 1. */
export class Scopes {
  private readonly numbers = new Map<string, number>();

  numberOf(found: readonly Combination[], levels: readonly Level[] | undefined): number {
    const condition = conditionOf(found, levels);
    const number = this.numbers.get(condition) ?? this.numbers.size + 1;
    this.numbers.set(condition, number);
    return number;
  }

  get conditions(): readonly string[] {
    return [...this.numbers.keys()];
  }
}

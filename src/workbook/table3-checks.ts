/** The identities of table 3 as lines of check cells: a column of them beside the rows, rows of them below. */
import type { Address } from '../report/address';
import { placeOf } from '../report/address';
import type { Form } from '../report/form';
import { allRules } from '../rules/all';
import type { EqualityRule, Relation, Rule, Years } from '../rules/rule';
import { table3Rules } from '../rules/table3';
import * as words from '../words/workbook';

/** The instances of one rule, one a row or one a column of the table. */
export interface CheckLine {
  readonly along: 'rows' | 'columns';
  /** what has to be equal, e.g. `六类申请人之和＝总计` */
  readonly identity: string;
  /** each with the id of the row or column that it is about */
  readonly checks: readonly { readonly at: string; readonly identity: Relation }[];
}

export function checkLines(form: Form): readonly CheckLine[] {
  return table3Rules.filter(isIdentity).flatMap((rule) => {
    const identities = rule.relations(yearsOf(form));
    const [first] = identities;
    if (!first) return [];
    const along = rowsOf(first).size === 1 ? 'rows' : 'columns';
    return [
      {
        along,
        identity: words.equal(first.left.label, first.right.label),
        checks: identities.map((identity) => {
          const [at] = along === 'rows' ? rowsOf(identity) : columnsOf(identity);
          return { at: at!, identity };
        }),
      },
    ];
  });
}

const yearsOf = (form: Form): Years => ({ form, table3Form: form });

const isIdentity = (rule: Rule): rule is EqualityRule => rule.kind === 'identity';

const placesOf = ({ left, right }: Relation) => [...left.cells, ...right.cells].map((cell) => placeOf(cell)!);
const rowsOf = (identity: Relation) => new Set(placesOf(identity).map(({ row }) => row));
const columnsOf = (identity: Relation) => new Set(placesOf(identity).map(({ column }) => column));

/** The most lines that a check of table 3 alone can come to: one a rule's instance, one a cell, one for the table. */
export function mostFindings(form: Form): number {
  return allRules.reduce((count, rule) => count + instancesOf(rule, form), 0);
}

function instancesOf(rule: Rule, form: Form): number {
  const inTable = (cells: readonly Address[]) => cells.every((cell) => placeOf(cell)?.table === 'table3');
  if ('relations' in rule) {
    return rule.relations(yearsOf(form)).filter(({ left, right }) => inTable([...left.cells, ...right.cells]))
      .length;
  }
  if ('pairs' in rule) {
    return rule.pairs(yearsOf(form)).filter(({ now, then }) => inTable([now, then])).length;
  }
  const groups = rule.groups(yearsOf(form)).filter(({ cells }) => inTable(cells));
  return rule.kind === 'filled' ? groups.length : groups.flatMap(({ cells }) => cells).length;
}

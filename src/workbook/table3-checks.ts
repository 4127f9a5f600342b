/** The identities of table 3 as lines of check cells: a column of them beside the rows, rows of them below. */
import { placeOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows } from '../report/form';
import type { EqualityRule, Identity, Rule } from '../rules/rule';
import { table3Rules } from '../rules/table3';
import * as words from '../words/workbook';

/** The instances of one rule, one a row or one a column of the table. */
export interface CheckLine {
  readonly along: 'rows' | 'columns';
  /** what has to be equal, e.g. `六类申请人之和＝总计` */
  readonly identity: string;
  /** each with the id of the row or column that it is about */
  readonly checks: readonly { readonly at: string; readonly identity: Identity }[];
}

export function checkLines(form: Form): readonly CheckLine[] {
  return table3Rules.filter(isEquality).flatMap((rule) => {
    const identities = rule.identities(form);
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

const isEquality = (rule: Rule): rule is EqualityRule => rule.kind === 'equality';

const cellsOf = ({ left, right }: Identity) => [...left.cells, ...right.cells].map((cell) => placeOf(cell)!);
const rowsOf = (identity: Identity) => new Set(cellsOf(identity).map(({ row }) => row));
const columnsOf = (identity: Identity) => new Set(cellsOf(identity).map(({ column }) => column));

/** The most lines that a check of the table can come to: one a rule's instance, one a cell, one for the table. */
export function mostFindings(form: Form): number {
  const instances = table3Rules.map((rule) => {
    if (rule.kind === 'equality') return rule.identities(form).length;
    return rule.kind === 'count' ? figureRows(form).length * form.table3.columns.length : 1;
  });
  return instances.reduce((sum, count) => sum + count, 0);
}

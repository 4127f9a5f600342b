/** The figures that the sentences on applications speak of, from table 3 and last year's. */
import type { Address } from '../report/address';
import { addressOf, previousOf } from '../report/address';
import type { Form, Row } from '../report/form';
import { leaves, partsAndTotal, plainName, rowOf } from '../report/form';
import type { Table3Cells } from '../report/report';
import { table3Reader } from '../report/report';
import type { Definition, Definitions, NamedDefinition } from './definition';
import { cellAt, quantitiesOf, statedAt, sumOf } from './definition';
import type { Quantities } from './quantity';

/** A year's table 3 with the form it follows. */
export interface YearOfApplications {
  readonly form: Form;
  readonly table3: Table3Cells;
  /** totals that are formulas: while a part of theirs is blank, they are not final and no text quotes them */
  readonly computed?: readonly Address[];
}

/** Lists by what they divide; sentences name them so. */
export const listNames = { applicants: '申请人', results: '办理结果', reasons: '理由' } as const;

/** What there was to handle: the left side of the balance. */
const dueName = '应办';

/** The rows and groups of results that （七）总计 adds up: 予以公开, 部分公开, 不予公开 and so on. */
function resultRows(form: Form): readonly Row[] {
  return form.table3.rows.flatMap((row) => row.children ?? []).filter((row) => !row.total);
}

/** Everything that the sentences on applications can name. The figures are those of the total column. */
export function applicationDefinitions(form: Form, previousForm?: Form): Definitions {
  const { total, parts } = partsAndTotal(form.table3.columns);
  const inTotal = (row: string) => addressOf('table3', row, total.id);
  const { left, right } = form.table3.balance;
  const balance = [...left, ...right].map((id): NamedDefinition => ({
    name: plainName(rowOf(form, id)),
    definition: statedAt(inTotal(id)),
  }));
  const received = rowOf(form, left[0]!);
  const results = resultRows(form).map((row): NamedDefinition => ({
    name: plainName(row),
    definition: sumOf(leaves<Row>([row]).map((leaf) => cellAt(inTotal(leaf.id)))),
  }));
  const reasons = resultRows(form)
    .filter((row) => row.children)
    .map((group): readonly [string, readonly NamedDefinition[]] => [
      `${plainName(group)}${listNames.reasons}`,
      leaves<Row>([group]).map((row) => ({
        name: plainName(row),
        definition: cellAt(inTotal(row.id)),
      })),
    ]);
  const applicants = parts.map((column): NamedDefinition => ({
    name: column.short ?? column.label,
    definition: cellAt(addressOf('table3', received.id, column.id)),
  }));
  const due = sumOf(balance.slice(0, left.length).map(({ definition }) => definition));
  return {
    single: new Map<string, Definition>([
      ['年度', { of: 'year' }],
      ...asEntries(balance),
      [dueName, due],
      ...asEntries(results),
      ...(previousForm ? comparison(balance[0]!.definition, previousForm) : []),
    ]),
    lists: new Map([[listNames.applicants, applicants], [listNames.results, results], ...reasons]),
  };
}

const asEntries = (named: readonly NamedDefinition[]) =>
  named.map(({ name, definition }) => [name, definition] as const);

function comparison(now: Definition, form: Form): readonly (readonly [string, Definition])[] {
  const total = partsAndTotal(form.table3.columns).total.id;
  const then = cellAt(previousOf(addressOf('table3', form.table3.balance.left[0]!, total)));
  return [
    ['上年新收', then],
    ['增减件数', { of: 'change', now, then }],
    ['增减比例', { of: 'rate', now, then }],
  ];
}

/** The figures that the sentences on applications can name. */
export function applicationQuantities(
  year: number,
  current: YearOfApplications,
  previous?: YearOfApplications,
): Quantities {
  const definitions = applicationDefinitions(current.form, previous?.form);
  return quantitiesOf(definitions, year, cellsOf(current), previous && cellsOf(previous));
}

const cellsOf = ({ form, table3, computed }: YearOfApplications) => ({
  forms: { form, table3Form: form },
  cell: table3Reader(form, table3),
  computed,
});

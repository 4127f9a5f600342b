/** Everything that the sentences of a report can name, in one vocabulary. */
import { addressOf } from '../report/address';
import type { Form, Row } from '../report/form';
import { leaves, partsAndTotal, plainName } from '../report/form';
import type { Years } from '../rules/rule';
import { regulations, rowsWith } from '../rules/table2';
import type { Definition, Definitions } from './definition';
import { cellAt, statedAt } from './definition';
import { factDefinitions } from './fact-figures';
import { paragraphsOf } from './paragraphs';

/** Answers that came late, as the ledger tells them. */
export const overdueName = '超期答复';

export function reportDefinitions(years: Years): Definitions {
  const all = [
    ...paragraphsOf(years).map(({ definitions }) => definitions),
    factDefinitions(years.form),
    { single: documentsMade(years.form), lists: new Map() },
  ];
  const single = new Map(all.flatMap((one) => [...one.single]));
  const details = detailRows(years.table3Form).filter(([name]) => !single.has(name));
  return {
    single: new Map([...single, ...details]),
    lists: new Map(all.flatMap((one) => [...one.lists])),
  };
}

/** The rows of results by their own names, e.g. 重复申请; what only says 其他 names nothing. */
function detailRows(form: Form): readonly (readonly [string, Definition])[] {
  const total = partsAndTotal(form.table3.columns).total.id;
  return leaves<Row>(form.table3.rows)
    .filter((row) => !row.total && plainName(row) !== '其他')
    .map((row) => [plainName(row), cellAt(addressOf('table3', row.id, total))]);
}

/** The form of 2019 tells what was made and made public, and not what is in force. */
function documentsMade(form: Form): ReadonlyMap<string, Definition> {
  const columns = { 新制作: 'made', 新公开: 'published', 对外公开: 'publicTotal' };
  const known = rowsWith(form, Object.values(columns));
  const ids = { 文件: 'normative', 规章: regulations };
  return new Map(
    Object.entries(ids).flatMap(([name, id]) =>
      known.some((row) => row.id === id)
        ? Object.entries(columns).map(
            ([verb, column]) => [verb + name, statedAt(addressOf('table2', id, column))] as const,
          )
        : [],
    ),
  );
}

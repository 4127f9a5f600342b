/**
 * 新建下年度表: what next year's workbook takes from this year's. 结转下年度 becomes 上年结转, and this year's report
 * stands in 上年年报; text and explanations are written anew.
 */
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import { figureRows, formForYear, partsAndTotal } from '../report/form';
import type { Report, Table3Cells } from '../report/report';
import { table3FormOf, table3Reader } from '../report/report';
import { partsOfTotals, totalOf } from '../report/totals';
import { rows } from '../rules/table3';
import type { BasicId } from './basics';
import type { SheetKind } from './sheet-kind';
import type { WorkbookRequest } from './workbook-plan';

/** What 基本信息 says of one year alone; the ids stand here by their names, as not every version of it has them all. */
const OF_ONE_YEAR: ReadonlySet<string> = new Set(['organ', 'year', 'period', 'signedOn', 'documentNumber']);

export interface ThisYear {
  readonly report: Report;
  readonly basics?: Partial<Readonly<Record<BasicId, string>>>;
  /** the sheets that the new workbook gets */
  readonly sheets: readonly SheetKind[];
}

/** The request for next year's workbook, on the form of that year. */
export function nextYear({ report, basics = {}, sheets }: ThisYear): WorkbookRequest {
  const year = report.year + 1;
  const form = formForYear(year);
  const { organ, level } = report;
  const carried = carriedIn(report, form);
  return {
    form,
    organ,
    year,
    sheets,
    basics: Object.fromEntries(Object.entries(basics).filter(([id]) => !OF_ONE_YEAR.has(id))),
    previous: withoutText(report),
    ...(carried && {
      report: {
        organ,
        ...(level && { level }),
        year,
        format: form.id,
        table3: carried,
        computed: computedWith(carried, form),
      },
    }),
  };
}

/** Table 3 of the new year, blank but for what this year's carries over, column by column. */
function carriedIn(report: Report, form: Form): Table3Cells | undefined {
  const own = table3FormOf(report);
  const last = report.table3?.[rows.carriedOut];
  if (!own || !last) return undefined;
  const byColumn = new Map(own.table3.columns.map(({ id }, index) => [id, last[index] ?? null]));
  return Object.fromEntries(
    figureRows(form).map(({ id }) => [
      id,
      form.table3.columns.map((column): Cell =>
        id === rows.carriedIn ? (byColumn.get(column.id) ?? null) : null,
      ),
    ]),
  );
}

/** The totals, without that of what is carried over where it was not published as the sum of its parts. */
function computedWith(table3: Table3Cells, form: Form): readonly Address[] {
  const read = table3Reader(form, table3);
  const carriedTotal = addressOf('table3', rows.carriedIn, partsAndTotal(form.table3.columns).total.id);
  return [...partsOfTotals(form)].flatMap(([total, parts]) => {
    const isSum = () => totalOf(parts.map((part) => read(part) ?? null)) === (read(total) ?? null);
    return total !== carriedTotal || isSum() ? [total] : [];
  });
}

/** The report without what stands in its sections. */
export function withoutText(report: Report): Report {
  return Object.fromEntries(
    Object.entries(report).filter(([part]) => part !== 'sections'),
  ) as unknown as Report;
}

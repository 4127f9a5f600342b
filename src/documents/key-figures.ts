/** The figures by which a report is known to those who sign it, beside last year's. */
import type { Address } from '../report/address';
import { addressOf, previousOf } from '../report/address';
import type { Form } from '../report/form';
import { leaves, partsAndTotal, plainName, rowOf } from '../report/form';
import type { Report } from '../report/report';
import { tableFormsOf } from '../report/report';
import { readerOf } from '../rules/check';
import { rows, totalColumn } from '../rules/table3';

export interface KeyFigure {
  readonly id: string;
  /** as the form calls it */
  readonly label: string;
  /** the figure is the sum of these */
  readonly cells: readonly Address[];
  /** `undefined` while one of them is blank */
  readonly now: number | undefined;
  /** `undefined` where last year's report is not there or lacks it */
  readonly last: number | undefined;
}

/** Rows of table 3 that are told, by the row's id. */
const TABLE3 = [rows.received, rows.carriedIn, rows.handled, rows.carriedOut, 'granted', 'partial'] as const;

export function keyFigures(report: Report, previous?: Report): readonly KeyFigure[] {
  const forms = tableFormsOf(report);
  if (!forms) return [];
  const read = readerOf(report, previous);
  const figure = (cells: readonly Address[], year: (cell: Address) => Address): number | undefined => {
    const found = cells.map((cell) => read(year(cell)));
    return found.every((one) => typeof one === 'number')
      ? found.reduce<number>((sum, one) => sum + one, 0)
      : undefined;
  };
  return keyCells(forms.form, forms.table3Form).map(({ id, label, cells }) => ({
    id,
    label,
    cells,
    now: figure(cells, (cell) => cell),
    last: previous ? figure(cells, previousOf) : undefined,
  }));
}

function keyCells(form: Form, table3Form: Form): readonly Pick<KeyFigure, 'id' | 'label' | 'cells'>[] {
  const total = totalColumn(table3Form);
  const outcome = partsAndTotal(form.table4.columns).total.id;
  return [
    ...TABLE3.map((id) => ({
      id,
      label: plainName(rowOf(table3Form, id)),
      cells: [addressOf('table3', id, total)],
    })),
    ...form.table4.blocks.map((block) => ({
      id: block.id,
      label: block.label,
      cells: leaves([block]).map(({ id }) => addressOf('table4', id, outcome)),
    })),
  ];
}

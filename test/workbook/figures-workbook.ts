/** A plain workbook of a report's figures, as formulas that refer to figures find them; the sheets of the product are laid out otherwise. */
import type { Address } from '../../src/report/address';
import { addressOf, factAddress, previousOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import type { TableForms } from '../../src/report/form';
import { figureRows, table2Rows, table4Blocks } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { tableFormsOf } from '../../src/report/report';
import { totalOf, totalsOf } from '../../src/report/totals';
import { levelWords } from '../../src/words/levels';
import { box } from '../../src/workbook/box';
import { totalFormula } from '../../src/workbook/formulas';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import type { Place, Places } from '../../src/workbook/workbook-plan';

export interface FiguresWorkbook {
  readonly sheets: readonly SheetPlan[];
  readonly places: Places;
  /** the reports as they are read back: totals that show what their formulas would show pass for formulas */
  readonly report: Report;
  readonly previous?: Report;
}

const lines = ({
  form,
  table3Form,
}: TableForms): readonly (readonly [SheetKind, readonly (readonly Address[])[]])[] => [
  ['table2', table2Rows(form).map((row) => row.columns.map(({ id }) => addressOf('table2', row.id, id)))],
  [
    'table3',
    figureRows(table3Form).map((row) =>
      table3Form.table3.columns.map(({ id }) => addressOf('table3', row.id, id)),
    ),
  ],
  [
    'table4',
    table4Blocks(form).map((row) => form.table4.columns.map(({ id }) => addressOf('table4', row.id, id))),
  ],
  ['facts', form.facts.map(({ id }) => [factAddress(id)])],
];

/** Every cell of the forms of a report, with the cells of a report; what the report lacks is blank. */
export function cellsOfReport(report: Report): Map<Address, Cell> {
  const { form, table3Form } = tableFormsOf(report)!;
  const cells = new Map<Address, Cell>();
  for (const row of table2Rows(form)) {
    for (const { id } of row.columns) {
      cells.set(addressOf('table2', row.id, id), report.table2?.[row.id]?.[id] ?? null);
    }
  }
  for (const { id: row } of figureRows(table3Form)) {
    table3Form.table3.columns.forEach(({ id }, at) =>
      cells.set(addressOf('table3', row, id), report.table3?.[row]?.[at] ?? null),
    );
  }
  for (const { id: row } of table4Blocks(form)) {
    form.table4.columns.forEach(({ id }, at) =>
      cells.set(addressOf('table4', row, id), report.table4?.[row]?.[at] ?? null),
    );
  }
  for (const { id } of form.facts) cells.set(factAddress(id), report.facts?.[id] ?? null);
  return cells;
}

/** What is read back from the cells of a sheet. */
function readBack(report: Report, cells: ReadonlyMap<Address, Cell>, formulas: readonly Address[]): Report {
  const forms = tableFormsOf(report)!;
  const { form, table3Form } = forms;
  const partsOf = totalsOf(forms);
  const shown = new Map(cells);
  // totals of totals come after those they add up
  for (const [total, parts] of [...partsOf, ...partsOf]) {
    if (formulas.includes(total)) shown.set(total, totalOf(parts.map((part) => shown.get(part)!)));
  }
  const read = (address: Address) => shown.get(address)!;
  const computed = [...partsOf].flatMap(([total, parts]) =>
    read(total) === totalOf(parts.map(read)) ? [total] : [],
  );
  return {
    ...report,
    table2: Object.fromEntries(
      table2Rows(form).map((row) => [
        row.id,
        Object.fromEntries(row.columns.map(({ id }) => [id, read(addressOf('table2', row.id, id))])),
      ]),
    ),
    table3: Object.fromEntries(
      figureRows(table3Form).map((row) => [
        row.id,
        table3Form.table3.columns.map(({ id }) => read(addressOf('table3', row.id, id))),
      ]),
    ),
    table4: Object.fromEntries(
      table4Blocks(form).map((row) => [
        row.id,
        form.table4.columns.map(({ id }) => read(addressOf('table4', row.id, id))),
      ]),
    ),
    facts: Object.fromEntries(form.facts.map(({ id }) => [id, read(factAddress(id))])),
    computed,
  };
}

/** Totals in `computed` of the reports are formulas; the class of the organ stands on 基本信息 where `withLevel` is set. */
export function figuresWorkbook(report: Report, previous?: Report, withLevel = false): FiguresWorkbook {
  const placed = new Map<Address, Place>();
  const contents = new Map<SheetKind, PlanContent[][]>();
  const put = (one: Report, isLast: boolean) => {
    const forms = tableFormsOf(one)!;
    const cells = cellsOfReport(one);
    const formulas = one.computed ?? [];
    const partsOf = totalsOf(forms);
    const named = (address: Address) => (isLast ? previousOf(address) : address);
    for (const [kind, rows] of lines(forms)) {
      if (isLast && kind === 'facts') continue;
      const sheet = isLast ? 'previous' : kind;
      const grid = contents.get(sheet) ?? [];
      contents.set(sheet, grid);
      const top = grid.length;
      rows.forEach((row, down) =>
        row.forEach((address, across) =>
          placed.set(named(address), { sheet, box: box(top + down, across + 1) }),
        ),
      );
      for (const row of rows) {
        grid.push([
          kind,
          ...row.map((address): PlanContent => {
            const parts = partsOf.get(address);
            if (parts && formulas.includes(address)) {
              return { formula: totalFormula(parts.map((part) => placed.get(named(part))!.box)) };
            }
            const cell = cells.get(address)!;
            return cell === 'na' ? '/' : (cell ?? '');
          }),
        ]);
      }
    }
    return readBack(one, cells, formulas);
  };
  const own = put(report, false);
  const last = previous && put(previous, true);
  if (withLevel) {
    contents.set('basics', [[report.level ? levelWords[report.level] : '']]);
    placed.set('basics.level', { sheet: 'basics', box: box(0, 0) });
  }
  return {
    sheets: [...contents].map(([kind, grid]) => plain(kind, grid)),
    places: (address) => placed.get(address),
    report: own,
    ...(last && { previous: last }),
  };
}

/** A sheet that has contents and nothing else. */
export const plain = (kind: SheetKind, rows: readonly (readonly PlanContent[])[]): SheetPlan => {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    kind,
    version: 1,
    form: '2021',
    year: 2024,
    sheet: kind,
    tabColor: '#000000',
    gridlines: true,
    frozen: { rows: 0, columns: 0 },
    contents: rows.map((row) => [...row, ...Array<PlanContent>(columns - row.length).fill('')]),
    merges: [],
    columnWidths: [],
    rowHeights: [],
    styles: [],
    grids: [],
    validations: [],
    hiddenColumns: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: box(0, 0, rows.length, columns),
      orientation: 'Portrait',
      paper: 'A4',
      margins: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 },
      centered: false,
      header: { left: '', right: '' },
    },
    start: box(0, 0),
  };
};

/** The plan of the sheet of table 3: the official table, and beside and below it the checks that do not print. */
import type { Address } from '../report/address';
import { addressOf, placeOf } from '../report/address';
import type { Form, Row } from '../report/form';
import { figureRows, plainName } from '../report/form';
import { helpFor } from '../report/help';
import type { Report } from '../report/report';
import { partsOfTotals } from '../report/totals';
import * as words from '../words/workbook';
import type { Box } from './box';
import { box, boxAround } from './box';
import type { Counting } from './counted';
import { contentsWith } from './counted';
import { checkFormula } from './formulas';
import * as names from './names';
import type { PlanValidation, SheetPlan } from './plan';
import type { Placed } from './sheet-pieces';
import {
  addendsOf,
  contentsOf,
  figureNames,
  figurePrompt,
  placeFigures,
  placeLabels,
  placeProgress,
  progressFormats,
  putTogether,
  resultFormats,
  validationsOf,
} from './sheet-pieces';
import * as style from './sheet-style';
import { checkLines } from './table3-checks';
import type { Table3Layout } from './table3-layout';
import { layOutTable3 } from './table3-layout';
import { findingWidths, tableWidths } from './table3-style';
import { cellIn } from './table-layout';

export interface Table3Request {
  readonly form: Form;
  readonly organ: string;
  readonly year: number;
  /** 申请办理 where absent */
  readonly sheetName?: string;
  /** the figures to be filled in; all cells are blank where absent */
  readonly report?: Report;
  /** what counts a cell elsewhere in the workbook; it goes before a figure */
  readonly counted?: Counting;
}

/** Plans the sheet of table 3 for one organ and year. */
export function planTable3({ form, organ, year, sheetName, report, counted }: Table3Request): SheetPlan {
  const layout = layOutTable3(form);
  const { table, matrix } = layout;
  const checks = placeChecks(form, layout);
  const totals = partsOfTotals(form);
  const lastHead = matrix.row - 1;
  return putTogether(
    { kind: 'table3', form: form.id, organ, year, sheetName },
    {
      placed: [
        ...placeLabels(layout),
        ...placeFigures(layout, contentsWith(counted, contentsOf(layout, report, totals))),
        ...checks.placed,
      ],
      columnWidths: [...tableWidths(matrix.column, matrix.columns), ...checks.widths],
      leastHeight: (row) => {
        if (row === 0) return style.TITLE_HEIGHT;
        if (row <= lastHead) return style.HEAD_HEIGHT;
        return row === table.rows ? style.GAP_HEIGHT : style.ROW_HEIGHT;
      },
      frozen: { rows: matrix.row, columns: matrix.column },
      grids: [
        { box: { ...table, row: 1, rows: table.rows - 1 }, color: style.tableLine },
        ...checks.grids.map((one) => ({ box: one, color: style.quietLine })),
      ],
      validations: validations(form, layout, totals),
      conditionalFormats: [...progressFormats(checks.progress), ...checks.results.flatMap(resultFormats)],
      names: [
        { name: names.matrixName, refersTo: { cells: matrix } },
        { name: names.valuesName, refersTo: { valuesOf: matrix } },
        { name: names.checkName, refersTo: { cells: checks.findings } },
        ...figureNames(layout),
      ],
      print: { ...style.print, area: table },
      start: box(matrix.row, matrix.column),
    },
  );
}

/** Rules over rows get a column each right of the table, rules over columns a row each below it. */
function placeChecks(form: Form, layout: Table3Layout) {
  const { table, matrix } = layout;
  const lines = checkLines(form);
  const beside = lines.filter(({ along }) => along === 'rows');
  const below = lines.filter(({ along }) => along === 'columns');
  const besideColumn = table.columns + 1;
  const belowRow = table.rows + 1;
  const resultsBeside = box(matrix.row, besideColumn, matrix.rows, beside.length);
  const headsBeside = box(1, besideColumn, matrix.row - 1, beside.length);
  const headBelow = box(belowRow, 0, 1, table.columns);
  const resultsBelow = box(belowRow + 1, matrix.column, below.length, matrix.columns);
  const progress = box(0, besideColumn);
  const totals = partsOfTotals(form);
  const addend = addendsOf(layout, totals);
  const [anyRow, anyColumn] = [figureRows(form)[0]!.id, form.table3.columns[0]!.id];
  const cell = (row: string, column: string): Box => cellIn(layout, addressOf('table3', row, column));
  const formulaAt = (at: Box, left: readonly Address[], right: readonly Address[]): Placed => ({
    box: at,
    content: { formula: checkFormula(left.map(addend), right.map(addend)) },
    style: style.check,
  });
  return {
    placed: [
      placeProgress(progress, layout, totals),
      ...beside.flatMap(({ identity, checks }, index): Placed[] => [
        {
          box: { ...headsBeside, column: besideColumn + index, columns: 1 },
          content: words.rowCheckHead(identity),
          style: style.quietHead,
        },
        ...checks.map(({ at, identity: { left, right } }) =>
          formulaAt(box(cell(at, anyColumn).row, besideColumn + index), left.cells, right.cells),
        ),
      ]),
      { box: headBelow, content: words.columnCheckHead, style: style.quietHead },
      ...below.flatMap(({ identity, checks }, index): Placed[] => [
        {
          box: box(belowRow + 1 + index, 0, 1, matrix.column),
          content: words.columnCheck(identity),
          style: style.quietStub,
        },
        ...checks.map(({ at, identity: { left, right } }) =>
          formulaAt(box(belowRow + 1 + index, cell(anyRow, at).column), left.cells, right.cells),
        ),
      ]),
    ],
    widths: [style.GAP_WIDTH, ...beside.map(() => style.CHECK_WIDTH), style.GAP_WIDTH, ...findingWidths],
    grids: [boxAround([headsBeside, resultsBeside]), box(belowRow, 0, below.length + 1, table.columns)],
    progress,
    results: [resultsBeside, resultsBelow],
    /** the first cell of what OGI.CHECK spills, a gap right of the checks */
    findings: box(matrix.row, besideColumn + beside.length + 1),
  };
}

/** The cells of a row share what is said of it; totals are not filled in. */
function validations(
  form: Form,
  layout: Table3Layout,
  totals: ReadonlyMap<Address, unknown>,
): readonly PlanValidation[] {
  const rows = new Map<string, Row>(figureRows(form).map((row) => [row.id, row]));
  const entries = [...layout.figures].map(([address, at]) => ({
    box: at,
    prompt: totals.has(address)
      ? words.totalPrompt
      : figurePrompt(plainName(rows.get(placeOf(address)!.row)!), helpFor(address), undefined),
  }));
  return validationsOf(entries);
}

/** The plan of 复议诉讼: table 4 as the form has it, and below it the checks of its sums and who gave its figures. */
import { placeOf } from '../report/address';
import type { Form } from '../report/form';
import { table4Blocks } from '../report/form';
import { helpFor } from '../report/help';
import { table4Totals } from '../report/totals';
import type { Relation } from '../rules/rule';
import { table4Rules } from '../rules/table4';
import * as words from '../words/sheets';
import * as tableWords from '../words/workbook';
import type { Box } from './box';
import { box, boxAround } from './box';
import { checkFormula } from './formulas';
import type { FigureEntry, Placed } from './sheet-pieces';
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
  subjectOf,
  validationsOf,
} from './sheet-pieces';
import * as style from './sheet-style';
import { sourceCells } from './source-cells';
import type { TableLayout } from './table-layout';
import { layOutTable4, pathLabels } from './table4-layout';
import type { Planner } from './workbook-plan';

const FIGURE_WIDTH = 51;

export const planTable4: Planner = (request) => {
  const { form, report } = request;
  const layout = layOutTable4(form);
  const { table } = layout;
  const totals = table4Totals(form);
  const progress = box(0, table.columns + 1);
  const checks = placeChecks(form, layout, table.rows + 1);
  const sources = placeSources(form, boxAround(checks.grids).row + checks.placedRows + 1);
  const entries = entriesOf(form, layout);
  return putTogether(subjectOf('table4', request), {
    placed: [
      ...placeLabels(layout),
      ...placeFigures(layout, contentsOf(layout, report, totals)),
      placeProgress(progress, layout, totals),
      ...checks.placed,
      ...sources.placed,
    ],
    columnWidths: [...Array<number>(table.columns).fill(FIGURE_WIDTH), style.GAP_WIDTH, style.CHECK_WIDTH],
    leastHeight: (row) => {
      if (row === 0) return style.TITLE_HEIGHT;
      if (row < table.rows) return style.WIDE_ROW_HEIGHT;
      return row === table.rows ? style.GAP_HEIGHT : style.ROW_HEIGHT;
    },
    frozen: { rows: table.rows - 1, columns: 0 },
    grids: [
      { box: { ...table, row: 1, rows: table.rows - 1 }, color: style.tableLine },
      ...checks.grids.map((one) => ({ box: one, color: style.quietLine })),
      sources.grid,
    ],
    validations: [...validationsOf(entries), ...sources.validations],
    conditionalFormats: [...progressFormats(progress), ...resultFormats(checks.results)],
    names: [...figureNames(layout), ...sources.names],
    print: { ...style.print, area: table },
    start: entries[0]!.box,
  });
};

/** Under each block whether its outcomes add up. */
function placeChecks(form: Form, layout: TableLayout, row: number) {
  const addend = addendsOf(layout, table4Totals(form));
  const relations = table4Rules.flatMap((rule): readonly Relation[] =>
    rule.kind === 'identity' ? rule.relations({ form, table3Form: form }) : [],
  );
  const head = box(row, 0, 1, layout.table.columns);
  const [first] = relations;
  const cells = relations.map(({ left, right }): Placed => {
    const [all, sum] = [left.cells.map(addend), right.cells.map(addend)];
    const over = boxAround([...all, ...sum].map((one) => one.box));
    return {
      box: { ...over, row: row + 1, rows: 1 },
      content: { formula: checkFormula(all, sum) },
      style: style.check,
    };
  });
  const results = boxAround(cells.map((one) => one.box));
  return {
    placed: [
      {
        box: head,
        content: words.tableCheckHead(tableWords.equal(first!.left.label, first!.right.label)),
        style: style.quietHead,
      },
      ...cells,
    ],
    placedRows: 2,
    grids: [boxAround([head, results])],
    results,
  };
}

/** A line a block: the columns of outcomes are too narrow to write beside the figures. */
function placeSources(form: Form, row: number) {
  const blocks = table4Blocks(form);
  const labels = pathLabels(form.table4.blocks);
  const heads = row;
  const rows = new Map(blocks.map(({ id }, index) => [id, heads + 1 + index]));
  const label = (line: number): Box => box(line, 0, 1, 4);
  const sources = sourceCells({
    table: 'table4',
    heads,
    rows,
    columns: {
      department: { column: 4, columns: 3 },
      person: { column: 7, columns: 2 },
      basis: { column: 9, columns: 6 },
    },
  });
  return {
    ...sources,
    placed: [
      { box: label(heads), content: words.sourcesHead, style: style.quietHead },
      ...labels.map((text, index): Placed => ({
        box: label(heads + 1 + index),
        content: text,
        style: style.quietStub,
      })),
      ...sources.placed,
    ],
    grid: { ...sources.grid, box: boxAround([label(heads), sources.grid.box]) },
  };
}

function entriesOf(form: Form, layout: TableLayout): readonly FigureEntry[] {
  const blocks = new Map(table4Blocks(form).map(({ id, label }) => [id, label]));
  const columns = new Map(form.table4.columns.map((column) => [column.id, column]));
  return [...layout.figures].map(([address, at]) => {
    const place = placeOf(address)!;
    const column = columns.get(place.column)!;
    const title = words.cellTitle(blocks.get(place.row)!, column.label);
    return {
      box: at,
      prompt: column.total
        ? { title: tableWords.totalPrompt.title, message: helpFor(address) + tableWords.totalPrompt.message }
        : figurePrompt(title, helpFor(address), column.type),
    };
  });
}

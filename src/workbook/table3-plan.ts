/** The plan of the sheet of table 3: the official table, and beside and below it the checks that do not print. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Form } from '../report/form';
import { partsOfTotals } from '../report/totals';
import * as words from '../words/workbook';
import type { Box } from './box';
import { box, boxAround, contains, covering } from './box';
import { call, operation } from './expression';
import type { Addend } from './formulas';
import { checkFormula, countOrSlash, progressFormula, totalFormula } from './formulas';
import * as names from './names';
import type {
  PlanConditionalFormat,
  PlanContent,
  PlanName,
  PlanStyle,
  PlanValidation,
  SheetPlan,
} from './plan';
import { checkLines } from './table3-checks';
import type { Table3Layout } from './table3-layout';
import { layOutTable3 } from './table3-layout';
import * as style from './table3-style';
import { heightOf, linesOf } from './text-size';

export interface Table3Request {
  readonly form: Form;
  readonly organ: string;
  readonly year: number;
  /** 申请办理 where absent */
  readonly sheetName?: string;
}

/** Version of the layout; it rises when a sheet built before could no longer be read the same way. */
export const PLAN_VERSION = 1;

/** A text or formula in its place; its box is merged where it is more than a cell. */
interface Placed {
  readonly box: Box;
  readonly content: PlanContent;
  readonly style: PlanStyle;
}

/** Plans the sheet of table 3 for one organ and year, all cells blank. */
export function planTable3({ form, organ, year, sheetName }: Table3Request): SheetPlan {
  const layout = layOutTable3(form);
  const checks = placeChecks(form, layout);
  const placed = [...placeTable(layout), ...placeTotals(form, layout), ...checks.placed];
  const whole = boxAround(placed.map((one) => one.box));
  const { table, figures } = layout;
  return {
    kind: 'table3',
    version: PLAN_VERSION,
    form: form.id,
    year,
    sheet: sheetName ?? words.table3Sheet,
    tabColor: style.tabColor,
    gridlines: false,
    frozen: { rows: figures.row, columns: figures.column },
    contents: fill(whole, placed),
    merges: placed.map((one) => one.box).filter(({ rows, columns }) => rows * columns > 1),
    columnWidths: [
      ...Array.from({ length: figures.column }, (_, column) => style.stubWidth(column)),
      ...style.figureWidths(figures.columns),
      ...checks.widths,
    ],
    rowHeights: rowHeights(layout, whole),
    styles: [
      { box: whole, style: style.base },
      { box: figures, style: style.figure },
      ...styleGroups(placed),
    ],
    grids: [
      { box: { ...table, row: 1, rows: table.rows - 1 }, color: style.tableLine },
      ...checks.grids.map((one) => ({ box: one, color: style.checkLine })),
    ],
    validations: validations(form, layout),
    links: [],
    hiddenColumns: [],
    conditionalFormats: [...progressFormats(checks.progress), ...checks.results.flatMap(resultFormats)],
    names: planNames(form, layout, { year, check: checks.findings }),
    print: {
      ...style.print,
      area: table,
      header: { left: words.organHeader(organ), right: words.yearHeader(year) },
    },
    start: box(figures.row, figures.column),
  };
}

function placeTable({ title, note, heads, stubs }: Table3Layout): readonly Placed[] {
  return [
    { box: title.box, content: title.text, style: style.title },
    { box: note.box, content: note.text, style: style.note },
    ...heads.map((head) => ({ box: head.box, content: head.text, style: style.head })),
    ...stubs.map((stub) => ({
      box: stub.box,
      content: stub.text,
      style: stub.upright ? style.upright : style.stub,
    })),
  ];
}

function placeTotals(form: Form, layout: Table3Layout): readonly Placed[] {
  return [...partsOfTotals(form)].map(([total, parts]) => ({
    box: layout.cell(total),
    content: { formula: totalFormula(parts.map(layout.cell)) },
    style: style.figure,
  }));
}

/** Rules over rows get a column each right of the table, rules over columns a row each below it. */
function placeChecks(form: Form, layout: Table3Layout) {
  const { table, figures } = layout;
  const lines = checkLines(form);
  const beside = lines.filter(({ along }) => along === 'rows');
  const below = lines.filter(({ along }) => along === 'columns');
  const besideColumn = table.columns + 1;
  const belowRow = table.rows + 1;
  const resultsBeside = box(figures.row, besideColumn, figures.rows, beside.length);
  const headsBeside = box(1, besideColumn, figures.row - 1, beside.length);
  const headBelow = box(belowRow, 0, 1, table.columns);
  const resultsBelow = box(belowRow + 1, figures.column, below.length, figures.columns);
  const progress = box(0, besideColumn);
  const addend = addendsOf(form, layout);
  const formulaAt = (at: Box, left: readonly Address[], right: readonly Address[]): Placed => ({
    box: at,
    content: { formula: checkFormula(left.map(addend), right.map(addend)) },
    style: style.check,
  });
  const [anyRow, anyColumn] = [layout.rows[0]!.id, layout.columns[0]!.id];
  return {
    placed: [
      {
        box: progress,
        content: { formula: progressFormula(inputCells(form, layout), totalCells(form, layout), figures) },
        style: style.check,
      },
      ...beside.flatMap(({ identity, checks }, index): Placed[] => [
        {
          box: { ...headsBeside, column: besideColumn + index, columns: 1 },
          content: words.rowCheckHead(identity),
          style: style.checkHead,
        },
        ...checks.map(({ at, identity: { left, right } }) => {
          const { row } = layout.cell(addressOf('table3', at, anyColumn));
          return formulaAt(box(row, besideColumn + index), left.cells, right.cells);
        }),
      ]),
      { box: headBelow, content: words.columnCheckHead, style: style.checkHead },
      ...below.flatMap(({ identity, checks }, index): Placed[] => [
        {
          box: box(belowRow + 1 + index, 0, 1, figures.column),
          content: words.columnCheck(identity),
          style: { ...style.stub, fontSize: style.checkHead.fontSize, fontColor: style.checkHead.fontColor },
        },
        ...checks.map(({ at, identity: { left, right } }) => {
          const { column } = layout.cell(addressOf('table3', anyRow, at));
          return formulaAt(box(belowRow + 1 + index, column), left.cells, right.cells);
        }),
      ]),
    ],
    widths: [
      style.GAP_WIDTH,
      ...beside.map(() => style.CHECK_WIDTH),
      style.GAP_WIDTH,
      ...style.findingWidths,
    ],
    grids: [boxAround([headsBeside, resultsBeside]), box(belowRow, 0, below.length + 1, table.columns)],
    progress,
    results: [resultsBeside, resultsBelow],
    /** the first cell of what OGI.CHECK spills, a gap right of the checks */
    findings: box(figures.row, besideColumn + beside.length + 1),
  };
}

function addendsOf(form: Form, layout: Table3Layout): (address: Address) => Addend {
  const partsOf = partsOfTotals(form);
  const addend = (address: Address): Addend => ({
    box: layout.cell(address),
    parts: (partsOf.get(address) ?? []).map(addend),
  });
  return addend;
}

/** The cells that a person fills in: all that are no totals. */
function inputCells(form: Form, layout: Table3Layout): readonly Box[] {
  const totals = totalCells(form, layout);
  return layout.rows
    .flatMap((row) => layout.columns.map((column) => layout.cell(addressOf('table3', row.id, column.id))))
    .filter((cell) => !totals.some((total) => contains(total, cell.row, cell.column)));
}

function totalCells(form: Form, layout: Table3Layout): readonly Box[] {
  return [...partsOfTotals(form).keys()].map(layout.cell);
}

function fill(whole: Box, placed: readonly Placed[]): readonly (readonly PlanContent[])[] {
  const grid = Array.from({ length: whole.rows }, () => Array<PlanContent>(whole.columns).fill(''));
  for (const { box: at, content } of placed) grid[at.row]![at.column] = content;
  return grid;
}

/** Boxes of the same look joined where they meet, so that a writer has few to write. */
function styleGroups(placed: readonly Placed[]): SheetPlan['styles'] {
  const looks = new Map<PlanStyle, Box[]>();
  for (const { box: own, style: look } of placed) {
    if (look === style.figure) continue;
    looks.set(look, [...(looks.get(look) ?? []), own]);
  }
  return [...looks].flatMap(([look, boxes]) =>
    covering(boxes.flatMap(cellsOf)).map((area) => ({ box: area, style: look })),
  );
}

function cellsOf({ row, column, rows, columns }: Box): readonly Box[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    box(row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** A row is as high as its longest wrapped label needs. */
function rowHeights({ title, heads, stubs, figures, table }: Table3Layout, whole: Box): readonly number[] {
  const width = (label: Box): number =>
    Array.from({ length: label.columns }, (_, index) => style.stubWidth(label.column + index)).reduce(
      (sum, one) => sum + one,
      0,
    );
  const lines = (row: number): number =>
    Math.max(
      1,
      ...stubs
        .filter((stub) => stub.box.row === row && stub.box.rows === 1)
        .map((stub) => linesOf(stub.text, width(stub.box), style.FONT_SIZE)),
    );
  const [figureWidth] = style.figureWidths(1);
  const headLines = (row: number): number =>
    Math.max(
      1,
      ...heads
        .filter((head) => head.box.row === row && head.box.rows === 1)
        .map((head) => linesOf(head.text, figureWidth! * head.box.columns, style.FONT_SIZE)),
    );
  return Array.from({ length: whole.rows }, (_, row) => {
    if (row < title.box.rows) return style.TITLE_HEIGHT;
    if (row < figures.row) return Math.max(style.HEAD_HEIGHT, heightOf(headLines(row), style.FONT_SIZE));
    if (row < table.rows) return Math.max(style.ROW_HEIGHT, heightOf(lines(row), style.FONT_SIZE));
    return row === table.rows ? style.GAP_HEIGHT : style.ROW_HEIGHT;
  });
}

function validations(form: Form, layout: Table3Layout): readonly PlanValidation[] {
  const over = (cells: readonly Box[], prompt: PlanValidation['prompt']) =>
    covering(cells).map((area) => ({
      box: area,
      formula: countOrSlash(box(area.row, area.column)),
      alert: words.countAlert,
      prompt,
    }));
  return [
    ...over(inputCells(form, layout), words.inputPrompt),
    ...over(totalCells(form, layout), words.totalPrompt),
  ];
}

function resultFormats(results: Box): readonly PlanConditionalFormat[] {
  const first = box(results.row, results.column);
  const startsWith = (word: string) => operation(call('LEFT', first, word.length), '=', word);
  return [
    { box: results, formula: startsWith(words.agrees), ...style.agreeing },
    { box: results, formula: startsWith(words.differs), ...style.differing },
    { box: results, formula: startsWith(words.unfilled), ...style.waiting },
  ];
}

function progressFormats(progress: Box): readonly PlanConditionalFormat[] {
  const { cellsOfText, unfilled } = words;
  return [
    {
      box: progress,
      formula: operation(call('RIGHT', progress, cellsOfText.length), '=', cellsOfText),
      ...style.differing,
    },
    {
      box: progress,
      formula: operation(call('LEFT', progress, unfilled.length), '=', unfilled),
      ...style.waiting,
    },
  ];
}

function planNames(
  form: Form,
  { rows, columns, figures, cell }: Table3Layout,
  { year, check }: { readonly year: number; readonly check: Box },
): readonly PlanName[] {
  return [
    { name: names.planName, refersTo: { constant: PLAN_VERSION } },
    { name: names.formName, refersTo: { constant: form.id } },
    { name: names.yearName, refersTo: { constant: year } },
    { name: names.matrixName, refersTo: { cells: figures } },
    { name: names.valuesName, refersTo: { valuesOf: figures } },
    { name: names.checkName, refersTo: { cells: check } },
    ...rows.flatMap((row) =>
      columns.map((column) => ({
        name: names.cellName(row.id, column.id),
        refersTo: { cells: cell(addressOf('table3', row.id, column.id)) },
      })),
    ),
  ];
}

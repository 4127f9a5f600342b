/** Writes planned sheets with Office.js: the steps of it in their order, each with about what it adds to a request. */
import type { Box } from './box';
import { a1, box, wholeColumns, wholeRows } from './box';
import { written } from './expression';
import type { WritingStep } from './excel-requests';
import { ACTION_BYTES, rowParcels } from './excel-requests';
import { headerText, literal } from './literal';
import * as names from './names';
import type { PlanContent, PlanStyle, PlanValidation, SheetPlan } from './plan';
import type { SheetKind } from './sheet-kind';
import { QUIET_TABLE } from './sheet-style';

/** Gives the name of a sheet as formulas have to write it now. */
export type SheetNames = (kind: SheetKind) => string;

/** All of the plan but the sheet's own name and what is shown first; names come first, as they mark the sheet. */
export function writingSteps(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  ownName: string,
  sheetName: SheetNames,
): readonly WritingStep[] {
  const rangeOf = rangesOf(sheet);
  return [
    {
      bytes: plan.names.length * ACTION_BYTES,
      write: () => {
        for (const { name, refersTo } of plan.names) {
          sheet.names.add(name, names.nameFormula(refersTo, ownName));
        }
      },
    },
    ...parcelsOf(plan, sheetName).map(({ box: area, formulas, bytes }) => ({
      bytes: bytes + ACTION_BYTES,
      write: () => {
        rangeOf(area).formulas = formulas.map((row) => [...row]);
      },
    })),
    { bytes: actionsOf(plan) * ACTION_BYTES, write: () => writeLook(sheet, rangeOf, plan, sheetName) },
  ];
}

export interface Parcel {
  readonly box: Box;
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly bytes: number;
}

/** The contents as whole rows, few enough together for one request. */
export const parcelsOf = ({ contents }: SheetPlan, sheetName: SheetNames): readonly Parcel[] =>
  rowParcels(contents.map((row) => row.map((content) => contentOf(content, sheetName)))).map(
    ({ first, formulas, bytes }) => ({
      box: box(first, 0, formulas.length, formulas[0]!.length),
      formulas,
      bytes,
    }),
  );

function actionsOf(plan: SheetPlan): number {
  const { merges, columnWidths, rowHeights, styles, grids, validations, tables, charts, conditionalFormats } =
    plan;
  return (
    60 +
    merges.length +
    (runsOf(columnWidths).length + runsOf(rowHeights).length) * 2 +
    styles.length * 9 +
    grids.length * 18 +
    validations.length * 5 +
    (tables?.length ?? 0) * 5 +
    (charts?.length ?? 0) * 6 +
    conditionalFormats.length * 7
  );
}

function writeLook(
  sheet: Excel.Worksheet,
  rangeOf: (area: Box) => Excel.Range,
  plan: SheetPlan,
  sheetName: SheetNames,
): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.gridlines;
  for (const merged of plan.merges) rangeOf(merged).merge();
  writeSizes(rangeOf, plan);
  for (const { box: area, style } of plan.styles) writeStyle(rangeOf(area), style);
  for (const { box: area, color } of plan.grids) writeGrid(rangeOf(area), color);
  for (const validation of plan.validations) writeValidation(rangeOf(validation.box), validation, sheetName);
  for (const { box: area, formula, fontColor, fill, bold } of plan.conditionalFormats) {
    const { rule, format } = rangeOf(area).conditionalFormats.add('Custom').custom;
    rule.formula = written(formula, sheetName);
    format.font.color = fontColor;
    if (bold) format.font.bold = true;
    if (fill) format.fill.color = fill;
  }
  for (const { name, box: area } of plan.tables ?? []) {
    const table = sheet.tables.add(a1(area), true);
    table.name = name;
    table.style = QUIET_TABLE;
    table.showBandedRows = false;
  }
  for (const { title, data, at } of plan.charts ?? []) {
    const chart = sheet.charts.add('ColumnClustered', rangeOf(data), 'Columns');
    chart.title.text = title;
    const last = box(at.row + at.rows - 1, at.column + at.columns - 1);
    chart.setPosition(a1(box(at.row, at.column)), a1(last));
  }
  for (const column of plan.hiddenColumns) rangeOf(box(0, column)).columnHidden = true;
  writePrint(sheet, plan);
  const { rows, columns } = plan.frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(box(0, 0, rows, columns)));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Ranges by box, each asked for once: every proxy costs actions. */
function rangesOf(sheet: Excel.Worksheet): (area: Box) => Excel.Range {
  const known = new Map<string, Excel.Range>();
  return (area) => {
    const address = a1(area);
    const range = known.get(address) ?? sheet.getRange(address);
    known.set(address, range);
    return range;
  };
}

/** A prompt needs a rule to stand beside. */
const ANYTHING = '=TRUE';

function writeValidation(
  range: Excel.Range,
  { formula, list, choices, alert, prompt }: PlanValidation,
  sheetName: SheetNames,
): void {
  const { dataValidation } = range;
  dataValidation.ignoreBlanks = true;
  const source = list?.join(',') ?? (choices && `=${a1(choices, 'absolute')}`);
  if (source !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source } };
  else dataValidation.rule = { custom: { formula: formula ? written(formula, sheetName) : ANYTHING } };
  // a list that only offers stops nobody; Excel would of itself
  dataValidation.errorAlert = alert
    ? { ...alert, style: 'Stop', showAlert: true }
    : { title: '', message: '', style: 'Information', showAlert: false };
  dataValidation.prompt = { ...prompt, showPrompt: true };
}

function contentOf(content: PlanContent, sheetName: SheetNames): string | number {
  if (typeof content === 'object') return written(content.formula, sheetName);
  return typeof content === 'string' ? literal(content) : content;
}

function writeSizes(rangeOf: (area: Box) => Excel.Range, { columnWidths, rowHeights }: SheetPlan): void {
  for (const { first, count, size } of runsOf(columnWidths)) {
    rangeOf(box(0, first, 1, count)).format.columnWidth = size;
  }
  for (const { first, count, size } of runsOf(rowHeights)) {
    rangeOf(box(first, 0, count, 1)).format.rowHeight = size;
  }
}

/** Equal sizes beside each other, written at once. */
function runsOf(sizes: readonly number[]): readonly { first: number; count: number; size: number }[] {
  return sizes.flatMap((size, first) => {
    if (sizes[first - 1] === size) return [];
    const end = sizes.findIndex((other, index) => index > first && other !== size);
    return [{ first, count: (end < 0 ? sizes.length : end) - first, size }];
  });
}

export function writeStyle(range: Excel.Range, style: PlanStyle): void {
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.stacked) format.textOrientation = STACKED;
  if (style.numberFormat !== undefined) {
    // a single value is taken for all cells of the range, which the types do not say
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
}

/** `textOrientation` of upright characters below each other. */
const STACKED = 180;

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

export function writeGrid(range: Excel.Range, color: string): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}

export const headerOf = (sheet: Excel.Worksheet) => sheet.pageLayout.headersFooters.defaultForAllPages;

function writePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(a1(print.area));
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = 'A4';
  const { pagesWide, titleRows, titleColumns } = print;
  pageLayout.zoom =
    pagesWide === undefined
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: pagesWide };
  if (titleRows) pageLayout.setPrintTitleRows(wholeRows(titleRows));
  if (titleColumns) pageLayout.setPrintTitleColumns(wholeColumns(titleColumns));
  pageLayout.centerHorizontally = print.centered;
  pageLayout.centerVertically = print.centered && pagesWide === undefined;
  pageLayout.setPrintMargins('Points', print.margins);
  const header = headerOf(sheet);
  header.leftHeader = headerText(print.header.left);
  if (print.header.center !== undefined) header.centerHeader = headerText(print.header.center);
  header.rightHeader = headerText(print.header.right);
}

/** Writes planned sheets as an .xlsx file, each formula with the result that it comes to. */
import type { BorderSide, Cell, CellStyle, NamedRange, WriteSheet } from 'hucre';
import { writeXlsx as writeFile } from 'hucre/xlsx';
import { a1, box, contains, wholeColumns, wholeRows } from './box';
import { byRow } from './boxes-by-row';
import type { Evaluation } from './evaluate';
import { evaluate } from './evaluate';
import type { Expression } from './expression';
import { quoted, written } from './expression';
import { listNames } from './list-pages';
import type { ListSheet } from './list-sheet';
import { listSheet } from './list-writer';
import { headerText } from './literal';
import { nameFormula } from './names';
import { QUIET_TABLE } from './sheet-style';
import type { PlanChart, PlanContent, PlanPrint, PlanStyle, PlanValidation, SheetPlan } from './plan';
import type { SheetKind } from './sheet-kind';

export interface XlsxOptions {
  /** the day, a number of Excel's calendar, that the results beside formulas hold for */
  readonly today: number;
  /** the sheet that the file opens on; the first where absent */
  readonly active?: SheetKind | SheetPlan;
  /** the sheets that the formulas of a sheet refer to, itself among them, no two of a kind; all where absent */
  readonly together?: (sheet: SheetPlan) => readonly SheetPlan[];
  /** awaited between two steps; where it rejects, no file is made */
  readonly goOn?: () => Promise<void>;
}

/** @returns the bytes of the file; spreadsheet programs calculate it anew when they open it */
export async function writeXlsx(
  sheets: readonly (SheetPlan | ListSheet)[],
  { today, active, together, goOn }: XlsxOptions,
): Promise<Uint8Array> {
  const plans = sheets.filter(isPlan);
  const groups = new Map<readonly SheetPlan[], { readonly results: Evaluation; readonly nameOf: NameOf }>();
  const written = (plan: SheetPlan) => {
    const group = together?.(plan) ?? plans;
    const { results, nameOf } = groups.get(group) ?? {
      results: evaluate(group, today),
      nameOf: sheetNames(group),
    };
    groups.set(group, { results, nameOf });
    return sheetOf(plan, results, nameOf);
  };
  const made: WriteSheet[] = [];
  for (const sheet of sheets) {
    await goOn?.();
    made.push(isPlan(sheet) ? written(sheet) : listSheet(sheet));
  }
  await goOn?.();
  return writeFile({
    sheets: made,
    namedRanges: sheets.flatMap((sheet) => (isPlan(sheet) ? namesOf(sheet) : listNames(sheet))),
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => isPlan(sheet) && (sheet === active || sheet.kind === active)),
    ),
  });
}

const isPlan = (sheet: SheetPlan | ListSheet): sheet is SheetPlan => 'kind' in sheet;

type NameOf = (sheet: SheetKind) => string;

function sheetNames(sheets: readonly SheetPlan[]): NameOf {
  const names = new Map(sheets.map(({ kind, sheet }) => [kind, sheet]));
  return (kind) => {
    const name = names.get(kind);
    if (name === undefined)
      throw new RangeError(`a formula refers to the sheet ${kind}, which is not planned`);
    return name;
  };
}

function sheetOf(plan: SheetPlan, results: Evaluation, nameOf: NameOf): WriteSheet {
  const { frozen, print } = plan;
  const header = headerOf(print);
  return {
    name: plan.sheet,
    cells: cellsOf(plan, results, nameOf),
    columns: plan.columnWidths.map((width, column) => ({
      width: characters(width),
      hidden: plan.hiddenColumns.includes(column),
    })),
    rowDefs: new Map(plan.rowHeights.map((height, row) => [row, { height }])),
    merges: plan.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: (plan.tables ?? []).map(({ name, box }) => ({
      name,
      range: a1(box),
      columns: plan.contents[box.row]!.slice(box.column, box.column + box.columns).map((head) => ({
        name: typeof head === 'object' ? '' : String(head),
      })),
      style: QUIET_TABLE,
      showRowStripes: false,
    })),
    ...(plan.charts && { charts: plan.charts.map((chart) => chartOf(chart, plan)) }),
    dataValidations: plan.validations.map((one) => validationOf(one, nameOf)),
    conditionalRules: plan.conditionalFormats.map(({ box, formula, fontColor, fill, bold }, index) => ({
      type: 'expression',
      priority: index + 1,
      range: a1(box),
      formula: bare(formula, nameOf),
      style: {
        font: { color: rgb(fontColor), ...(bold && { bold }) },
        // a solid fill of a conditional format shows its background colour, one of a cell its foreground
        ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: rgb(fill) } }),
      },
    })),
    ...(frozen.rows + frozen.columns > 0 && { freezePane: { ...frozen } }),
    view: { tabColor: rgb(plan.tabColor), showGridLines: plan.gridlines },
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation === 'Landscape' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: print.pagesWide ?? 1,
      fitToHeight: print.pagesWide === undefined ? 1 : 0,
      margins: Object.fromEntries(
        Object.entries(print.margins).map(([side, points]) => [side, inches(points)]),
      ),
      horizontalCentered: print.centered,
      verticalCentered: print.centered && print.pagesWide === undefined,
    },
    ...(header && { headerFooter: { oddHeader: header } }),
  };
}

/** A column a figure and series, as Excel draws it over the same cells. */
function chartOf(
  { title, data, at }: PlanChart,
  { sheet, contents }: SheetPlan,
): NonNullable<WriteSheet['charts']>[number] {
  const column = (offset: number) => {
    const cells = box(data.row + 1, data.column + offset, data.rows - 1);
    return `${quoted(sheet)}!${a1(cells, 'absolute')}`;
  };
  const head = (offset: number) => {
    const content = contents[data.row]?.[data.column + offset] ?? '';
    return typeof content === 'object' ? '' : String(content);
  };
  return {
    type: 'column',
    title,
    series: Array.from({ length: data.columns - 1 }, (_, index) => ({
      name: head(index + 1),
      values: column(index + 1),
      categories: column(0),
    })),
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows - 1, col: at.column + at.columns - 1 },
    },
  };
}

/** A formula as files keep it, without its "=". */
const bare = (formula: Expression, nameOf: NameOf): string => written(formula, nameOf).slice(1);

const rgb = (color: string) => ({ rgb: color.replace('#', '').toUpperCase() });

/** A default of the file itself, so that widths do not depend on the program that opens it: Calibri 11. */
const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;
const POINTS_AN_INCH = 72;

const characters = (points: number): number => rounded(points / POINTS_A_PIXEL / PIXELS_A_CHARACTER);
const inches = (points: number): number => rounded(points / POINTS_AN_INCH);
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function headerOf({ header }: PlanPrint): string {
  const part = (code: string, text: string) => (text === '' ? '' : `${code}${headerText(text)}`);
  return part('&L', header.left) + part('&C', header.center ?? '') + part('&R', header.right);
}

function cellsOf(plan: SheetPlan, results: Evaluation, nameOf: NameOf): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const add = (row: number, column: number, cell: Partial<Cell>) => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...cell });
  };
  const styleOf = styles(plan);
  const rows = Math.max(plan.contents.length, ...plan.styles.map(({ box }) => box.row + box.rows));
  const columns = Math.max(
    ...plan.contents.map((line) => line.length),
    ...plan.styles.map(({ box }) => box.column + box.columns),
  );
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const style = styleOf(row, column);
      if (style) add(row, column, { style });
    }
  }
  plan.contents.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content === '') return;
      add(
        row,
        column,
        contentOf(content, () => results.valueOf(plan.kind, row, column), nameOf),
      );
    }),
  );
  return cells;
}

function contentOf(
  content: PlanContent,
  result: () => Exclude<Cell['formulaResult'], undefined>,
  nameOf: NameOf,
): Partial<Cell> {
  if (typeof content === 'object') return { formula: bare(content.formula, nameOf), formulaResult: result() };
  // the writer takes a text such as #N/A for the error; as runs of text it stays one
  if (typeof content === 'string' && content.startsWith('#')) {
    return { value: content, richText: [{ text: content }] };
  }
  return { value: content };
}

/** The look of each cell: styles one over the other, and lines where it stands in a grid. */
function styles({ styles: boxes, grids }: SheetPlan): (row: number, column: number) => CellStyle | undefined {
  const looks = new Map<string, CellStyle>();
  const [boxesIn, gridsIn] = [byRow(boxes), byRow(grids)];
  return (row, column) => {
    const own = boxesIn(row)
      .filter(({ box }) => contains(box, row, column))
      .map(({ style }) => style);
    const line = gridsIn(row)
      .filter(({ box }) => contains(box, row, column))
      .at(-1)?.color;
    if (own.length === 0 && line === undefined) return undefined;
    const look: PlanStyle = Object.assign({}, ...own) as PlanStyle;
    const key = JSON.stringify([look, line]);
    const style = looks.get(key) ?? cellStyle(look, line);
    looks.set(key, style);
    return style;
  };
}

/** What turns the characters of a cell upright, one below the other. */
const STACKED = 255;

function cellStyle(look: PlanStyle, line: string | undefined): CellStyle {
  const { fontName, fontSize, bold, fontColor, fill, horizontal, vertical, wrap, stacked, numberFormat } =
    look;
  const side: BorderSide | undefined = line === undefined ? undefined : { style: 'thin', color: rgb(line) };
  const alignment: CellStyle['alignment'] = {
    ...(horizontal && { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical && { vertical: VERTICAL[vertical] }),
    ...(wrap && { wrapText: true }),
    ...(stacked && { textRotation: STACKED }),
  };
  return {
    font: {
      ...(fontName !== undefined && { name: fontName }),
      ...(fontSize !== undefined && { size: fontSize }),
      ...(bold && { bold }),
      ...(fontColor !== undefined && { color: rgb(fontColor) }),
    },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) } }),
    ...(side && { border: { top: side, right: side, bottom: side, left: side } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numFmt: numberFormat }),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

function validationOf(
  { box, formula, list, choices, alert, prompt }: PlanValidation,
  nameOf: NameOf,
): NonNullable<WriteSheet['dataValidations']>[number] {
  return {
    ...(list
      ? { type: 'list', formula1: `"${list.join(',').replace(/"/g, '""')}"` }
      : choices
        ? { type: 'list', formula1: a1(choices, 'absolute') }
        : { type: 'custom', formula1: formula ? bare(formula, nameOf) : 'TRUE' }),
    range: a1(box),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
    ...(alert && {
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: alert.title,
      errorMessage: alert.message,
    }),
  };
}

/** The names of a sheet, and those by which spreadsheet programs know what it prints. */
function namesOf({ sheet, names, print }: SheetPlan): readonly NamedRange[] {
  const own = { scope: sheet };
  const { area, titleRows, titleColumns } = print;
  const titles = [
    ...(titleColumns ? [wholeColumns(titleColumns)] : []),
    ...(titleRows ? [wholeRows(titleRows)] : []),
  ].map((one) => `${quoted(sheet)}!${one}`);
  return [
    ...names.map(({ name, refersTo }) => ({ ...own, name, range: nameFormula(refersTo, sheet).slice(1) })),
    { ...own, name: '_xlnm.Print_Area', range: `${quoted(sheet)}!${a1(area, 'absolute')}` },
    ...(titles.length > 0 ? [{ ...own, name: '_xlnm.Print_Titles', range: titles.join(',') }] : []),
  ];
}

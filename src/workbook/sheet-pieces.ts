/** A sheet put together as a plan from what stands on it; all sheets share what is here. */
import type { Address } from '../report/address';
import type { Column } from '../report/form';
import type { Report } from '../report/report';
import { cellReader } from '../report/report';
import * as sheetWords from '../words/sheets';
import * as words from '../words/workbook';
import type { Box } from './box';
import { box, boxAround, covering } from './box';
import { call, operation } from './expression';
import type { Addend } from './formulas';
import { amountOrSlash, countOrSlash, progressFormula, totalFormula, wholeOrSlash } from './formulas';
import * as names from './names';
import type {
  PlanConditionalFormat,
  PlanContent,
  PlanName,
  PlanPrint,
  PlanStyle,
  PlanValidation,
  SheetPlan,
} from './plan';
import { contentOfCell } from './raw-cell';
import type { SheetKind } from './sheet-kind';
import * as style from './sheet-style';
import type { TableLayout } from './table-layout';
import { cellIn } from './table-layout';
import { heightOf, linesOf } from './text-size';
import type { WorkbookRequest } from './workbook-plan';

/** Version of the layouts; it rises when a sheet built before could no longer be read the same way. */
export const PLAN_VERSION = 2;

/** A text, figure or formula in its place; its box is merged where it is more than a cell. */
export interface Placed {
  readonly box: Box;
  readonly content: PlanContent;
  readonly style: PlanStyle;
}

/** What a sheet is about. */
export interface SheetSubject {
  readonly kind: SheetKind;
  /** id of the form */
  readonly form: string;
  readonly organ: string;
  readonly year: number;
  /** the usual one where absent */
  readonly sheetName?: string;
}

export interface SheetPieces {
  readonly placed: readonly Placed[];
  readonly columnWidths: readonly number[];
  /** the least height of each row; a row is as high as its longest wrapped text needs */
  readonly leastHeight: (row: number) => number;
  readonly frozen: SheetPlan['frozen'];
  readonly grids?: SheetPlan['grids'];
  readonly validations?: readonly PlanValidation[];
  readonly tables?: SheetPlan['tables'];
  readonly charts?: SheetPlan['charts'];
  readonly hiddenColumns?: SheetPlan['hiddenColumns'];
  readonly conditionalFormats?: readonly PlanConditionalFormat[];
  /** beside the constants that every sheet carries */
  readonly names?: readonly PlanName[];
  readonly print: Omit<PlanPrint, 'header'>;
  readonly start: Box;
}

export function putTogether(subject: SheetSubject, pieces: SheetPieces): SheetPlan {
  const { kind, form, organ, year } = subject;
  const { placed, columnWidths, print } = pieces;
  const whole = boxAround([box(0, 0), ...placed.map((one) => one.box)]);
  return {
    kind,
    version: PLAN_VERSION,
    form,
    year,
    sheet: subject.sheetName ?? sheetWords.sheetNames[kind],
    tabColor: style.tabColors[kind],
    gridlines: false,
    frozen: pieces.frozen,
    contents: fill(whole, placed),
    merges: placed.map((one) => one.box).filter(({ rows, columns }) => rows * columns > 1),
    columnWidths,
    rowHeights: rowHeights(whole, placed, columnWidths, pieces.leastHeight),
    styles: [{ box: whole, style: style.base }, ...styleGroups(placed)],
    grids: pieces.grids ?? [],
    validations: pieces.validations ?? [],
    tables: pieces.tables ?? [],
    ...(pieces.charts && { charts: pieces.charts }),
    hiddenColumns: pieces.hiddenColumns ?? [],
    conditionalFormats: pieces.conditionalFormats ?? [],
    names: [...sheetConstants(subject), ...(pieces.names ?? [])],
    print: { ...print, header: { left: words.organHeader(organ), right: words.yearHeader(year) } },
    start: pieces.start,
  };
}

/** What a sheet of that kind is about in a workbook. */
export const subjectOf = (kind: SheetKind, request: WorkbookRequest): SheetSubject => ({
  kind,
  form: request.form.id,
  organ: request.organ,
  year: request.year,
  sheetName: sheetNameIn(request, kind),
});

/** The name of a sheet in the workbook. */
export const sheetNameIn = ({ names: own }: WorkbookRequest, kind: SheetKind): string =>
  own?.[kind] ?? sheetWords.sheetNames[kind];

/** The constants by which a sheet is recognised. */
export const sheetConstants = ({ kind, form, year }: SheetSubject): readonly PlanName[] =>
  (
    [
      [names.planName, PLAN_VERSION],
      [names.sheetName, kind],
      [names.formName, form],
      [names.yearName, year],
    ] as const
  ).map(([name, constant]) => ({ name, refersTo: { constant } }));

function fill(whole: Box, placed: readonly Placed[]): readonly (readonly PlanContent[])[] {
  const grid = Array.from({ length: whole.rows }, () => Array<PlanContent>(whole.columns).fill(''));
  for (const { box: at, content } of placed) grid[at.row]![at.column] = content;
  return grid;
}

/** Boxes of the same look joined where they meet, so that a writer has few to write. */
export function styleGroups(placed: readonly Placed[]): SheetPlan['styles'] {
  const looks = new Map<PlanStyle, Box[]>();
  for (const { box: own, style: look } of placed) {
    const boxes = looks.get(look);
    if (boxes) boxes.push(own);
    else looks.set(look, [own]);
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

function rowHeights(
  whole: Box,
  placed: readonly Placed[],
  widths: readonly number[],
  least: SheetPieces['leastHeight'],
): readonly number[] {
  const heights = Array.from({ length: whole.rows }, (_, row) => least(row));
  for (const { box: at, content, style: look } of placed) {
    if (!look.wrap || at.rows > 1 || typeof content !== 'string' || content === '') continue;
    const width = widths.slice(at.column, at.column + at.columns).reduce((sum, one) => sum + one, 0);
    const size = look.fontSize ?? style.FONT_SIZE;
    const needed = Math.min(style.HIGHEST_ROW, heightOf(linesOf(content, width, size), size));
    heights[at.row] = Math.max(heights[at.row]!, needed);
  }
  return heights;
}

/** The labels of a table in their looks. */
export const placeLabels = ({ labels }: TableLayout): readonly Placed[] =>
  labels.map(({ text, box: at, look }) => ({ box: at, content: text, style: style[look] }));

/** The figures of a table: as published, blank, or the formula of a total. */
export function placeFigures(
  { figures }: TableLayout,
  contentOf: (address: Address) => PlanContent,
): readonly Placed[] {
  return [...figures].map(([address, at]) => ({
    box: at,
    content: contentOf(address),
    style: style.figure,
  }));
}

/**
 * What stands in the cells of a table. A total that the report computes or has not is a formula, another stays as
 * it was published.
 */
export function contentsOf(
  layout: TableLayout,
  report: Report | undefined,
  totals: ReadonlyMap<Address, readonly Address[]> = new Map(),
): (address: Address) => PlanContent {
  const read = cellReader(report);
  const computed = new Set(report?.computed);
  return (address) => {
    const parts = totals.get(address);
    const found = read(address);
    if (parts && (found === undefined || computed.has(address))) {
      return { formula: totalFormula(parts.map((part) => cellIn(layout, part))) };
    }
    return contentOfCell(found ?? null);
  };
}

/** The names of the figures of a table. */
export const figureNames = (layout: Pick<TableLayout, 'figures'>): readonly PlanName[] =>
  [...layout.figures.keys()].map((address) => ({
    name: names.nameOfAddress(address),
    refersTo: { cells: cellIn(layout, address) },
  }));

type Prompt = PlanValidation['prompt'];

/** What a cell of a figure admits, and what is said beside it. */
export interface FigureEntry {
  readonly box: Box;
  /** as columns say it; a count where absent */
  readonly type?: Column['type'];
  readonly prompt: Prompt;
}

const admits = { count: countOrSlash, signed: wholeOrSlash, decimal: amountOrSlash };

/** What the cells of figures admit; cells of which the same is said share an area. */
export function validationsOf(entries: readonly FigureEntry[]): readonly PlanValidation[] {
  const alike = new Map<string, { readonly entry: FigureEntry; readonly boxes: Box[] }>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.type, entry.prompt]);
    const group = alike.get(key);
    if (group) group.boxes.push(entry.box);
    else alike.set(key, { entry, boxes: [entry.box] });
  }
  return [...alike.values()].flatMap(({ entry: { type, prompt }, boxes }) => {
    const kind = type ?? 'count';
    return covering(boxes).map((area) => ({
      box: area,
      formula: admits[kind](box(area.row, area.column)),
      alert: { title: sheetWords.alertTitle, message: sheetWords.figureKinds[kind].alert },
      prompt,
    }));
  });
}

/** Excel takes no more in the title of a prompt. */
const LONGEST_TITLE = 32;

/** What is said beside a figure: what counts in it, and how it is filled in. */
export const figurePrompt = (title: string, help: string, type: Column['type']): Prompt => ({
  title: promptTitle(title),
  message: help + sheetWords.figureKinds[type ?? 'count'].how,
});

export const promptTitle = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : title.slice(0, LONGEST_TITLE - 1) + sheetWords.cut;

/** The colours of cells that say 相符, 相差N or 未填. */
export function resultFormats(results: Box): readonly PlanConditionalFormat[] {
  const first = box(results.row, results.column);
  const startsWith = (word: string) => operation(call('LEFT', first, word.length), '=', word);
  return [
    { box: results, formula: startsWith(words.agrees), ...style.agreeing },
    { box: results, formula: startsWith(words.differs), ...style.differing },
    { box: results, formula: startsWith(words.unfilled), ...style.waiting },
  ];
}

/** The colours of the cell that says 未填N格. */
export function progressFormats(progress: Box): readonly PlanConditionalFormat[] {
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

/** The cell that says 未填N格 of the figures of a sheet. */
export function placeProgress(
  at: Box,
  layout: TableLayout,
  totals: ReadonlyMap<Address, unknown> = new Map(),
): Placed {
  const addresses = [...layout.figures.keys()];
  const cells = (of: readonly Address[]) => of.map((address) => cellIn(layout, address));
  const inputs = cells(addresses.filter((address) => !totals.has(address)));
  return {
    box: at,
    content: {
      formula: progressFormula(inputs, cells([...totals.keys()]), covering(cells(addresses))),
    },
    style: style.check,
  };
}

/** The cell that says 未填N格 of cells that hold texts. */
export const placeCount = (at: Box, cells: readonly Box[]): Placed => ({
  box: at,
  content: { formula: progressFormula(cells, [], []) },
  style: style.check,
});

/** The addends of a check: a total knows the cells that it adds up. */
export function addendsOf(
  layout: TableLayout,
  totals: ReadonlyMap<Address, readonly Address[]>,
): (address: Address) => Addend {
  const addend = (address: Address): Addend => ({
    box: cellIn(layout, address),
    parts: (totals.get(address) ?? []).map(addend),
  });
  return addend;
}

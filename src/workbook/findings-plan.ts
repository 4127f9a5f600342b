/** The plan of 审核结果: what is off, worst first, and below it every check of the workbook, alive without the add-in. */
import type { Address } from '../report/address';
import { severities } from '../rules/rule';
import { severityWord } from '../words/findings';
import * as words from '../words/findings-sheet';
import { agrees, cellsUnit, organHeader, unfilled, yearHeader } from '../words/workbook';
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { call, choose, fixed, operation, term, text } from './expression';
import type { ColumnId, Count, HiddenId } from './findings-layout';
import {
  ALL_HEAD_ROW,
  allOf,
  COLUMNS,
  columnOf,
  countBoxes,
  countCell,
  COUNTS,
  FIRST_CHECK_ROW,
  firstRemarkRow,
  HIDDEN,
  HIDDEN_WIDTH,
  LIST_LENGTH,
  MORE_ROW,
  REMARK_LINES,
  ROWS,
  STATE,
  wholeRow,
} from './findings-layout';
import { formats, rowHeights, styles } from './findings-look';
import * as style from './findings-style';
import { linkTarget, sheetInLinks } from './live-link';
import { leavesOutLedger, ledgerChecks } from './ledger-checks';
import * as names from './names';
import type { PlanContent, PlanName, SheetPlan } from './plan';
import { levelIn, placesOf, yearsOf } from './places';
import type { KnownTotals, NativeCheck, TotalState } from './rule-formulas';
import { leftOutChecks, nativeChecks, totalStates } from './rule-formulas';
import type { SheetKind } from './sheet-kind';
import { plannedKinds } from './sheet-kind';
import { PLAN_VERSION, sheetConstants, sheetNameIn, subjectOf } from './sheet-pieces';
import type { Places, WorkbookRequest } from './workbook-plan';

/** From what has to be changed to what is only worth a look. */

/** Plans 审核结果 for the figures that stand at `places`; checks whose cells the workbook lacks are left out. */
export function planFindings(request: WorkbookRequest, places: Places): SheetPlan {
  const totals = totalsOf(request, places);
  const checks = checksOf(request, places, totals);
  const leftOut = leftOutWords(request, places);
  const remarks = { first: firstRemarkRow(checks.length), rows: REMARK_LINES };
  const end = remarks.first + remarks.rows;
  const cells = new Grid(Math.max(end, FIRST_CHECK_ROW + totals.length));
  putSummary(cells, checks.length, leftOut);
  putHeads(cells);
  putList(cells, checks.length);
  const sheets = putSheets(cells, request, checks);
  checks.forEach((check, index) =>
    putCheck(cells, FIRST_CHECK_ROW + index, check, index, fixed(sheets.get(check.first.sheet)!)),
  );
  totals.forEach(({ open, published }, index) => {
    cells.put(FIRST_CHECK_ROW + index, 'open', open);
    cells.put(FIRST_CHECK_ROW + index, 'published', published);
  });
  cells.put(remarks.first - 1, 'number', words.remarksHead);
  const visible = box(0, 0, end, COLUMNS.length);
  const list = { first: ROWS.list, rows: LIST_LENGTH };
  const all = { first: FIRST_CHECK_ROW, rows: checks.length };
  return {
    kind: 'findings',
    version: PLAN_VERSION,
    form: request.form.id,
    year: request.year,
    sheet: sheetNameIn(request, 'findings'),
    tabColor: style.tabColor,
    gridlines: false,
    frozen: { rows: ROWS.listHead, columns: 0 },
    contents: cells.contents,
    merges: [
      ...[...[ROWS.title, ROWS.conclusion, ROWS.listHead, MORE_ROW, ALL_HEAD_ROW], remarks.first - 1].map(
        wholeRow,
      ),
      ...countBoxes.filter(({ columns }) => columns > 1),
    ],
    columnWidths: [...COLUMNS.map(({ width }) => width), ...HIDDEN.map(() => HIDDEN_WIDTH)],
    rowHeights: rowHeights(checks, cells.rows, leftOut.join('')),
    styles: styles(list, all, remarks, cells.rows),
    grids: [
      { box: wholeRow(ROWS.heads), color: style.line },
      { box: box(list.first, 0, list.rows, COLUMNS.length), color: style.line },
      ...(all.rows > 0 ? [{ box: box(all.first, 0, all.rows, COLUMNS.length), color: style.line }] : []),
      { box: box(remarks.first, 0, remarks.rows, COLUMNS.length), color: style.line },
    ],
    validations:
      all.rows > 0
        ? [{ box: box(all.first, columnOf('explanation'), all.rows), prompt: words.explanationPrompt }]
        : [],
    hiddenColumns: HIDDEN.map(columnOf),
    conditionalFormats: formats(list, all),
    names: planNames(request, checks),
    print: {
      ...style.print,
      area: visible,
      titleRows: box(0, 0, ROWS.listHead),
      header: { left: organHeader(request.organ), right: yearHeader(request.year) },
    },
    start: box(ROWS.list, 0),
  };
}

/** What formulas need to know of the totals, a line each. */
function totalsOf(request: WorkbookRequest, places: Places): readonly TotalState[] {
  const years = yearsOf(request);
  const order = totalStates(years, places, () => undefined).map(({ total }) => total);
  return totalStates(years, places, knownOf(order));
}

function knownOf(totals: readonly Address[]): KnownTotals {
  const rows = new Map(totals.map((total, index) => [total, FIRST_CHECK_ROW + index]));
  const cell = (total: Address, id: HiddenId) => fixed(box(rows.get(total)!, columnOf(id)));
  return (total) => ({ open: cell(total, 'open'), published: cell(total, 'published') });
}

/** The checks in the order of their severity. */
function checksOf(request: WorkbookRequest, places: Places, totals: readonly TotalState[]) {
  const known = knownOf(totals.map(({ total }) => total));
  const checks = nativeChecks(yearsOf(request), levelIn(request), places, known);
  const all = [...checks, ...ledgerChecks(request)];
  return severities.flatMap((severity) => all.filter((check) => check.severity === severity));
}

/**
 * What could not be checked, and which sheets would be needed for it; nothing where all is checked. A sentence each, as
 * a text in a formula has no more than 255 signs.
 */
function leftOutWords(request: WorkbookRequest, places: Places): readonly string[] {
  const whole = placesOf({ ...request, sheets: plannedKinds });
  const left = leftOutChecks(yearsOf(request), levelIn(request), places, whole);
  const missing = new Set(left.flatMap(({ lacks }) => lacks));
  const sheets = plannedKinds.filter((sheet) => missing.has(sheet));
  const nameOf = (sheet: SheetKind) => sheetNameIn(request, sheet);
  return [
    ...(left.length > 0 ? [words.leftOut(left.length, sheets.map(nameOf))] : []),
    ...(leavesOutLedger(request) ? [words.ledgerLeftOut(nameOf('ledger'))] : []),
  ];
}

/** The contents of the sheet, filled in by row and column. */
class Grid {
  readonly contents: PlanContent[][];

  constructor(readonly rows: number) {
    this.contents = Array.from({ length: rows }, () =>
      Array<PlanContent>(COLUMNS.length + HIDDEN.length).fill(''),
    );
  }

  put(row: number, column: ColumnId | HiddenId, content: string | number | Expression): void {
    this.contents[row]![columnOf(column)] = typeof content === 'object' ? { formula: content } : content;
  }
}

function putSummary(cells: Grid, checks: number, leftOut: readonly string[]): void {
  cells.put(ROWS.title, 'number', words.sheetTitle);
  cells.put(ROWS.conclusion, 'number', conclusion(checks, leftOut));
  for (const [count, column] of COUNTS) {
    cells.put(
      ROWS.counts,
      column,
      count === 'blank'
        ? call('SUM', allOf('blanks', checks))
        : call(
            'COUNTIFS',
            allOf('severity', checks),
            severityWord[count],
            allOf('state', checks),
            STATE.fails,
          ),
    );
  }
  COUNTS.forEach(([count], index) => {
    const own = fixed(countCell(count));
    cells.contents[ROWS.counts]![countBoxes[index]!.column] = {
      formula:
        count === 'blank' ? text(unfilled, own, cellsUnit) : text(severityWord[count], own, words.places),
    };
  });
}

/** Facts and last year's figures that are missing are no blanks of the tables, but their checks wait for them. */
function conclusion(checks: number, leftOut: readonly string[]): Expression {
  const { mandatory, explain, unfilled: open, waiting, clean, cleanSoFar, nothing } = words.conclusions;
  if (checks === 0) return text(nothing, ...leftOut);
  const some = (count: Count) => operation(countCell(count), '>', 0);
  const waits = call('COUNTIF', allOf('state', checks), STATE.waits);
  const found = choose(
    [
      [some('mandatory'), mandatory],
      [call('OR', some('query'), some('hint')), explain],
      [some('blank'), open],
      [operation(waits, '>', 0), waiting],
    ],
    leftOut.length === 0 ? clean : cleanSoFar,
  );
  return leftOut.length === 0 ? found : text(found, ...leftOut);
}

function putHeads(cells: Grid): void {
  for (const { id } of COLUMNS) cells.put(ROWS.heads, id, words.heads[id]);
  cells.put(ROWS.listHead, 'number', words.listHead);
  cells.put(ALL_HEAD_ROW, 'number', words.allHead);
}

/** Each line looks up the next check that is off; the lines after the last one stay empty. */
function putList(cells: Grid, checks: number): void {
  for (let line = 1; line <= LIST_LENGTH; line += 1) {
    const row = ROWS.list + line - 1;
    const position = box(row, columnOf('order'));
    const shown = (result: Expression | number) => call('IF', operation(position, '=', ''), '', result);
    const found = (id: ColumnId | HiddenId) => call('INDEX', allOf(id, checks), position);
    cells.put(row, 'order', call('IFERROR', call('MATCH', line, allOf('order', checks), 0), ''));
    cells.put(row, 'number', shown(line));
    for (const id of ['severity', 'rule', 'place', 'statement', 'result'] as const) {
      cells.put(row, id, shown(found(id)));
    }
    // a blank that is looked up would show 0
    for (const id of ['left', 'right'] as const) {
      cells.put(row, id, shown(call('IF', call('ISNUMBER', found(id)), found(id), '')));
    }
    cells.put(row, 'explanation', shown(text(found('explanation'), '')));
    cells.put(row, 'link', shown(call('HYPERLINK', found('target'), words.go)));
  }
  const beyond = operation(call('MAX', allOf('order', checks)), '-', LIST_LENGTH);
  cells.put(
    MORE_ROW,
    'number',
    call('IF', operation(beyond, '>', 0), text(words.moreBefore, beyond, words.moreAfter), ''),
  );
}

/** The sheets that checks lead to, beside the list, and where each stands. */
function putSheets(
  cells: Grid,
  request: WorkbookRequest,
  checks: readonly NativeCheck[],
): ReadonlyMap<SheetKind, Box> {
  const sheets = [...new Set(checks.map(({ first }) => first.sheet))];
  return new Map(
    sheets.map((sheet, index) => {
      const row = ROWS.list + index;
      cells.put(row, 'target', sheetInLinks(sheet, sheetNameIn(request, sheet)));
      return [sheet, box(row, columnOf('target'))];
    }),
  );
}

function putCheck(
  cells: Grid,
  row: number,
  check: NativeCheck,
  index: number,
  sheetOfFirst: Expression,
): void {
  const at = (id: ColumnId | HiddenId): Box => box(row, columnOf(id));
  cells.put(row, 'number', index + 1);
  cells.put(row, 'severity', severityWord[check.severity]);
  cells.put(row, 'rule', check.rule);
  cells.put(row, 'place', check.place);
  cells.put(row, 'statement', check.statement);
  if (check.left) cells.put(row, 'left', formulaOrFigure(check.left));
  if (check.right) cells.put(row, 'right', formulaOrFigure(check.right));
  if (check.blanks) cells.put(row, 'blanks', check.blanks);
  if (check.bad) cells.put(row, 'bad', check.bad);
  // a side that shows nothing adds nothing
  const [left, right] = [call('SUM', at('left')), call('SUM', at('right'))];
  const [blanks, bad] = [term(at('blanks')), term(at('bad'))];
  cells.put(row, 'result', check.resultOf({ left, right, blanks, bad }));
  cells.put(row, 'link', call('HYPERLINK', at('target'), words.go));
  cells.put(row, 'state', stateOf(at('result')));
  const state = at('state');
  const soFar = box(FIRST_CHECK_ROW, state.column, row - FIRST_CHECK_ROW + 1);
  cells.put(
    row,
    'order',
    call('IF', operation(state, '=', STATE.fails), call('COUNTIF', soFar, STATE.fails), ''),
  );
  cells.put(row, 'target', linkTarget(sheetOfFirst, check.first));
}

const formulaOrFigure = (side: Expression): Expression | number =>
  side.kind === 'constant' && typeof side.value === 'number' ? side.value : side;

/** A check that an error in its cells keeps from being made is off as well. */
function stateOf(result: Box): Expression {
  const is = (word: string) => operation(result, '=', word);
  const starts = operation(call('LEFT', result, unfilled.length), '=', unfilled);
  const state = choose(
    [
      [call('OR', is(agrees), is(words.notApplicable)), STATE.holds],
      [starts, STATE.waits],
    ],
    STATE.fails,
  );
  return call('IFERROR', state, STATE.fails);
}

function planNames(request: WorkbookRequest, checks: readonly NativeCheck[]): readonly PlanName[] {
  const taken = new Map<string, number>();
  return [
    ...sheetConstants(subjectOf('findings', request)),
    ...COUNTS.map(([count]) => ({
      name: names.countName(count),
      refersTo: { cells: countCell(count) },
    })),
    {
      name: names.explainedName,
      refersTo: {
        cells: box(FIRST_CHECK_ROW, columnOf('explained'), checks.length + 1 + REMARK_LINES),
      },
    },
    ...Array.from({ length: REMARK_LINES }, (_, line) => ({
      name: names.remarkName(line + 1),
      refersTo: { cells: box(firstRemarkRow(checks.length) + line, columnOf('explanation')) },
    })),
    ...checks.map(({ id }, index) => {
      const number = (taken.get(id) ?? 0) + 1;
      taken.set(id, number);
      return {
        name: names.checkResultName(id, number),
        refersTo: { cells: box(FIRST_CHECK_ROW + index, columnOf('result')) },
      };
    }),
  ];
}

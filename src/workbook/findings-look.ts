/** How 审核结果 looks: the styles of its boxes, how high its rows are, and what is coloured by what it says. */
import { severityWord } from '../words/findings';
import * as words from '../words/findings-sheet';
import { agrees } from '../words/workbook';
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { fixed, operation, term } from './expression';
import type { ColumnId, HiddenId, Lines } from './findings-layout';
import {
  ALL_HEAD_ROW,
  COLUMNS,
  columnOf,
  countBoxes,
  countCell,
  FIRST_CHECK_ROW,
  MORE_ROW,
  ROWS,
  STATE,
  wholeRow,
} from './findings-layout';
import * as style from './findings-style';
import type { PlanConditionalFormat, PlanStyle, SheetPlan } from './plan';
import type { NativeCheck } from './rule-formulas';
import { agreeing, differing, waiting } from './sheet-style';
import { heightOf, linesOf } from './text-size';

export function styles(list: Lines, all: Lines, remarks: Lines, rows: number): SheetPlan['styles'] {
  const column = ({ first, rows: count }: Lines, id: ColumnId) => box(first, columnOf(id), count);
  const lines = [list, all, remarks].filter((one) => one.rows > 0);
  return [
    { box: box(0, 0, rows, COLUMNS.length), style: style.base },
    { box: wholeRow(ROWS.title), style: style.title },
    { box: wholeRow(ROWS.conclusion), style: style.conclusion },
    { box: wholeRow(ROWS.counts), style: style.count },
    { box: wholeRow(ROWS.heads), style: style.head },
    ...[ROWS.listHead, MORE_ROW, ALL_HEAD_ROW, remarks.first - 1].map((row) => ({
      box: wholeRow(row),
      style: style.section,
    })),
    ...lines.flatMap((one) =>
      COLUMNS.map(({ id, style: look }): { box: Box; style: PlanStyle } => ({
        box: column(one, id),
        // what the clerk writes stands beside the check, and is only repeated in the list
        style: one === list && id === 'explanation' ? style.words : look,
      })),
    ),
  ];
}

export function rowHeights(checks: readonly NativeCheck[], rows: number, leftOut: string): readonly number[] {
  const width = (id: ColumnId) => COLUMNS[columnOf(id)]!.width;
  const wholeWidth = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  const longest = Math.max(
    ...Object.values(words.conclusions).map((one) =>
      linesOf(one + leftOut, wholeWidth, style.CONCLUSION_SIZE),
    ),
  );
  return Array.from({ length: rows }, (_, row) => {
    if (row === ROWS.title) return style.TITLE_HEIGHT;
    if (row === ROWS.conclusion) {
      return Math.max(style.ROW_HEIGHT, heightOf(longest, style.CONCLUSION_SIZE));
    }
    if (row >= ROWS.list && row < MORE_ROW) return heightOf(style.LIST_LINES, style.FONT_SIZE);
    const check = checks[row - FIRST_CHECK_ROW];
    if (!check) return style.ROW_HEIGHT;
    const lines = Math.max(
      linesOf(check.place, width('place'), style.FONT_SIZE),
      linesOf(check.statement, width('statement'), style.FONT_SIZE),
    );
    return Math.max(style.ROW_HEIGHT, heightOf(lines, style.FONT_SIZE));
  });
}

/** How high the line of an explanation below the checks is. */
export function remarkHeight(message: string, explanation: string): number {
  const width = (id: ColumnId) => COLUMNS[columnOf(id)]!.width;
  const lines = Math.max(
    linesOf(message, width('statement'), style.FONT_SIZE),
    linesOf(explanation, width('explanation'), style.FONT_SIZE),
  );
  return Math.max(style.ROW_HEIGHT, heightOf(lines, style.FONT_SIZE));
}

export function formats(list: Lines, all: Lines): readonly PlanConditionalFormat[] {
  const of = ({ first, rows }: Lines, id: ColumnId): Box => box(first, columnOf(id), rows);
  const firstOf = ({ first }: Lines, id: ColumnId | HiddenId): Expression => term(box(first, columnOf(id)));
  const onState = (state: number, look: typeof differing | typeof waiting) => ({
    box: of(all, 'result'),
    formula: operation(firstOf(all, 'state'), '=', state),
    ...look,
  });
  return [
    ...(['mandatory', 'query', 'hint', 'blank'] as const).map((count, index) => ({
      box: countBoxes[index]!,
      formula: operation(fixed(countCell(count)), '>', 0),
      ...(count === 'mandatory' ? differing : waiting),
    })),
    {
      box: of(list, 'severity'),
      formula: operation(firstOf(list, 'severity'), '=', severityWord.mandatory),
      ...differing,
    },
    { box: of(list, 'result'), formula: operation(firstOf(list, 'result'), '<>', ''), ...differing },
    ...(all.rows > 0
      ? [
          { box: of(all, 'result'), formula: operation(firstOf(all, 'result'), '=', agrees), ...agreeing },
          onState(STATE.fails, differing),
          onState(STATE.waits, waiting),
        ]
      : []),
  ];
}

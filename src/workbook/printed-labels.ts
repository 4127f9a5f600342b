/** The labels that stand on sheets of ours now, found from the cells of the figures, whatever was inserted or renamed. */
import type { TableId } from '../report/address';
import { placeOf } from '../report/address';
import type { TableForms } from '../report/form';
import { isPrintedAs } from '../report/labels';
import type { LabelId, PrintedLabel } from '../report/printed-labels';
import { lineageOf } from '../report/printed-labels';
import type { Box } from './box';
import { a1, box } from './box';
import type { NamedSheet } from './named-sheets';
import type { SheetKind } from './sheet-kind';
import type { TableLayout } from './table-layout';
import { layOutTable2 } from './table2-layout';
import { layOutTable3 } from './table3-layout';
import { layOutTable4 } from './table4-layout';

type Sheet = Pick<NamedSheet, 'sheet' | 'figures' | 'cell'>;

/**
 * Left of a row's first figure and above a column's stand the same texts as in a table that was just built, in the same
 * order, though other cells may lie between them. Where one was deleted or added, what is left is not handed over.
 */
export function printedLabels(
  sheets: ReadonlyMap<SheetKind, Sheet>,
  forms: TableForms,
): readonly PrintedLabel[] {
  const layouts: readonly (readonly [TableId, TableLayout])[] = [
    ['table2', layOutTable2(forms.form)],
    ['table3', layOutTable3(forms.table3Form)],
    ['table4', layOutTable4(forms.form)],
  ];
  return layouts.flatMap(([table, layout]) => {
    const sheet = sheets.get(table);
    return sheet ? labelsOn(sheet, layout, forms) : [];
  });
}

function labelsOn(sheet: Sheet, layout: TableLayout, forms: TableForms): readonly PrintedLabel[] {
  const [built, standing] = [gridOfLayout(layout), gridOfSheet(sheet)];
  return [...layout.figures].flatMap(([address, at]) => {
    const figure = sheet.figures.get(address);
    if (!figure || figure.sheet !== sheet.sheet) return [];
    const { table, row, column } = placeOf(address)!;
    const own = idsFrom({ table, row, column }, forms);
    return directions.flatMap((direction) => {
      const wanted = textsFrom(at, direction, built);
      const found = textsFrom(figure.box, direction, standing);
      if (!isSure(found, wanted)) return [];
      return own[direction].slice(0, found.length).map((id, index): PrintedLabel => {
        const { text, box: where } = found[index]!;
        return { ...id, text, place: `${sheet.sheet}!${a1(where)}` };
      });
    });
  });
}

const directions = ['left', 'up'] as const;
type Direction = (typeof directions)[number];

/** What the texts stand for that are met on the way from a figure, the nearest first; further ones have no ids. */
function idsFrom(
  { table, row, column }: Required<LabelId>,
  { form, table3Form }: TableForms,
): Readonly<Record<Direction, readonly LabelId[]>> {
  const head = { table, row, column };
  const groups = (nodes: Parameters<typeof lineageOf>[0]) =>
    lineageOf(nodes, row).map(({ id }): LabelId => ({ table, row: id }));
  switch (table) {
    case 'table2':
      return { left: [{ table, row }], up: [head] };
    case 'table3':
      return { left: groups(table3Form.table3.rows), up: [head] };
    case 'table4':
      return { left: [], up: [head, ...groups(form.table4.blocks)] };
  }
}

interface StandingText {
  readonly text: string;
  readonly box: Box;
}

/** What stands in a cell; `undefined` for a figure, which ends the way, as what lies behind it belongs to others. */
type Grid = (row: number, column: number) => string | undefined;

function textsFrom({ row, column }: Box, direction: Direction, grid: Grid): readonly StandingText[] {
  const [down, across] = direction === 'left' ? [0, -1] : [-1, 0];
  const found: StandingText[] = [];
  for (let at = box(row + down, column + across); at.row >= 0 && at.column >= 0;) {
    const text = grid(at.row, at.column);
    if (text === undefined) break;
    if (text !== '') found.push({ text, box: at });
    at = box(at.row + down, at.column + across);
  }
  return found;
}

const keyOf = ({ row, column }: Box): string => `${row},${column}`;

function gridOfLayout({ labels, figures }: TableLayout): Grid {
  const own = new Set([...figures.values()].map(keyOf));
  const texts = new Map(labels.map(({ text, box: at }) => [keyOf(at), text]));
  return (row, column) => {
    const key = keyOf(box(row, column));
    return own.has(key) ? undefined : (texts.get(key) ?? '');
  };
}

function gridOfSheet({ sheet, figures, cell }: Sheet): Grid {
  const own = [...figures.values()].filter((one) => one.sheet === sheet);
  const keys = new Set(own.map((one) => keyOf(one.box)));
  return (row, column) =>
    keys.has(keyOf(box(row, column))) ? undefined : String(cell(row, column).value ?? '').trim();
}

/** As many texts as were built, and none of them the label of its neighbour: one that was deleted lets others move up. */
function isSure(found: readonly StandingText[], wanted: readonly StandingText[]): boolean {
  const isOther = (text: string, index: number) =>
    wanted.some(
      (one, at) => at !== index && isPrintedAs(text, one.text) && !isPrintedAs(text, wanted[index]!.text),
    );
  return found.length === wanted.length && !found.some(({ text }, index) => isOther(text, index));
}

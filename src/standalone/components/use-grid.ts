/** The grid in a clerk's hands: what is selected, what is being typed, and what keys, mouse and clipboard do. */
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { a1, box } from '../../workbook/box';
import type { MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import { standaloneWords as words } from '../../words/standalone';
import { blockOfText, textOfBlock } from '../grid/clipboard';
import type { Edit } from '../grid/edit';
import { carryOut, emptied, pasted, refusal } from '../grid/edit';
import { contentOfEntry } from '../grid/entry';
import type { History } from '../grid/history';
import { linkAt } from '../grid/link';
import { looksOf, shown } from '../grid/look';
import type { GridSelection, Spot, Step } from '../grid/selection';
import { at, selectedBox, stepped } from '../grid/selection';
import { extentOf } from '../grid/view';
import { entryCells } from '../../workbook/entry-cells';

/** What is being typed into the active cell. */
export interface Typing {
  readonly text: string;
  /** why it was not taken */
  readonly refused?: string;
}

/** More cells than a block that anybody types; a longer ledger is imported. */
const LARGEST_BLOCK = 200_000;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const PAGE = 20;

export interface GridDesk {
  readonly selection: GridSelection;
  readonly typing: Typing | undefined;
  /** what stands in the active cell as it is typed: a formula with `=` */
  readonly content: string;
  readonly isEntry: boolean;
  readonly choose: (selection: GridSelection) => void;
  readonly beginTyping: (text?: string) => void;
  readonly type: (text: string) => void;
  /** @returns whether it was taken, or there was nothing to take */
  readonly commit: (text?: string) => boolean;
  readonly follow: (spot: Spot) => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** @param say tells the clerk what came of it, aloud too */
export function useGrid(
  workbook: MemoryWorkbook,
  sheet: SheetInMemory,
  history: History,
  say: (text: string) => void,
): GridDesk {
  const { plan } = sheet;
  const held = useSyncExternalStore(
    useCallback((changed) => workbook.subscribe(changed), [workbook]),
    () => workbook.selection,
  );
  const [own, setOwn] = useState<GridSelection>(() => at(plan, plan.start));
  const [typing, setTyping] = useState<Typing & { readonly at: Spot; readonly sheet: string }>();

  // somebody else may have selected: the pane shows the cells of a finding
  const selection =
    held?.sheet === sheet.id && !isSame(held.box, selectedBox(plan, own)) ? around(held.box) : own;
  const { active } = selection;
  const isTyping =
    typing?.sheet === sheet.id && typing.at.row === active.row && typing.at.column === active.column;
  const isEntry = entryCells(plan)(active.row, active.column);
  const content = contentAt(workbook, sheet, active);

  const choose = (next: GridSelection) => {
    setOwn(next);
    workbook.select({ sheet: sheet.id, box: selectedBox(plan, next) });
  };
  const go = (step: Step, options?: Parameters<typeof stepped>[4]) =>
    choose(stepped(plan, extentOf(plan), selection, step, options));

  const carry = (edit: Edit) => history.remember(sheet, () => carryOut(workbook, sheet, edit));

  const beginTyping = (text = content) => {
    if (!isEntry) return say(words.grid.locked);
    setTyping({ text, at: active, sheet: sheet.id });
  };

  const commit = (given?: string): boolean => {
    const text = given ?? (isTyping ? typing.text : undefined);
    if (text === undefined) return true;
    if (text !== content) {
      const edit = pasted(plan, box(active.row, active.column), [[text]]);
      const refused = refusal(workbook, sheet, active, edit.blocks[0]?.formulas[0]?.[0] ?? '');
      if (refused !== undefined) {
        setTyping({ text, at: active, sheet: sheet.id, refused });
        say(words.grid.refused(refused));
        return false;
      }
      carry(edit);
    }
    setTyping(undefined);
    return true;
  };

  const empty = () => {
    const edit = emptied(plan, selectedBox(plan, selection));
    if (edit.written === 0) return say(words.grid.locked);
    carry(edit);
    say(words.grid.emptied(edit.written));
  };

  const retrace = (back: boolean) => {
    const changed = back ? history.undo() : history.redo();
    if (changed !== undefined && changed !== sheet.id) {
      workbook.select({ sheet: changed, box: workbook.sheet(changed)!.plan.start });
    }
  };

  const onTypingKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyping(undefined);
    else if (event.key === 'Enter' && event.altKey) type(`${typing?.text ?? ''}\n`);
    else if (event.key === 'Enter') {
      if (commit()) go(event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') {
      if (commit()) go(event.shiftKey ? 'left' : 'right');
    } else return;
    event.preventDefault();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // an input method has the keys until it is done
    if (event.nativeEvent.isComposing) return;
    if (isTyping) return onTypingKey(event);
    const command = event.ctrlKey || event.metaKey;
    const step = STEPS[event.key];
    const extend = event.shiftKey;
    if (step) go(step, { extend, ...(command && { by: extentOf(plan).rows }) });
    else if (event.key === 'PageUp') go('up', { extend, by: PAGE });
    else if (event.key === 'PageDown') go('down', { extend, by: PAGE });
    else if (event.key === 'Home') choose(at(plan, { row: command ? 0 : active.row, column: 0 }));
    else if (event.key === 'F2') beginTyping();
    else if (event.key === 'Enter') {
      if (!follow(active)) beginTyping();
    } else if (event.key === 'Delete' || event.key === 'Backspace') empty();
    else if (command && event.key.toLowerCase() === 'z') retrace(!event.shiftKey);
    else if (command && event.key.toLowerCase() === 'y') retrace(false);
    else return;
    event.preventDefault();
  };

  const type = (text: string) => {
    if (!isTyping && !isEntry) return say(words.grid.locked);
    setTyping({ text, at: active, sheet: sheet.id });
  };

  const follow = (spot: Spot): boolean => {
    const link = linkAt(workbook, sheet, spot);
    if (link) workbook.select(link);
    return link !== undefined;
  };

  const onCopy = (event: ClipboardEvent) => {
    if (isTyping) return;
    const area = selectedBox(plan, selection);
    const rows = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across) => area.column + across)
        .filter((column) => !plan.hiddenColumns.includes(column))
        .map((column) => {
          const row = area.row + down;
          return shown(workbook.valueOf(sheet, row, column), looksOf(plan)(row, column).numberFormat);
        }),
    );
    event.clipboardData.setData('text/plain', textOfBlock(rows));
    event.preventDefault();
    if (event.type === 'cut') say(words.grid.cut);
  };

  const onPaste = (event: ClipboardEvent) => {
    if (isTyping) return;
    event.preventDefault();
    const block = blockOfText(event.clipboardData.getData('text/plain'));
    const cells = block.length * (block[0]?.length ?? 0);
    if (cells === 0) return;
    if (cells > LARGEST_BLOCK) return say(words.grid.tooLarge(cells));
    const area = selectedBox(plan, selection);
    const edit = pasted(plan, area, block);
    if (edit.written === 0) return say(words.grid.nothingPasted);
    carry(edit);
    const end = { row: area.row + block.length - 1, column: area.column + block[0]!.length - 1 };
    if (cells > 1) choose({ active: { row: area.row, column: area.column }, reach: end });
    say(words.grid.pasted(edit.written) + (edit.left > 0 ? words.grid.left(edit.left) : ''));
  };

  return {
    selection,
    typing: isTyping ? typing : undefined,
    content,
    isEntry,
    choose,
    beginTyping,
    type,
    commit,
    follow,
    onKeyDown,
    onCopy,
    onPaste,
  };
}

const isSame = (one: ReturnType<typeof box>, other: ReturnType<typeof box>): boolean => a1(one) === a1(other);

const around = ({ row, column, rows, columns }: ReturnType<typeof box>): GridSelection => ({
  active: { row, column },
  reach: { row: row + rows - 1, column: column + columns - 1 },
});

/** As it is typed: a formula with `=`, a day as it is shown, a text that would be something else behind `'`. */
function contentAt(workbook: MemoryWorkbook, sheet: SheetInMemory, { row, column }: Spot): string {
  const held = sheet.plan.contents[row]?.[column] ?? '';
  if (typeof held === 'object') return workbook.formulaOf(sheet, held.formula);
  const format = looksOf(sheet.plan)(row, column).numberFormat;
  const text = shown(held, format);
  const again = contentOfEntry(text, format);
  return typeof held === 'string' && again !== held && held !== '' && again !== `'${held}`
    ? `'${held}`
    : text;
}

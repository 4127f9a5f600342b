/** A sheet as a grid that a clerk fills in: drawn by its plan, calculated by the workbook. */
import { mergeClasses, useUncontrolledFocus } from '@fluentui/react-components';
import type { CSSProperties, PointerEvent } from 'react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { a1, box, columnLetters, contains } from '../../workbook/box';
import { sideLooks } from '../../workbook/highlights';
import type { MemoryWorkbook, SheetInMemory } from '../../workbook/memory-workbook';
import { standaloneWords as words } from '../../words/standalone';
import { choicesAt, validationAt } from '../grid/edit';
import type { History } from '../grid/history';
import { linkAt } from '../grid/link';
import type { Spot } from '../grid/selection';
import { at, selectedBox } from '../grid/selection';
import type { ViewCell, ViewRow } from '../grid/view';
import { extentOf, heightOf, viewRow } from '../grid/view';
import { DRAWN_WHOLE, drawnRows, topShowing } from '../grid/window';
import { CellEditor } from './cell-editor';
import { EntryBar } from './entry-bar';
import { cssOf, forcedColors, headWidth, pixels, useGridStyles } from './grid-style';
import { useMediaQuery } from '../../taskpane/hooks/use-media-query';
import { useGrid } from './use-grid';

interface GridProps {
  readonly workbook: MemoryWorkbook;
  readonly sheet: SheetInMemory;
  readonly history: History;
  readonly say: (text: string) => void;
}

/** Frozen columns leave at least so much of the width to the others. */
const FROZEN_SHARE = 0.5;

export function Grid({ workbook, sheet, history, say }: GridProps) {
  const styles = useGridStyles();
  const isForced = useMediaQuery(forcedColors);
  // tab leads from cell to cell while something is typed, and out of the grid otherwise
  const keysOfOwn = useUncontrolledFocus();
  const desk = useGrid(workbook, sheet, history, say);
  const { plan } = sheet;
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const takesFocus = useRef(false);
  const isAtStart = useRef(true);
  const [sight, setSight] = useState({ top: 0, height: 800, width: 1000 });
  const sheets = useSyncExternalStore(
    useCallback((changed) => workbook.subscribe(changed), [workbook]),
    () => workbook.sheets,
  );

  const highlights = useSyncExternalStore(
    useCallback((changed) => workbook.subscribe(changed), [workbook]),
    () => workbook.highlights,
  );
  const sideAt = ({ row, column }: Spot) =>
    highlights.find((one) => one.sheet === sheet.id && one.cells.some((cell) => contains(cell, row, column)))
      ?.side;

  const extent = extentOf(plan);
  const visible = useMemo(
    () =>
      Array.from({ length: extent.columns }, (_, at) => at).filter((at) => !plan.hiddenColumns.includes(at)),
    [extent.columns, plan.hiddenColumns],
  );
  const widthOf = (column: number) => pixels(plan.columnWidths[column] ?? DEFAULT_WIDTH);
  const frozenWidth = visible
    .filter((column) => column < plan.frozen.columns)
    .reduce((sum, column) => sum + widthOf(column), headWidth);
  const frozenColumns = frozenWidth < sight.width * FROZEN_SHARE ? plan.frozen.columns : 0;
  const scrolling = extent.rows - plan.frozen.rows;
  const heights = useMemo(
    () => Array.from({ length: scrolling }, (_, row) => pixels(heightOf(plan, plan.frozen.rows + row))),
    [plan, scrolling],
  );
  const isLong = scrolling > DRAWN_WHOLE;
  const drawn = drawnRows(heights, sight.top, sight.height);
  const rows = useMemo(
    () => {
      const view = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, index) => viewRow(workbook, sheet, from + index));
      const { rows: frozen } = plan.frozen;
      return { head: view(0, frozen), body: view(frozen + drawn.from, frozen + drawn.to) };
    },
    // what formulas come to changes with any sheet
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [workbook, sheet, sheets, drawn.from, drawn.to],
  );

  const { active } = desk.selection;
  const area = selectedBox(plan, desk.selection);
  const isLink = linkAt(workbook, sheet, active) !== undefined;

  useLayoutEffect(() => {
    const place = scroller.current!;
    const measure = () =>
      setSight({ top: place.scrollTop, height: place.clientHeight, width: place.clientWidth });
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const place = scroller.current!;
    const head = place.querySelector('thead')!;
    place.style.scrollPadding = `${head.offsetHeight}px 8px 8px ${frozenColumns > 0 ? frozenWidth : headWidth}px`;
    if (isLong && active.row >= plan.frozen.rows) {
      const room = place.clientHeight - head.offsetHeight;
      place.scrollTop = topShowing(heights, active.row - plan.frozen.rows, place.scrollTop, room);
    }
    // a sheet is seen from its first column until something else is chosen on it
    const isFirst = isAtStart.current && isSameSpot(active, plan.start) && desk.typing === undefined;
    isAtStart.current = isFirst;
    const { scrollLeft } = place;
    place.querySelector(`#${cellId(active)}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isFirst) place.scrollLeft = scrollLeft;
    if (takesFocus.current) editor.current?.focus({ preventScroll: true });
    takesFocus.current = false;
    // where there is no room for frozen columns is known once the place was measured
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.id, active.row, active.column, desk.typing === undefined, frozenColumns]);

  /** The focus goes with the active cell where it is in the grid already. */
  const keepFocus = () => {
    takesFocus.current = scroller.current!.contains(document.activeElement);
  };

  const spotOf = (target: EventTarget): Spot | undefined => {
    const cell = (target as Element).closest<HTMLElement>('td[data-row]');
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
  };

  const onPointerDown = (event: PointerEvent) => {
    const spot = event.button === 0 ? spotOf(event.target) : undefined;
    if (!spot || (desk.typing && spot.row === active.row && spot.column === active.column)) return;
    if ((event.target as Element).closest('button')) return;
    event.preventDefault();
    if (!desk.commit()) return;
    takesFocus.current = true;
    if (event.shiftKey) return desk.choose({ active, reach: spot });
    if ((event.target as Element).closest('[data-link]') && desk.follow(spot)) return;
    desk.choose(at(plan, spot));
    editor.current?.focus({ preventScroll: true });
  };

  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 1 || desk.typing || event.pointerType === 'touch') return;
    const spot = spotOf(event.target);
    const { reach } = desk.selection;
    if (!spot || (spot.row === reach.row && spot.column === reach.column)) return;
    if (takesFocus.current || scroller.current!.contains(document.activeElement)) {
      desk.choose({ active, reach: spot });
    }
  };

  const offsets = new Map<number, number>();
  visible.reduce((left, column) => {
    offsets.set(column, left);
    return left + widthOf(column);
  }, headWidth);

  const drawCell = (row: ViewRow, cell: ViewCell) => {
    const spot = { row: row.row, column: cell.column };
    const isActive = spot.row === active.row && spot.column === active.column;
    const isSelected = contains(area, spot.row, spot.column);
    const isFrozen = cell.column + cell.columns <= frozenColumns;
    const side = sideAt(spot);
    const style: CSSProperties = {
      ...cssOf(side ? { ...cell.look, ...sideLooks[side] } : cell.look, cell.isNumber, isForced),
      ...(isFrozen && { left: offsets.get(cell.column) }),
    };
    return (
      <td
        key={cell.column}
        id={cellId(spot)}
        data-row={spot.row}
        data-column={spot.column}
        data-link={cell.isLink || undefined}
        aria-colindex={cell.column + 2}
        aria-selected={isSelected}
        aria-readonly={!cell.isEntry}
        rowSpan={cell.rows}
        colSpan={cell.columns}
        style={style}
        className={mergeClasses(
          styles.cell,
          cell.look.line !== undefined && styles.lined,
          cell.isEntry && styles.entry,
          side && styles[side],
          !cell.look.wrap && cell.isFree && !cell.isNumber && styles.overflowing,
          isFrozen && styles.frozen,
          isSelected && styles.selected,
          isActive && styles.active,
          cell.isLink && styles.link,
        )}
        onDoubleClick={() => desk.beginTyping()}
      >
        {isLong && row.row >= plan.frozen.rows ? (
          <div style={{ maxHeight: pixels(row.height) - 2, overflow: 'hidden' }}>{cell.text}</div>
        ) : (
          cell.text
        )}
        {isActive && (
          <CellEditor
            ref={editor}
            desk={desk}
            label={words.grid.cell(a1(box(spot.row, spot.column)), cell.text)}
            choices={cell.isEntry ? choicesAt(workbook, sheet, spot) : []}
            keepFocus={keepFocus}
          />
        )}
      </td>
    );
  };

  const drawRow = (row: ViewRow) => (
    <tr key={row.row} aria-rowindex={row.row + 2} style={{ height: pixels(row.height) }}>
      <th
        scope="row"
        className={mergeClasses(
          styles.headCell,
          styles.rowHead,
          row.row >= area.row && row.row < area.row + area.rows && styles.headOfSelection,
        )}
      >
        {row.row + 1}
      </th>
      {row.cells.map((cell) => drawCell(row, cell))}
    </tr>
  );

  const room = (height: number, key: string) =>
    height > 0 && (
      <tr key={key} aria-hidden style={{ height }}>
        <td colSpan={visible.length + 1} />
      </tr>
    );

  return (
    <>
      <EntryBar
        address={a1(box(active.row, active.column))}
        content={isLink ? '' : desk.content}
        isLink={isLink}
        prompt={validationAt(plan, active)?.prompt}
        refused={desk.typing?.refused}
      />
      <div
        ref={scroller}
        {...keysOfOwn}
        className={styles.scroller}
        onScroll={(event) => {
          const { scrollTop } = event.currentTarget;
          if (isLong) setSight((before) => ({ ...before, top: scrollTop }));
        }}
        onKeyDown={(event) => {
          keepFocus();
          desk.onKeyDown(event);
        }}
        onCopy={desk.onCopy}
        onCut={desk.onCopy}
        onPaste={(event) => {
          keepFocus();
          desk.onPaste(event);
        }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        <table
          role="grid"
          aria-label={words.grid.label(plan.sheet)}
          aria-rowcount={extent.rows + 1}
          aria-colcount={extent.columns + 1}
          aria-multiselectable
          className={styles.table}
          style={{ width: visible.reduce((sum, column) => sum + widthOf(column), headWidth) }}
        >
          <colgroup>
            <col style={{ width: headWidth }} />
            {visible.map((column) => (
              <col key={column} style={{ width: widthOf(column) }} />
            ))}
          </colgroup>
          <thead className={styles.head}>
            <tr aria-rowindex={1}>
              <td className={mergeClasses(styles.headCell, styles.rowHead)} />
              {visible.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-colindex={column + 2}
                  className={mergeClasses(
                    styles.headCell,
                    column < frozenColumns && styles.rowHead,
                    column >= area.column && column < area.column + area.columns && styles.headOfSelection,
                  )}
                  style={column < frozenColumns ? { left: offsets.get(column) } : undefined}
                >
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
            {rows.head.map(drawRow)}
          </thead>
          <tbody>
            {room(drawn.above, 'above')}
            {rows.body.map(drawRow)}
            {room(drawn.below, 'below')}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Of columns that the plan gives no width, in points. */
const DEFAULT_WIDTH = 54;

const isSameSpot = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column;

const cellId = ({ row, column }: Spot): string => `cell-${row}-${column}`;

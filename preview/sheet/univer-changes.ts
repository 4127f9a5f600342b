/** What a command that Univer executed means to the port. */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import { SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams, ISetSelectionsOperationParams } from '@univerjs/sheets';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { GRID } from '../host/address';
import type { Box, EngineEvent } from './sheet-engine';
import { extent } from './univer-contents';
import { boxOf } from './univer-rules';

/** What happened to cells or sheets; `changed` carries no origin yet. */
export type Change =
  | { readonly kind: 'changed'; readonly sheet: string; readonly box: Box }
  | Extract<EngineEvent, { readonly kind: 'selected' | 'sheets' }>;

interface OfSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Commands that move cells about; the whole sheet may have changed after them. */
const MOVING: readonly string[] = [
  ...[InsertRowMutation, RemoveRowMutation, MoveRowsMutation, InsertColMutation, RemoveColMutation],
  ...[MoveColsMutation, MoveRangeMutation, ReorderRangeMutation],
].map(({ id }) => id);

/** @returns `null` for a command that changes nothing the port speaks of */
export function changeBy(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): Change | null {
  const sheet = (params as OfSheet | undefined)?.subUnitId ?? '';
  if (id === SetRangeValuesMutation.id) {
    // the results of formulas
    if (options?.onlyLocal) return null;
    const box = filledExtent(params as ISetRangeValuesMutationParams);
    return box && { kind: 'changed', sheet, box };
  }
  if (MOVING.includes(id)) return { kind: 'changed', sheet, box: movedBox(id, params) };
  if (id === SetSelectionsOperation.id) {
    const { selections, type } = params as ISetSelectionsOperationParams;
    const last = selections.at(-1);
    if (!last || type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return null;
    return { kind: 'selected', sheet, box: selectedBox(last.range) };
  }
  if (id === InsertSheetMutation.id) {
    const added = (params as { readonly sheet: { readonly id: string } }).sheet.id;
    return { kind: 'sheets', change: 'added', sheet: added };
  }
  if (id === RemoveSheetMutation.id) return { kind: 'sheets', change: 'deleted', sheet };
  if (id === SetWorksheetNameMutation.id) return { kind: 'sheets', change: 'renamed', sheet };
  if (id === SetWorksheetActiveOperation.id) return { kind: 'sheets', change: 'activated', sheet };
  return null;
}

/** Whether formulas may show other values after the command. */
export const concernsFormulas = (change: Change | null, { id }: Readonly<ICommandInfo>): boolean =>
  change?.kind === 'changed' || id === SetDefinedNameMutation.id || change?.kind === 'sheets';

/** The box of a selection; a whole row or column has no ends on its long side. */
export function selectedBox(range: IRange): Box {
  const { startRow, startColumn, endRow, endColumn } = range;
  const whole = {
    startRow: finite(startRow, 0),
    startColumn: finite(startColumn, 0),
    endRow: finite(endRow, GRID.rows - 1),
    endColumn: finite(endColumn, GRID.columns - 1),
  };
  return boxOf(whole);
}

const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

/** The box around the cells whose content is set, not only their look. */
function filledExtent({ cellValue = {} }: ISetRangeValuesMutationParams): Box | null {
  const filled: Record<number, Record<number, true>> = {};
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
      const saysContent = !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
      if (saysContent) (filled[Number(row)] ??= {})[Number(column)] = true;
    }
  }
  return extent(filled);
}

function movedBox(id: string, params: object | undefined): Box {
  const { range } = params as { readonly range?: IRange };
  if (!range) return GRID;
  const { row, rows, column, columns } = boxOf(range);
  const isOfRows = id === InsertRowMutation.id || id === RemoveRowMutation.id;
  return isOfRows
    ? { row, rows, column: 0, columns: GRID.columns }
    : { row: 0, rows: GRID.rows, column, columns };
}

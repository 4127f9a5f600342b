/** The sheets of Univer's workbook, and their rows. */
import type { IWorksheetData } from '@univerjs/core';
import {
  BooleanNumber,
  Direction,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  RANGE_TYPE,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  InsertRowMutation,
  InsertSheetMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from './initial-look';
import type { EngineSheet } from './sheet-engine';
import type { CellPatches, UniverBook } from './univer-book';
import { pixels } from './univer-looks';

/** The id of a command that Univer's types leave out. */
const INSERT_ROW = 'sheet.command.insert-row';

const NEW_ROWS = 200;
const NEW_COLUMNS = 40;

interface Mutation {
  readonly id: string;
  readonly params?: object;
}

/** What other parts of Univer want done with a command. */
interface Consequences {
  readonly preRedos?: readonly Mutation[];
  readonly redos: readonly Mutation[];
}

/** Univer shows a sheet that is added or shown, unless it is somebody else who does so. */
const FROM_AFAR = { fromCollab: true } as const;

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const newSheet = (id: string, name: string): Partial<IWorksheetData> => ({
  id,
  name,
  rowCount: NEW_ROWS,
  columnCount: NEW_COLUMNS,
  defaultColumnWidth: pixels(DEFAULT_WIDTH),
  defaultRowHeight: pixels(DEFAULT_HEIGHT),
});

export class UniverSheets {
  constructor(private readonly book: UniverBook) {}

  list(): EngineSheet[] {
    return this.book.current.getSheets().map((sheet, position) => {
      const { xSplit, ySplit } = sheet.getFreeze();
      const isHidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
      const hidden = sheet.getConfig().custom?.['veryHidden'] === true ? 'VeryHidden' : 'Hidden';
      return {
        id: sheet.getSheetId(),
        name: sheet.getName(),
        position,
        visibility: isHidden ? hidden : 'Visible',
        tabColor: sheet.getTabColor() ?? '',
        showGridlines: !sheet.hasHiddenGridlines(),
        frozen: { rows: ySplit, columns: xSplit },
      };
    });
  }

  add(id: string, name: string): void {
    const index = this.book.current.getSheets().length;
    const sheet = mergeWorksheetSnapshotWithDefault(newSheet(id, name));
    this.book.run(InsertSheetMutation, null, { index, sheet }, FROM_AFAR);
  }

  remove(id: string): void {
    const sheets = this.book.current.getSheets().map((sheet) => sheet.getSheetId());
    const at = sheets.indexOf(this.book.sheet(id).getSheetId());
    const neighbour = sheets[at + 1] ?? sheets[at - 1];
    if (this.active() === id && neighbour !== undefined) this.activate(neighbour);
    this.book.run(RemoveSheetCommand, id, {});
  }

  update(
    id: string,
    { name, position, visibility, tabColor, showGridlines, frozen }: Partial<EngineSheet>,
  ): void {
    const sheet = this.book.sheet(id);
    if (tabColor !== undefined) this.book.run(SetTabColorMutation, id, { color: tabColor });
    if (showGridlines !== undefined) {
      this.book.run(ToggleGridlinesMutation, id, { showGridlines: flag(showGridlines) });
    }
    if (frozen !== undefined) {
      const { rows, columns } = frozen;
      this.book.run(SetFrozenMutation, id, {
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        ySplit: rows,
        xSplit: columns,
      });
    }
    if (visibility !== undefined) {
      const config = sheet.getConfig();
      config.custom = { ...config.custom, veryHidden: visibility === 'VeryHidden' };
      this.book.run(SetWorksheetHideMutation, id, { hidden: flag(visibility !== 'Visible') }, FROM_AFAR);
    }
    if (position !== undefined) {
      const fromOrder = this.book.current.getSheetIndex(sheet);
      this.book.run(SetWorksheetOrderMutation, id, { fromOrder, toOrder: position });
    }
    if (name !== undefined && name !== sheet.getName()) {
      this.book.run(SetWorksheetNameMutation, id, { name });
    }
  }

  active(): string {
    return this.book.current.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.book.sheet(id);
    if (this.active() !== id) this.book.run(SetWorksheetActiveOperation, id, {});
  }

  /**
   * Inserts rows before `row`, or deletes them from it on where `count` is below 0; what refers to cells
   * follows, by the same parts of Univer that answer a person's command. The command itself would select
   * the rows and activate their sheet.
   */
  moveRows(id: string, row: number, count: number): void {
    const [command, mutation] =
      count > 0 ? [INSERT_ROW, InsertRowMutation.id] : [RemoveRowCommand.id, RemoveRowMutation.id];
    const range = {
      startRow: row,
      endRow: row + Math.abs(count) - 1,
      startColumn: 0,
      endColumn: this.book.sheet(id).getColumnCount() - 1,
      rangeType: RANGE_TYPE.ROW,
    };
    const place = { unitId: this.book.id, subUnitId: id };
    const told = { id: command, params: { ...place, range, direction: Direction.DOWN } };
    const interceptors = this.book.get(SheetInterceptorService);
    const execute = (mutations: readonly Mutation[]) => {
      for (const { id: mutationId, params } of mutations) {
        this.book.get(ICommandService).syncExecuteCommand(mutationId, params);
        if (mutationId !== SetRangeValuesMutation.id) continue;
        const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        this.book.noteFormulas(subUnitId, (cellValue ?? {}) as CellPatches);
      }
    };
    const { current } = this.book;
    const shown = current.getActiveSheet();
    this.book.change(() => {
      // rows are taken for deleted from the sheet that is shown, whichever is named
      if (count < 0) current.setActiveSheet(this.book.sheet(id));
      const { preRedos = [], redos } = interceptors.onCommandExecute(told) as Consequences;
      execute([...preRedos, { id: mutation, params: { ...place, range } }, ...redos]);
      execute((interceptors.afterCommandExecute(told) as Consequences).redos);
      current.setActiveSheet(shown);
    });
  }
}

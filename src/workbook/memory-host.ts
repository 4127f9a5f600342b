/**
 * A workbook in memory as the host: what the add-in asks of Excel, answered without it. It serves the page that
 * stands alone, for desks with WPS or an old Excel.
 */
import type { RememberedColumns } from '../ledger/matching';
import * as undoWords from '../words/undo';
import * as words from '../words/workbook';
import type { Box } from './box';
import { boxBetween } from './box';
import type { BuiltTable, SheetLook } from './built-table';
import { builtTable, latestOf, readingOf, yearOf } from './built-table';
import { cornerNames } from './corners';
import { followedSheets } from './filling';
import type { Finalised } from './finalised';
import { grownLedger } from './grown-ledger';
import type {
  BuildOutcome,
  CellsOfSide,
  CellsToShow,
  CellWrite,
  Host,
  LeftCell,
  RawCell,
  ReportSettings,
  SheetRef,
  SelectedCells,
  SheetWrites,
  StandingSheet,
  StandingSheets,
  Table3Reading,
  UndoOutcome,
  WriteOutcome,
} from './host';
import { HostError } from './host';
import type { BuiltSheet, LastAction, WrittenSheet } from './last-action';
import { isLeftover, printOf } from './leftover';
import { headerText } from './literal';
import { boxNamed, highlightsOver } from './memory-boxes';
import type { SheetInMemory, MemoryWorkbook } from './memory-workbook';
import * as names from './names';
import { checkNames, takenNames } from './planned-names';
import type { SheetKind } from './sheet-kind';
import { withFreeTableNames } from './table-names';
import type { WorkbookPlan } from './workbook-plan';
import { leftCells, plannedUndo, plannedWrites } from './writes';
import { WrittenSheetCells } from './written-sheet';

const LEDGER: SheetKind = 'ledger';

/** What the page does that Excel would. */
export interface MemoryDesk {
  /** opens an .xlsx as a workbook of its own, or hands it to the clerk */
  readonly openCopy: (bytes: Uint8Array) => Promise<void>;
  /** is told when something else is kept beside the sheets */
  readonly onKept?: () => void;
}

/** What is kept of a workbook beside its sheets. */
export interface MemoryKept {
  readonly settings?: ReportSettings;
  readonly ledgerColumns?: RememberedColumns;
  /** the last action, in the parcels in which it was written */
  readonly actions?: readonly LastAction[];
  readonly final?: Finalised;
}

export class MemoryHost implements Host {
  readonly drawsCharts = false;

  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly desk: MemoryDesk,
    private held: MemoryKept = {},
  ) {}

  get kept(): MemoryKept {
    return this.held;
  }

  settings(): Promise<ReportSettings | undefined> {
    return answer(() => this.held.settings);
  }

  saveSettings(settings: ReportSettings): Promise<void> {
    return answer(() => {
      this.hold({ ...this.held, settings });
      const left = headerText(words.organHeader(settings.organ));
      for (const { id, plan } of this.workbook.sheets) {
        const { print } = plan;
        this.workbook.replace(id, { ...plan, print: { ...print, header: { ...print.header, left } } });
      }
    });
  }

  build(
    plan: WorkbookPlan,
    standing: StandingSheets = {},
    replaced: readonly SheetRef[] = [],
  ): Promise<BuildOutcome> {
    return answer(() => {
      checkNames(plan.sheets);
      const gone = replaced.map(({ id }) => id);
      const there = this.workbook.sheets.filter(({ id }) => !gone.includes(id)).map((one) => one.plan);
      const tables = there.flatMap((one) => (one.tables ?? []).map(({ name }) => name));
      const plans = withFreeTableNames(plan.sheets, tables);
      const taken = takenNames(
        plans,
        there.map(({ sheet }) => sheet),
      );
      if (taken.length > 0) return { outcome: 'exists', taken };
      if (gone.length > 0) this.workbook.remove(gone);
      const added = this.workbook.add(plans, standing);
      this.act([{ kind: 'build', sheets: added.map((one) => this.builtSheet(one)) }]);
      return { outcome: 'built', sheets: added.map(refOf) };
    });
  }

  finalised(): Promise<Finalised | undefined> {
    return answer(() => this.held.final);
  }

  saveFinalised(final?: Finalised): Promise<void> {
    return answer(() => {
      const { settings, ledgerColumns, actions } = this.held;
      this.hold({
        ...(settings && { settings }),
        ...(ledgerColumns && { ledgerColumns }),
        ...(actions && { actions }),
        ...(final && { final }),
      });
    });
  }

  openCopy(bytes: Uint8Array): Promise<void> {
    return this.desk.openCopy(bytes);
  }

  standing(): Promise<readonly StandingSheet[]> {
    return answer(() => this.workbook.sheets.filter(isOurs).map((sheet) => this.workbook.standing(sheet)));
  }

  standingOn({ id }: SheetRef): Promise<StandingSheet | undefined> {
    return answer(() => {
      const sheet = this.workbook.sheet(id);
      return sheet && this.workbook.standing(sheet);
    });
  }

  readRows(ref: SheetRef, blocks: readonly string[]): Promise<readonly RawCell[][][]> {
    return answer(() => {
      const sheet = this.sheetAt(ref, 'read');
      return blocks.map((block) => {
        const area = boxNamed(sheet.plan.names, block);
        if (!area) return [];
        // values alone: the formulas of a long ledger take long to write
        const valueAt = (row: number, column: number) => this.workbook.valueOf(sheet, row, column) ?? '';
        const rows = Array.from({ length: Math.max(0, sheet.plan.contents.length - area.row) }, (_, down) =>
          Array.from({ length: area.columns }, (__, at) => valueAt(area.row + down, area.column + at)),
        );
        while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
        return rows;
      });
    });
  }

  growLedger(sheet: SheetRef, rows: number): Promise<void> {
    return answer(() => {
      const { id, plan } = this.sheetAt(sheet, 'write');
      this.workbook.replace(id, grownLedger(plan, rows));
    });
  }

  ledgerColumns(): Promise<RememberedColumns> {
    return answer(() => this.held.ledgerColumns ?? {});
  }

  saveLedgerColumns(ledgerColumns: RememberedColumns): Promise<void> {
    return answer(() => this.hold({ ...this.held, ledgerColumns }));
  }

  showSheet(sheet: SheetRef): Promise<void> {
    return answer(() => {
      const { id, plan } = this.sheetAt(sheet, 'select');
      this.workbook.highlight([]);
      this.workbook.select({ sheet: id, box: plan.start });
    });
  }

  readTable3(): Promise<Table3Reading | undefined> {
    return answer(() => {
      const active = this.workbook.sheet(this.workbook.selection?.sheet ?? '');
      const shown = active && this.tableOn(active);
      return shown ? readingOf(shown) : latestOf(this.looks());
    });
  }

  readTable3On({ id }: SheetRef): Promise<Table3Reading | undefined> {
    return answer(() => {
      const sheet = this.workbook.sheet(id);
      const table = sheet && this.tableOn(sheet);
      return table && readingOf(table);
    });
  }

  readTable3Of(year: number): Promise<Table3Reading | undefined> {
    return answer(() => latestOf(this.looks().filter((look) => yearOf(look) === year)));
  }

  write(sheet: SheetRef, writes: readonly CellWrite[], what: string): Promise<WriteOutcome> {
    return this.writeSheets([{ sheet, writes }], what);
  }

  writeSheets(sheets: readonly SheetWrites[], what: string, continues = false): Promise<WriteOutcome> {
    return answer(() => {
      const { outcome, acted } = this.carryOut(sheets);
      if (acted.length > 0) {
        const action: LastAction = { kind: 'write', what, sheets: acted };
        this.act(continues ? [...(this.held.actions ?? []), action] : [action]);
      }
      return outcome;
    });
  }

  keep(sheet: SheetRef, writes: readonly CellWrite[]): Promise<WriteOutcome> {
    return answer(() => this.carryOut([{ sheet, writes }]).outcome);
  }

  lastAction(): Promise<LastAction | undefined> {
    return answer(() => this.held.actions?.[0]);
  }

  undo(): Promise<UndoOutcome> {
    return answer(() => {
      const { actions = [] } = this.held;
      const [first] = actions;
      if (!first) return { outcome: 'nothing' };
      this.act([]);
      if (first.kind === 'build') return this.unbuild(first.sheets);
      const sheets = actions.flatMap((action) => (action.kind === 'write' ? action.sheets : []));
      return { outcome: 'undone', what: first.what, ...this.restore(sheets) };
    });
  }

  select(
    sheet: SheetRef,
    cells: readonly { readonly row: string; readonly column: string }[],
  ): Promise<void> {
    const [first, last] = cornerNames(cells);
    return answer(() => {
      const { id, plan } = this.sheetAt(sheet, 'select');
      const [from, to] = [first, last].map((name) => boxNamed(plan.names, name));
      this.workbook.highlight([]);
      if (from && to) this.workbook.select({ sheet: id, box: boxBetween(from, to) });
    });
  }

  selectCell(sheet: SheetRef, name: string): Promise<void> {
    return answer(() => {
      const { id, plan } = this.sheetAt(sheet, 'select');
      const at = boxNamed(plan.names, name);
      this.workbook.highlight([]);
      if (at) this.workbook.select({ sheet: id, box: at });
    });
  }

  showCells(
    { sheet, names: cells, corners }: CellsToShow,
    sides: readonly CellsOfSide[],
  ): Promise<{ readonly all: boolean }> {
    return answer(() => {
      const { id, plan } = this.sheetAt(sheet, 'select');
      const [from, to] = (corners ?? [cells[0]!, cells[0]!]).map((name) => boxNamed(plan.names, name));
      this.workbook.highlight(highlightsOver(sides, (one) => this.sheetAt(one, 'select').plan.names));
      if (from && to) this.workbook.select({ sheet: id, box: boxBetween(from, to) });
      return { all: corners !== undefined || cells.length === 1 };
    });
  }

  clearHighlights(): Promise<void> {
    return answer(() => this.workbook.highlight([]));
  }

  /** Custom functions need Excel. */
  showCheckBeside(): Promise<{ readonly address: string }> {
    return answer(() => {
      throw new HostError(words.noCheckBeside, 'ApiNotFound');
    });
  }

  onTableChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return answer(() => {
      const stop = this.workbook.onWritten(({ id, plan }) => {
        if (followedSheets.includes(plan.kind)) listener(id);
      });
      return () => answer(stop);
    });
  }

  onSelectionChanged(listener: (selected: SelectedCells) => void): Promise<() => Promise<void>> {
    return answer(() => {
      let before = this.workbook.selection;
      const stop = this.workbook.subscribe(() => {
        const { selection } = this.workbook;
        if (!selection || selection === before) return;
        before = selection;
        listener({ sheetId: selection.sheet, box: selection.box });
      });
      return () => answer(stop);
    });
  }

  private act(actions: readonly LastAction[]): void {
    this.hold({ ...this.held, actions });
  }

  private hold(kept: MemoryKept): void {
    this.held = kept;
    this.desk.onKept?.();
  }

  private carryOut(sheets: readonly SheetWrites[]) {
    const planned = sheets.map(({ sheet, writes }) => {
      const held = this.sheetAt(sheet, 'write');
      const cells = this.cellsOf(held);
      return { held, cells, ...plannedWrites(cells, writes) };
    });
    const due = planned.filter(({ written }) => written.length > 0);
    for (const { held, blocks, heights } of due) {
      this.workbook.write(held.id, blocks);
      for (const { box: at, height } of heights) this.workbook.setHeight(held.id, at.row, height);
    }
    const acted = due.map(({ cells, written }): WrittenSheet => ({ ...cells.acted, cells: written }));
    const outcome: WriteOutcome = {
      written: acted.reduce((sum, { cells }) => sum + cells.length, 0),
      left: planned.flatMap(({ cells, left }) => leftCells(cells, left)),
    };
    return { outcome, acted };
  }

  private restore(acted: readonly WrittenSheet[]) {
    let restored = 0;
    const refs = new Map<string, SheetRef>();
    const left: LeftCell[] = [];
    for (const { id, name, cells } of acted) {
      const held = this.workbook.sheet(id);
      if (!held) {
        left.push({ sheet: name, name: '', place: undoWords.wholeSheet });
        continue;
      }
      const now = this.cellsOf(held);
      const planned = plannedUndo(now, cells);
      this.workbook.write(id, planned.blocks);
      restored += planned.restored;
      refs.set(id, refOf(held));
      left.push(...leftCells(now, planned.left));
    }
    return { restored, left, sheets: [...refs.values()] };
  }

  private unbuild(built: readonly BuiltSheet[]): UndoOutcome {
    const ours = this.workbook.sheets.filter(({ plan }) =>
      built.some(
        ({ name, kind, year }) => name === plan.sheet && kind === plan.kind && year === String(plan.year),
      ),
    );
    const due = ours.filter((sheet) => {
      const print = built.find(({ name }) => name === sheet.plan.sheet)!.print;
      return isLeftover(this.gridsOf(sheet).formulas, [print]);
    });
    this.workbook.remove(due.map(({ id }) => id));
    const named = (sheets: readonly SheetInMemory[]) => sheets.map(({ plan }) => plan.sheet);
    return { outcome: 'unbuilt', deleted: named(due), left: named(ours.filter((one) => !due.includes(one))) };
  }

  private builtSheet(sheet: SheetInMemory): BuiltSheet {
    const { kind, year, sheet: name } = sheet.plan;
    return { name, kind, year: String(year), print: printOf(this.gridsOf(sheet).formulas) };
  }

  private looks(): readonly SheetLook[] {
    return this.workbook.sheets.map((sheet) => this.lookAt(sheet));
  }

  private tableOn(sheet: SheetInMemory): BuiltTable | undefined {
    return builtTable(this.lookAt(sheet), 'read');
  }

  private lookAt(sheet: SheetInMemory): SheetLook {
    const { ref, names: own } = this.workbook.standing(sheet);
    const area = boxNamed(sheet.plan.names, names.matrixName);
    if (!area) return { sheet: ref, names: own };
    const { values, formulas } = this.gridsOf(sheet, area);
    return { sheet: ref, names: own, matrix: { row: area.row, column: area.column, values, formulas } };
  }

  private cellsOf(sheet: SheetInMemory): WrittenSheetCells {
    const { ref, names: own } = this.workbook.standing(sheet);
    const { values, formulas } = this.gridsOf(sheet);
    const rows = sheet.plan.kind === LEDGER ? boxNamed(sheet.plan.names, names.ledgerName) : undefined;
    return new WrittenSheetCells({
      sheet: ref,
      names: own,
      cells: { row: 0, column: 0, values, formulas },
      ...(rows && {
        heads: {
          row: rows.row,
          column: rows.column,
          values: [(values[rows.row] ?? []).slice(rows.column, rows.column + rows.columns)],
        },
      }),
    });
  }

  /** What cells come to and what they hold, as `Range.values` and `Range.formulas` have it; of the whole sheet where no area is given. */
  private gridsOf(sheet: SheetInMemory, area?: Box) {
    const { cell } = this.workbook.standing(sheet);
    const { contents } = sheet.plan;
    const { row, column, rows, columns } = area ?? {
      row: 0,
      column: 0,
      rows: contents.length,
      columns: Math.max(0, ...contents.map((line) => line.length)),
    };
    const values: RawCell[][] = [];
    const formulas: RawCell[][] = [];
    for (let down = 0; down < rows; down++) {
      const held = Array.from({ length: columns }, (_, across) => cell(row + down, column + across));
      values.push(held.map(({ value }) => value ?? ''));
      formulas.push(held.map(({ value, formula }) => formula ?? value ?? ''));
    }
    return { values, formulas };
  }

  private sheetAt({ id, name }: SheetRef, doing: words.Doing): SheetInMemory {
    const sheet = this.workbook.sheet(id);
    if (!sheet) throw new HostError(words.noSheet(doing, name), 'ItemNotFound');
    return sheet;
  }
}

/** A plan built it; others may stand beside it. */
const isOurs = ({ plan }: SheetInMemory): boolean => plan.names.some(({ name }) => name === names.planName);

const refOf = ({ id, plan }: SheetInMemory): SheetRef => ({ id, name: plan.sheet });

/** As a host answers: later, and by a promise that rejects where it cannot. */
const answer = <T>(make: () => T): Promise<T> => Promise.resolve().then(make);

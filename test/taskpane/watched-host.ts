/** The workbook in memory as the pane's host, watched: its calls are told, any of them can fail, and a clerk types into it. */
import { figureRows, findForm } from '../../src/report/form';
import type { Host, RawCell, SheetRef, StandingSheet } from '../../src/workbook/host';
import type { LastAction } from '../../src/workbook/last-action';
import type { MemoryKept } from '../../src/workbook/memory-host';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { cellName } from '../../src/workbook/names';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { planTable3 } from '../../src/workbook/table3-plan';

/** Contents by row, from the left; `undefined` leaves a cell as it is. */
export type Rows = Readonly<Record<string, readonly (RawCell | null | undefined)[]>>;

/** A number of Excel's calendar. */
const TODAY = 46_037;

export class WatchedHost implements Host {
  readonly book = new MemoryWorkbook(() => TODAY);
  readonly opened: Uint8Array[] = [];
  private readonly inner: MemoryHost;
  drawsCharts = false;
  readonly calls: string[] = [];
  readonly selections: string[] = [];
  /** the names of sheets that were brought to the front */
  readonly shown: string[] = [];
  /** thrown by the next call of that name */
  readonly failures = new Map<string, Error>();

  private readonly listeners = new Set<(sheetId: string) => void>();

  constructor(kept: MemoryKept = {}) {
    const openCopy = (bytes: Uint8Array) => Promise.resolve(void this.opened.push(bytes));
    this.inner = new MemoryHost(this.book, { openCopy }, kept);
  }

  /** What the workbook keeps beside its sheets. */
  get kept(): MemoryKept {
    return this.inner.kept;
  }

  get keptAction(): LastAction | undefined {
    return this.kept.actions?.[0];
  }

  /** Puts a sheet as another plan has it. */
  alter(sheet: string, change: (plan: SheetPlan) => SheetPlan): this {
    const { id } = this.ref(sheet);
    this.book.replace(id, change(this.book.sheet(id)!.plan));
    return this;
  }

  /** Puts a sheet of the clerk's own there. */
  holdOther(sheet: string): this {
    const [plan] = planWorkbook({
      form: findForm('2021')!,
      organ: '',
      year: 2021,
      sheets: ['basics'],
    }).sheets;
    this.book.add([{ ...plan!, sheet, names: [], contents: [], merges: [] }]);
    return this;
  }

  /** Deletes a sheet. */
  remove(sheet: string): void {
    this.book.remove([this.ref(sheet).id]);
  }

  /** Tells who listens that a sheet was edited. */
  tell(sheetId: string): void {
    for (const listener of this.listeners) listener(sheetId);
  }

  /** Puts sheets there that somebody planned. */
  hold(plans: readonly SheetPlan[]): this {
    this.book.add(plans);
    return this;
  }

  /** Puts a sheet of table 3 there, and shows it. */
  addSheet(sheetName: string, year: number, rows: Rows = {}, format = year < 2021 ? '2019' : '2021'): this {
    this.book.add([planTable3({ form: findForm(format)!, organ: '', year, sheetName })]);
    this.show(sheetName);
    return this.type(sheetName, rows);
  }

  /** A clerk types over cells of table 3. */
  type(sheet: string, rows: Rows): this {
    const { plan } = this.book.sheet(this.ref(sheet).id)!;
    const form = findForm(plan.form)!;
    return this.enter(
      sheet,
      Object.fromEntries(
        figureRows(form).flatMap(({ id }) =>
          (rows[id] ?? []).flatMap((content, index) =>
            content === undefined ? [] : [[cellName(id, form.table3.columns[index]!.id), content ?? '']],
          ),
        ),
      ),
    );
  }

  /** A clerk types into cells by their names. */
  enter(sheet: string, cells: Readonly<Record<string, RawCell>>): this {
    const { id, plan } = this.book.sheet(this.ref(sheet).id)!;
    const blocks = Object.entries(cells).map(([name, content]) => {
      const found = plan.names.find((one) => one.name === name)?.refersTo;
      if (!found || !('cells' in found)) throw new RangeError(`${sheet} has no cell ${name}`);
      return { box: found.cells, formulas: [[content]] };
    });
    if (blocks.length > 0) this.book.write(id, blocks);
    return this;
  }

  show(sheet: string): this {
    const { id } = this.ref(sheet);
    this.book.select({ sheet: id, box: this.book.sheet(id)!.plan.start });
    return this;
  }

  rename(sheet: string, name: string): void {
    this.alter(sheet, (plan) => ({ ...plan, sheet: name }));
  }

  get names(): readonly string[] {
    return this.book.sheets.map(({ plan }) => plan.sheet);
  }

  /** What the host calls the sheet of that name. */
  ref(sheet: string): SheetRef {
    const found = this.book.sheets.find(({ plan }) => plan.sheet === sheet);
    if (!found) throw new RangeError(`there is no sheet ${sheet}`);
    return { id: found.id, name: sheet };
  }

  /** What a cell holds: a formula, or its value. */
  held(sheet: string, name: string): RawCell {
    const own = this.book.sheet(this.ref(sheet).id)!;
    const found = own.plan.names.find((one) => one.name === name)?.refersTo;
    if (!found || !('cells' in found)) throw new RangeError(`${sheet} has no cell ${name}`);
    const { value, formula } = this.book.standing(own).cell(found.cells.row, found.cells.column);
    return formula ?? value ?? '';
  }

  content(sheet: string, row: string, column: string): RawCell {
    return this.held(sheet, cellName(row, column));
  }

  /** What stands there now, without a call. */
  get sheets(): readonly StandingSheet[] {
    return this.book.sheets.map((sheet) => this.book.standing(sheet));
  }

  readonly settings: Host['settings'] = () => this.ask('settings', () => this.inner.settings());
  readonly saveSettings: Host['saveSettings'] = (...given) =>
    this.ask('saveSettings', () => this.inner.saveSettings(...given));
  readonly build: Host['build'] = (...given) => this.ask('build', () => this.inner.build(...given));
  readonly finalised: Host['finalised'] = () => this.ask('finalised', () => this.inner.finalised());
  readonly saveFinalised: Host['saveFinalised'] = (...given) =>
    this.ask('saveFinalised', () => this.inner.saveFinalised(...given));
  readonly openCopy: Host['openCopy'] = (...given) =>
    this.ask('openCopy', () => this.inner.openCopy(...given));
  standing: Host['standing'] = () => this.ask('standing', () => this.inner.standing());
  readonly standingOn: Host['standingOn'] = (sheet) =>
    this.ask('standingOn', () => this.inner.standingOn(sheet));
  readRows: Host['readRows'] = (...given) => this.ask('readRows', () => this.inner.readRows(...given));
  readonly growLedger: Host['growLedger'] = (sheet, rows) =>
    this.ask(`growLedger ${rows}`, () => this.inner.growLedger(sheet, rows));
  readonly ledgerColumns: Host['ledgerColumns'] = () =>
    this.ask('ledgerColumns', () => this.inner.ledgerColumns());
  readonly saveLedgerColumns: Host['saveLedgerColumns'] = (...given) =>
    this.ask('saveLedgerColumns', () => this.inner.saveLedgerColumns(...given));
  readonly showSheet: Host['showSheet'] = (sheet) =>
    this.ask('showSheet', () => {
      this.shown.push(sheet.name);
      return this.inner.showSheet(sheet);
    });
  readTable3: Host['readTable3'] = () => this.ask('readTable3', () => this.inner.readTable3());
  readonly readTable3On: Host['readTable3On'] = (sheet) =>
    this.ask('readTable3On', () => this.inner.readTable3On(sheet));
  readonly readTable3Of: Host['readTable3Of'] = (...given) =>
    this.ask('readTable3Of', () => this.inner.readTable3Of(...given));
  readonly write: Host['write'] = (...given) => this.ask('write', () => this.inner.write(...given));
  writeSheets: Host['writeSheets'] = (...given) => this.ask('write', () => this.inner.writeSheets(...given));
  readonly keep: Host['keep'] = (...given) => this.ask('keep', () => this.inner.keep(...given));
  readonly lastAction: Host['lastAction'] = () => this.ask('lastAction', () => this.inner.lastAction());
  readonly undo: Host['undo'] = () => this.ask('undo', () => this.inner.undo());
  readonly select: Host['select'] = (sheet, cells) =>
    this.ask('select', () => {
      this.selections.push(`${sheet.name}: ${cells.map(({ row, column }) => `${row}.${column}`).join(' ')}`);
      return this.inner.select(sheet, cells);
    });
  readonly selectCell: Host['selectCell'] = (sheet, name) =>
    this.ask('selectCell', () => {
      this.selections.push(`${sheet.name}: ${name}`);
      return this.inner.selectCell(sheet, name);
    });
  readonly showCells: Host['showCells'] = (cells, sides) =>
    this.ask('showCells', () => {
      const of = (side: string) =>
        sides
          .filter((one) => one.side === side)
          .map((one) => ` ${side} ${one.sheet.name}: ${one.names.join(' ')}`)
          .join('');
      const shown = `${cells.sheet.name}: ${cells.names.join(' ')}`;
      this.selections.push(`${shown}${of('left')}${of('right')}`);
      return this.inner.showCells(cells, sides);
    });
  readonly clearHighlights: Host['clearHighlights'] = () =>
    this.ask('clearHighlights', () => this.inner.clearHighlights());
  readonly showCheckBeside: Host['showCheckBeside'] = () =>
    this.ask('showCheckBeside', () => Promise.resolve({ address: 'L4' }));
  readonly onTableChanged: Host['onTableChanged'] = (listener) =>
    this.ask('onTableChanged', async () => {
      this.listeners.add(listener);
      const stop = await this.inner.onTableChanged(listener);
      return async () => {
        this.listeners.delete(listener);
        await stop();
      };
    });

  readonly onSelectionChanged: Host['onSelectionChanged'] = (listener) =>
    this.ask('onSelectionChanged', () => this.inner.onSelectionChanged(listener));

  private async ask<T>(call: string, answer: () => Promise<T>): Promise<T> {
    this.calls.push(call);
    await Promise.resolve();
    const failure = this.failures.get(call);
    this.failures.delete(call);
    if (failure) throw failure;
    return answer();
  }
}

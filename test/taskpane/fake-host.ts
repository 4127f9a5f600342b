/** A workbook in memory that answers as the host does: totals are computed, reads and writes are counted. */
import type { RememberedColumns } from '../../src/ledger/matching';
import type { Cell } from '../../src/report/cell';
import { figureRows, findForm } from '../../src/report/form';
import { partsOfTotals, table3Totals, totalOf } from '../../src/report/totals';
import type {
  BuildOutcome,
  CellWrite,
  Host,
  LeftCell,
  RawCell,
  ReportSettings,
  SheetRef,
  SheetWrites,
  StandingSheet,
  Table3Reading,
  UndoOutcome,
  WriteOutcome,
} from '../../src/workbook/host';
import { HostError } from '../../src/workbook/host';
import type { LastAction, WrittenCell } from '../../src/workbook/last-action';
import { undoing } from '../../src/workbook/last-action';
import type { WorkbookPlan } from '../../src/workbook/workbook-plan';

/** What a cell holds; a total that is a formula holds this. */
const FORMULA = '=SUM()';

interface FakeSheet {
  readonly id: string;
  readonly format: string;
  readonly year: number;
  /** by `row.column`; a cell that is missing is empty */
  readonly cells: Map<string, RawCell>;
}

/** Contents by row, from the left; `undefined` leaves a cell as it is. */
export type Rows = Readonly<Record<string, readonly (RawCell | null | undefined)[]>>;

export class FakeHost implements Host {
  readonly sheets = new Map<string, FakeSheet>();
  readonly otherSheets = new Set<string>();
  readonly calls: string[] = [];
  readonly selections: string[] = [];
  kept: ReportSettings | undefined;
  active: string | undefined;
  /** thrown by the next call of that name */
  readonly failures = new Map<string, Error>();
  private readonly listeners = new Set<(sheetId: string) => void>();
  private made = 0;

  /** Puts a built sheet there, its totals being formulas. */
  addSheet(sheet: string, year: number, rows: Rows = {}, format = year < 2021 ? '2019' : '2021'): void {
    const cells = new Map<string, RawCell>();
    const form = findForm(format);
    for (const { row, column } of form ? table3Totals(form) : []) cells.set(`${row}.${column}`, FORMULA);
    this.made += 1;
    this.sheets.set(sheet, { id: `sheet-${this.made}`, format, year, cells });
    this.active = sheet;
    this.fill(sheet, rows);
  }

  /** Types over cells. */
  fill(sheet: string, rows: Rows): void {
    const { format, cells } = this.sheets.get(sheet)!;
    const columns = findForm(format)?.table3.columns ?? [];
    for (const [row, contents] of Object.entries(rows)) {
      contents.forEach((content, index) => {
        if (content !== undefined) cells.set(`${row}.${columns[index]!.id}`, content ?? '');
      });
    }
  }

  /** Types over cells and tells who listens. */
  type(sheet: string, rows: Rows): void {
    this.fill(sheet, rows);
    this.tell(this.sheets.get(sheet)!.id);
  }

  /** Tells who listens that a sheet was edited. */
  tell(sheetId: string): void {
    for (const listener of this.listeners) listener(sheetId);
  }

  rename(sheet: string, name: string): void {
    const found = this.sheets.get(sheet)!;
    this.sheets.delete(sheet);
    this.sheets.set(name, found);
    if (this.active === sheet) this.active = name;
  }

  /** What the host calls the sheet of that name. */
  ref(sheet: string): SheetRef {
    return { id: this.sheets.get(sheet)!.id, name: sheet };
  }

  content(sheet: string, row: string, column: string): RawCell {
    return this.sheets.get(sheet)?.cells.get(`${row}.${column}`) ?? '';
  }

  async settings(): Promise<ReportSettings | undefined> {
    return this.answer('settings', () => this.kept);
  }

  async saveSettings(settings: ReportSettings): Promise<void> {
    return this.answer('saveSettings', () => {
      this.kept = settings;
    });
  }

  async build({ sheets: [plan] }: WorkbookPlan): Promise<BuildOutcome> {
    return this.answer('build', () => {
      if (!plan) throw new Error('nothing to build');
      if (/[:\\/?*[\]]/.test(plan.sheet))
        throw new HostError('名称不能用。请换一个名称。', 'InvalidArgument');
      if (this.sheets.has(plan.sheet) || this.otherSheets.has(plan.sheet)) {
        const { kind, sheet } = plan;
        return { outcome: 'exists', taken: [{ kind, sheet, suggestion: `${sheet}（2）` }] };
      }
      this.addSheet(plan.sheet, plan.year, {}, plan.form);
      const { kind, sheet: name, year } = plan;
      this.keptAction = { kind: 'build', sheets: [{ name, kind, year: String(year), print: '' }] };
      return { outcome: 'built', sheets: [this.ref(plan.sheet)] };
    });
  }

  /** what the workbook of ours holds */
  workbook: readonly StandingSheet[] = [];

  async standing(): Promise<readonly StandingSheet[]> {
    return this.answer('standing', () => this.workbook);
  }

  async standingOn({ id }: SheetRef): Promise<StandingSheet | undefined> {
    return this.answer('standingOn', () => this.workbook.find(({ ref }) => ref.id === id));
  }

  /** rows of named blocks, by the name */
  readonly blocks = new Map<string, readonly (readonly RawCell[])[]>();

  async readRows(
    _: SheetRef,
    names: readonly string[],
  ): Promise<readonly (readonly (readonly RawCell[])[])[]> {
    return this.answer('readRows', () => names.map((name) => this.blocks.get(name) ?? []));
  }

  async growLedger(_: SheetRef, rows: number): Promise<void> {
    return this.answer(`growLedger ${rows}`, () => undefined);
  }

  /** what an office's headings stand for */
  remembered: RememberedColumns = {};

  async ledgerColumns(): Promise<RememberedColumns> {
    return this.answer('ledgerColumns', () => this.remembered);
  }

  async saveLedgerColumns(columns: RememberedColumns): Promise<void> {
    return this.answer('saveLedgerColumns', () => void (this.remembered = columns));
  }

  /** the names of sheets that were brought to the front */
  readonly shown: string[] = [];

  async showSheet({ name }: SheetRef): Promise<void> {
    return this.answer('showSheet', () => void this.shown.push(name));
  }

  async readTable3(): Promise<Table3Reading | undefined> {
    return this.answer('readTable3', () => this.reading(this.active));
  }

  async readTable3On({ id }: SheetRef): Promise<Table3Reading | undefined> {
    return this.answer('readTable3On', () => this.reading(this.nameOf(id)));
  }

  async readTable3Of(year: number): Promise<Table3Reading | undefined> {
    return this.answer('readTable3Of', () =>
      this.reading([...this.sheets].find(([, sheet]) => sheet.year === year)?.[0]),
    );
  }

  async write(sheet: SheetRef, writes: readonly CellWrite[], what: string): Promise<WriteOutcome> {
    return this.writeSheets([{ sheet, writes }], what);
  }

  /** Figures of table 3 alone have cells here; what is written to others is kept in `written`. */
  async writeSheets(groups: readonly SheetWrites[], what: string): Promise<WriteOutcome> {
    return this.answer('write', () => {
      const left: LeftCell[] = [];
      const sheets = groups.map(({ sheet, writes }) => {
        const fake = this.sheets.get(this.nameOf(sheet.id) ?? '');
        const cells = writes.flatMap(({ name, expected, input }): WrittenCell[] => {
          const key = name.replace(/^t3\./, '');
          const before = fake?.cells.get(key) ?? expected ?? '';
          const after = 'value' in input ? input.value : input.formula;
          if (expected !== undefined && before !== expected) {
            left.push({ sheet: sheet.name, name, place: name });
            return [];
          }
          fake?.cells.set(key, after);
          return [{ name, before, after }];
        });
        return { ...sheet, kind: '', year: '', cells };
      });
      const written = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
      if (written > 0) this.keptAction = { kind: 'write', what, sheets };
      return { written, left };
    });
  }

  /** what the add-in kept for itself, by the names of the cells */
  readonly keptCells = new Map<string, RawCell>();

  async keep(_: SheetRef, writes: readonly CellWrite[]): Promise<WriteOutcome> {
    return this.answer('keep', () => {
      for (const { name, input } of writes)
        this.keptCells.set(name, 'value' in input ? input.value : input.formula);
      return { written: writes.length, left: [] };
    });
  }

  /** what the workbook keeps of the last action */
  keptAction: LastAction | undefined;

  async lastAction(): Promise<LastAction | undefined> {
    return this.answer('lastAction', () => this.keptAction);
  }

  async undo(): Promise<UndoOutcome> {
    return this.answer('undo', () => {
      const action = this.keptAction;
      this.keptAction = undefined;
      if (!action) return { outcome: 'nothing' };
      if (action.kind === 'build') {
        const names = action.sheets.map(({ name }) => name);
        for (const name of names) this.sheets.delete(name);
        return { outcome: 'unbuilt', deleted: names, left: [] };
      }
      let restored = 0;
      const refs: SheetRef[] = [];
      const left = action.sheets.flatMap(({ id, name: sheet, cells }): LeftCell[] => {
        const name = this.nameOf(id);
        const fake = this.sheets.get(name ?? '');
        if (!fake || name === undefined) return [{ sheet, name: '', place: '整张表' }];
        refs.push({ id, name });
        const undone = undoing(cells, (cell) => fake.cells.get(cell.name.replace(/^t3\./, '')) ?? '');
        for (const cell of undone.restore) fake.cells.set(cell.name.replace(/^t3\./, ''), cell.before);
        restored += undone.restore.length;
        return undone.left.map((cell) => ({ sheet: name, name: cell, place: cell }));
      });
      return { outcome: 'undone', what: action.what, restored, left, sheets: refs };
    });
  }

  async select(
    { id }: SheetRef,
    cells: readonly { readonly row: string; readonly column: string }[],
  ): Promise<void> {
    return this.answer('select', () => {
      const sheet = this.nameOf(id)!;
      this.active = sheet;
      this.selections.push(`${sheet}: ${cells.map(({ row, column }) => `${row}.${column}`).join(' ')}`);
    });
  }

  async selectCell(sheet: SheetRef, name: string): Promise<void> {
    return this.answer('selectCell', () => void this.selections.push(`${sheet.name}: ${name}`));
  }

  async showCheckBeside(): Promise<{ readonly address: string }> {
    return this.answer('showCheckBeside', () => ({ address: 'L4' }));
  }

  async onTableChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return this.answer('onTableChanged', () => {
      this.listeners.add(listener);
      return () => Promise.resolve(void this.listeners.delete(listener));
    });
  }

  readonly opened: Uint8Array[] = [];

  async openCopy(bytes: Uint8Array): Promise<void> {
    return this.answer('openCopy', () => void this.opened.push(bytes));
  }

  private nameOf(id: string): string | undefined {
    return [...this.sheets].find(([, sheet]) => sheet.id === id)?.[0];
  }

  private async answer<T>(call: string, make: () => T): Promise<T> {
    this.calls.push(call);
    await Promise.resolve();
    const failure = this.failures.get(call);
    this.failures.delete(call);
    if (failure) throw failure;
    return make();
  }

  private reading(name: string | undefined): Table3Reading | undefined {
    const sheet = name === undefined ? undefined : this.sheets.get(name);
    if (!sheet || name === undefined) return undefined;
    const form = findForm(sheet.format)!;
    const values = valuesOf(sheet);
    const matrix = (read: (key: string) => RawCell) =>
      figureRows(form).map((row) => form.table3.columns.map((column) => read(`${row.id}.${column.id}`)));
    return {
      sheet: { id: sheet.id, name },
      form,
      year: sheet.year,
      values: matrix((key) => values.get(key) ?? ''),
      formulas: matrix((key) => sheet.cells.get(key) ?? ''),
      totals: new Map([...partsOfTotals(form).keys()].map((address) => [address, FORMULA])),
    };
  }
}

/** The contents with every formula computed as Excel would: texts add nothing. */
function valuesOf({ format, cells }: FakeSheet): Map<string, RawCell> {
  const form = findForm(format);
  const values = new Map(cells);
  for (const { row, column, parts } of form ? table3Totals(form) : []) {
    const key = `${row}.${column}`;
    if (cells.get(key) !== FORMULA) continue;
    const figures = parts.map((part): Cell => {
      const value = values.get(part.replace(/^table3\./, ''));
      return typeof value === 'number' ? value : null;
    });
    values.set(key, totalOf(figures) ?? '');
  }
  return values;
}

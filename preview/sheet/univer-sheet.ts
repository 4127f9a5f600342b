/** Univer behind the port of the interpreter. */
import type { ICommandInfo, IExecutionOptions, IWorkbookData, Univer } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import {
  getPrimaryForRange,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetNameCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { cellBox, GRID } from '../host/address';
import { registerExcelFunctions } from './excel-functions';
import { withRenamedSheet } from './scoped-names';
import type {
  BorderEdge,
  BorderStyle,
  Box,
  CellInput,
  CellStyle,
  EngineCell,
  EngineConditionalFormat,
  EngineEvent,
  EngineName,
  EngineSheet,
  EngineValidation,
  SheetEngine,
} from './sheet-engine';
import { UniverBook } from './univer-book';
import { Calculation } from './univer-calculation';
import { changeBy, concernsFormulas, selectedBox } from './univer-changes';
import type { CellPlace, ExplainError } from './univer-contents';
import { UniverContents } from './univer-contents';
import { Drawing } from './univer-drawing';
import { UniverFormats } from './univer-formats';
import { UniverLooks } from './univer-looks';
import { UniverNames } from './univer-names';
import { rangeOf } from './univer-rules';
import { newSheet, UniverSheets } from './univer-sheets';

interface Saved {
  readonly workbook: IWorkbookData;
  readonly active: string;
  readonly selected: Box;
  readonly next: number;
}

/** Where a person types; on a page alone. */
export type CellEditor = Pick<SheetEngine, 'typing'>;

const NO_EDITOR: CellEditor = { typing: () => null };

const FIRST_SHEET = 'sheet-1';
const FIRST_CELL = cellBox(0, 0);

export class UniverSheet implements SheetEngine {
  private readonly book: UniverBook;
  private readonly list: UniverSheets;
  private readonly contents: UniverContents;
  private readonly looks: UniverLooks;
  private readonly formats: UniverFormats;
  private readonly defined: UniverNames;
  private readonly calculation: Calculation;
  private readonly drawing: Drawing;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  /** the sheets' names as formulas know them */
  private sheetNames = new Map<string, string>();
  /** the sheet's name before and after it was last renamed */
  private renamed: readonly [before: string, after: string] = ['', ''];
  private next = 2;
  private suspended = 0;

  constructor(
    univer: Univer,
    private readonly editor: CellEditor = NO_EDITOR,
  ) {
    this.book = new UniverBook(univer, {
      sheetOrder: [FIRST_SHEET],
      sheets: { [FIRST_SHEET]: newSheet(FIRST_SHEET, 'Sheet1') },
    });
    this.list = new UniverSheets(this.book);
    this.defined = new UniverNames(this.book);
    this.contents = new UniverContents(this.book, this.defined);
    this.looks = new UniverLooks(this.book, this.contents);
    this.formats = new UniverFormats(this.book);
    this.drawing = new Drawing(this.book);
    registerExcelFunctions(this.book.get(IFunctionService));
    const commands = this.book.get(ICommandService);
    this.calculation = new Calculation(commands, () => this.tell({ kind: 'calculated' }));
    commands.onCommandExecuted((command, options) => this.heard(command, options));
    commands.beforeCommandExecuted((command, options) => this.contents.dropStaleResults(command, options));
    this.noteSheetNames();
  }

  sheets(): readonly EngineSheet[] {
    return this.list.list();
  }

  addSheet(name: string): string {
    const id = this.newId('sheet');
    this.list.add(id, name);
    return id;
  }

  removeSheet(sheet: string): void {
    this.looks.flush();
    this.book.sheet(sheet);
    this.list.remove(sheet);
  }

  updateSheet(sheet: string, patch: Partial<Omit<EngineSheet, 'id'>>): void {
    this.list.update(sheet, patch);
  }

  activeSheet(): string {
    return this.list.active();
  }

  activateSheet(sheet: string): void {
    this.list.activate(sheet);
  }

  cells(sheet: string, box: Box): EngineCell[][] {
    return this.contents.cells(sheet, box);
  }

  setCells(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.contents.put(sheet, box, inputs);
    this.tell({ kind: 'changed', sheet, box, origin: 'program' });
  }

  /** Puts values into cells as a person's edit, which can be undone and is told of as such. */
  edit(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.contents.edit(sheet, box, inputs);
  }

  clear(sheet: string, box: Box, what: 'All' | 'Contents' | 'Formats'): void {
    if (what !== 'Formats') {
      this.contents.empty(sheet, box);
      this.tell({ kind: 'changed', sheet, box, origin: 'program' });
    }
    if (what === 'Contents') return;
    this.looks.clear(sheet, box);
    this.formats.clearConditionalFormats(sheet, box);
  }

  usedBox(sheet: string, valuesOnly: boolean): Box | null {
    this.looks.flush();
    return this.contents.usedBox(sheet, valuesOnly);
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.moveRows(sheet, row, count);
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.moveRows(sheet, row, -count);
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return this.looks.style(sheet, row, column);
  }

  setStyle(sheet: string, box: Box, patch: Partial<CellStyle>): void {
    this.looks.setStyle(sheet, box, patch);
  }

  border(sheet: string, box: Box, edge: BorderEdge): BorderStyle {
    return this.looks.border(sheet, box, edge);
  }

  setBorder(sheet: string, box: Box, edge: BorderEdge, border: BorderStyle): void {
    this.looks.setBorder(sheet, box, edge, border);
  }

  columnWidth(sheet: string, column: number): number {
    return this.looks.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: string, column: number, count: number, points: number): void {
    this.looks.setColumnWidth(sheet, column, count, points);
  }

  rowHeight(sheet: string, row: number): number {
    return this.looks.rowHeight(sheet, row);
  }

  setRowHeight(sheet: string, row: number, count: number, points: number): void {
    this.looks.setRowHeight(sheet, row, count, points);
  }

  merges(sheet: string): readonly Box[] {
    return this.looks.merges(sheet);
  }

  merge(sheet: string, box: Box): void {
    this.looks.merge(sheet, box);
  }

  unmerge(sheet: string, box: Box): void {
    this.looks.unmerge(sheet, box);
  }

  conditionalFormats(sheet: string): readonly EngineConditionalFormat[] {
    return this.formats.conditionalFormats(sheet);
  }

  addConditionalFormat(sheet: string, format: Omit<EngineConditionalFormat, 'id'>): string {
    const id = this.newId('format');
    this.formats.addConditionalFormat(sheet, { ...format, id });
    return id;
  }

  updateConditionalFormat(sheet: string, format: EngineConditionalFormat): void {
    this.formats.updateConditionalFormat(sheet, format);
  }

  removeConditionalFormat(sheet: string, id: string): void {
    this.formats.removeConditionalFormat(sheet, id);
  }

  validations(sheet: string): readonly EngineValidation[] {
    return this.formats.validations(sheet);
  }

  setValidation(sheet: string, validation: Omit<EngineValidation, 'id'>): string {
    const id = this.newId('validation');
    this.formats.setValidation(sheet, { ...validation, id });
    return id;
  }

  clearValidation(sheet: string, box: Box): void {
    this.formats.clearValidation(sheet, box);
  }

  names(): readonly EngineName[] {
    return this.defined.list();
  }

  setName(name: EngineName): void {
    const isNew = name.scope !== null && !this.defined.has(name.scope, name.name);
    this.defined.set(name);
    if (isNew) this.contents.qualify(name.scope);
  }

  removeName(scope: string | null, name: string): void {
    this.defined.remove(scope, name);
  }

  selection(): { readonly sheet: string; readonly box: Box } {
    const sheet = this.activeSheet();
    const selections = this.book.get(SheetsSelectionsService).getWorkbookSelections(this.book.id);
    const last = selections.getSelectionsOfWorksheet(sheet).at(-1);
    return { sheet, box: last ? selectedBox(last.range) : FIRST_CELL };
  }

  select(sheet: string, box: Box): void {
    const range = rangeOf(box);
    const primary = getPrimaryForRange(range, this.book.sheet(sheet));
    this.book.run(SetSelectionsOperation, sheet, {
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  typing(): Promise<void> | null {
    return this.editor.typing();
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** Univer calculates by timers, so it does not before the caller has come to an end. */
  suspend(): void {
    this.suspended += 1;
    this.looks.hold();
    this.drawing.hold();
  }

  resume(): void {
    this.suspended -= 1;
    if (this.suspended > 0) return;
    this.looks.release();
    this.drawing.release();
  }

  subscribe(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): unknown {
    this.looks.flush();
    const saved: Saved = {
      workbook: this.book.save(),
      active: this.activeSheet(),
      selected: this.selection().box,
      next: this.next,
    };
    return JSON.parse(JSON.stringify(saved)) as unknown;
  }

  open(saved: unknown): void {
    this.looks.flush();
    const { workbook, active, selected, next } = structuredClone(saved) as Saved;
    this.book.replace(workbook);
    this.noteSheetNames();
    this.calculation.changed();
    this.activateSheet(active);
    this.select(active, selected);
    this.next = next;
  }

  /** Says what an error in a cell means; asked whenever the cell is read. */
  explainErrors(explain: ExplainError): void {
    this.contents.explain = explain;
  }

  /** Calculates cells anew because what their functions return has changed; all where none is named. */
  calculateAgain(cells: readonly CellPlace[]): void {
    this.calculation.again(
      cells.map(({ sheet, row, column }) => ({
        unitId: this.book.id,
        sheetId: sheet,
        range: rangeOf(cellBox(row, column)),
      })),
    );
  }

  private moveRows(sheet: string, row: number, count: number): void {
    this.looks.flush();
    const formats = this.formats.conditionalFormats(sheet);
    this.list.moveRows(sheet, row, count);
    this.formats.follow(sheet, formats, row, count);
    const box = { row, column: 0, rows: Math.abs(count), columns: GRID.columns };
    this.tell({ kind: 'changed', sheet, box, origin: 'program' });
  }

  private newId(kind: string): string {
    return `${kind}-${this.next++}`;
  }

  private tell(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private heard(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    // the command sets formulas once more after the sheet has its name
    if (command.id === RemoveSheetCommand.id) this.dropLostNames();
    if (command.id === SetWorksheetNameCommand.id) this.renameInFormulas(...this.renamed);
    if ((command.params as { readonly unitId?: string } | undefined)?.unitId !== this.book.id) return;
    const change = changeBy(command, options);
    if (concernsFormulas(change, command)) this.calculation.changed();
    if (change === null) return;
    if (change.kind === 'sheets') this.followSheets();
    if (change.kind !== 'changed') return this.tell(change);
    // what the port changes it tells of itself, in the boxes it was given
    if (this.book.isChanging) return;
    this.contents.qualify(change.sheet, change.box);
    this.tell({ ...change, origin: 'user' });
  }

  /** Formulas name sheets; a renamed one is renamed in them, as Univer does itself only for references. */
  private followSheets(): void {
    const before = this.sheetNames;
    this.noteSheetNames();
    for (const [id, after] of this.sheetNames) {
      const old = before.get(id);
      if (old === undefined || old === after) continue;
      this.renamed = [old, after];
      this.renameInFormulas(old, after);
    }
  }

  private renameInFormulas(before: string, after: string): void {
    const renamed = (formula: string) => withRenamedSheet(formula, before, after);
    for (const sheet of this.sheetNames.keys()) this.contents.rewrite(sheet, renamed);
    for (const name of this.defined.list()) {
      const formula = renamed(name.formula);
      if (formula !== name.formula) this.defined.set({ ...name, formula });
    }
  }

  /** The names of a sheet go with it; Univer would keep them without one. */
  private dropLostNames(): void {
    const sheets = new Set(this.list.list().map(({ id }) => id));
    for (const { scope, name } of this.defined.list()) {
      if (scope !== null && !sheets.has(scope)) this.defined.remove(scope, name);
    }
  }

  private noteSheetNames(): void {
    this.sheetNames = new Map(this.list.list().map(({ id, name }) => [id, name]));
  }
}

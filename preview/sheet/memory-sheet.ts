/**
 * A workbook in plain memory: it keeps what it is told and calculates nothing. Where formulas have to show
 * values, whoever makes it says how; without that the value of a formula cannot be read.
 */
import {
  cellBox,
  contains,
  eachCell,
  grid,
  GRID,
  intersection,
  quoted,
  union,
  without,
} from '../host/address';
import { mapReferences } from './formula-references';
import type { FormulaReference } from './formula-references';
import { DEFAULT_HEIGHT, DEFAULT_STYLE, DEFAULT_WIDTH, NO_LINE } from './initial-look';
import { shiftedBox, shiftedFormula } from './moved-rows';
import type {
  BorderEdge,
  BorderStyle,
  Box,
  CellInput,
  CellStyle,
  CellValue,
  EngineCell,
  EngineConditionalFormat,
  EngineEvent,
  EngineName,
  EngineSheet,
  EngineValidation,
  SheetEngine,
} from './sheet-engine';

/** The value of a formula; it may read other cells of the engine. */
export type Calculate = (formula: string, sheet: string, row: number, column: number) => CellValue;

export interface MemorySheetOptions {
  readonly calculate?: Calculate;
  /** the name of the sheet that a new workbook has */
  readonly firstSheet?: string;
}

interface Sheet {
  readonly id: string;
  name: string;
  visibility: EngineSheet['visibility'];
  tabColor: string;
  showGridlines: boolean;
  frozen: EngineSheet['frozen'];
  cells: Map<number, CellInput>;
  styles: Map<number, CellStyle>;
  /** styles of areas too large to be kept cell by cell, oldest first */
  layers: { readonly box: Box; readonly patch: Partial<CellStyle> }[];
  /** lines above cells and to the left of cells */
  above: Map<number, BorderStyle>;
  before: Map<number, BorderStyle>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  merges: Box[];
  conditionalFormats: EngineConditionalFormat[];
  validations: EngineValidation[];
}

const KEPT_BY_CELL = 100_000;

const key = (row: number, column: number): number => row * GRID.columns + column;
const rowOf = (at: number): number => Math.floor(at / GRID.columns);
const columnOf = (at: number): number => at % GRID.columns;
const inside = (box: Box, at: number): boolean => contains(box, cellBox(rowOf(at), columnOf(at)));

export class MemorySheet implements SheetEngine {
  private opened: Promise<void> | null = null;
  private list: Sheet[] = [];
  private defined: EngineName[] = [];
  private active = '';
  private selected: { readonly sheet: string; readonly box: Box };
  private next = 1;
  private readonly listeners = new Set<(event: EngineEvent) => void>();

  constructor(private readonly options: MemorySheetOptions = {}) {
    this.active = this.create(options.firstSheet ?? 'Sheet1').id;
    this.selected = { sheet: this.active, box: FIRST_CELL };
  }

  /** Puts values into cells as a person's edit, which events tell from the add-in's own. */
  edit(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.put(sheet, box, inputs, 'user');
  }

  sheets(): readonly EngineSheet[] {
    return this.list.map(({ id, name, visibility, tabColor, showGridlines, frozen }, position) => ({
      id,
      name,
      position,
      visibility,
      tabColor,
      showGridlines,
      frozen,
    }));
  }

  addSheet(name: string): string {
    const { id } = this.create(name);
    this.tell({ kind: 'sheets', change: 'added', sheet: id });
    return id;
  }

  removeSheet(sheet: string): void {
    const gone = this.sheet(sheet);
    const at = this.list.indexOf(gone);
    this.list.splice(at, 1);
    this.defined = this.defined.filter(({ scope }) => scope !== sheet);
    this.rewrite(({ sheet: given, rest }) => (isSame(given, gone.name) ? '#REF!' : spelled(given, rest)));
    const neighbour = this.list[Math.min(at, this.list.length - 1)];
    if (this.active === sheet && neighbour) this.activateSheet(neighbour.id);
    this.tell({ kind: 'sheets', change: 'deleted', sheet });
  }

  updateSheet(sheet: string, patch: Partial<Omit<EngineSheet, 'id'>>): void {
    const found = this.sheet(sheet);
    const { name, position, ...rest } = patch;
    Object.assign(found, rest);
    if (position !== undefined) {
      this.list = this.list.filter((other) => other !== found);
      this.list.splice(position, 0, found);
    }
    if (name === undefined || name === found.name) return;
    const before = found.name;
    this.rewrite(({ sheet: given, rest }) => spelled(isSame(given, before) ? name : given, rest));
    found.name = name;
    this.tell({ kind: 'sheets', change: 'renamed', sheet });
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(sheet: string): void {
    this.sheet(sheet);
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = { sheet, box: FIRST_CELL };
    this.tell({ kind: 'sheets', change: 'activated', sheet });
  }

  cells(sheet: string, box: Box): EngineCell[][] {
    const { cells } = this.sheet(sheet);
    return grid(box, (row, column) => this.cell(sheet, row, column, cells.get(key(row, column))));
  }

  setCells(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.put(sheet, box, inputs, 'program');
  }

  clear(sheet: string, box: Box, what: 'All' | 'Contents' | 'Formats'): void {
    const found = this.sheet(sheet);
    if (what !== 'Formats') {
      forget(found.cells, box);
      this.tell({ kind: 'changed', sheet, box, origin: 'program' });
    }
    if (what === 'Contents') return;
    this.setStyle(sheet, box, DEFAULT_STYLE);
    forget(found.above, box);
    forget(found.before, box);
    found.conditionalFormats = found.conditionalFormats.filter((format) => !contains(box, format.box));
  }

  usedBox(sheet: string, valuesOnly: boolean): Box | null {
    const found = this.sheet(sheet);
    const keys = [...found.cells.keys()];
    if (!valuesOnly) keys.push(...found.styles.keys(), ...found.above.keys(), ...found.before.keys());
    const boxes = keys.map((at) => cellBox(rowOf(at), columnOf(at)));
    if (!valuesOnly) boxes.push(...found.merges);
    return boxes.length > 0 ? boxes.reduce(union) : null;
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.moveRows(sheet, row, count);
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.moveRows(sheet, row, -count);
  }

  style(sheet: string, row: number, column: number): CellStyle {
    const { styles, layers } = this.sheet(sheet);
    const at = key(row, column);
    const own = styles.get(at);
    if (own) return own;
    const patches = layers.filter(({ box }) => inside(box, at)).map(({ patch }) => patch);
    return Object.assign({ ...DEFAULT_STYLE }, ...patches) as CellStyle;
  }

  setStyle(sheet: string, box: Box, patch: Partial<CellStyle>): void {
    const { styles, layers } = this.sheet(sheet);
    if (box.rows * box.columns <= KEPT_BY_CELL) {
      eachCell(box, (row, column) => {
        styles.set(key(row, column), { ...this.style(sheet, row, column), ...patch });
      });
      return;
    }
    layers.push({ box, patch });
    for (const [at, style] of styles) if (inside(box, at)) styles.set(at, { ...style, ...patch });
  }

  border(sheet: string, box: Box, edge: BorderEdge): BorderStyle {
    const { lines, at } = this.line(sheet, box, edge);
    const [first] = at;
    return (first === undefined ? undefined : lines.get(first)) ?? NO_LINE;
  }

  setBorder(sheet: string, box: Box, edge: BorderEdge, border: BorderStyle): void {
    const { lines, at } = this.line(sheet, box, edge);
    for (const one of at) {
      if (border.style === 'None') lines.delete(one);
      else lines.set(one, border);
    }
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).widths.get(column) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(sheet: string, column: number, count: number, points: number): void {
    const { widths } = this.sheet(sheet);
    for (let index = column; index < column + count; index += 1) widths.set(index, points);
  }

  rowHeight(sheet: string, row: number): number {
    return this.sheet(sheet).heights.get(row) ?? DEFAULT_HEIGHT;
  }

  setRowHeight(sheet: string, row: number, count: number, points: number): void {
    const { heights } = this.sheet(sheet);
    for (let index = row; index < row + count; index += 1) heights.set(index, points);
  }

  merges(sheet: string): readonly Box[] {
    return this.sheet(sheet).merges;
  }

  merge(sheet: string, box: Box): void {
    const found = this.sheet(sheet);
    this.unmerge(sheet, box);
    found.merges.push(box);
    const first = key(box.row, box.column);
    const kept = found.cells.get(first);
    forget(found.cells, box);
    if (kept) found.cells.set(first, kept);
  }

  unmerge(sheet: string, box: Box): void {
    const found = this.sheet(sheet);
    found.merges = found.merges.filter((merged) => intersection(merged, box) === null);
  }

  conditionalFormats(sheet: string): readonly EngineConditionalFormat[] {
    return this.sheet(sheet).conditionalFormats;
  }

  addConditionalFormat(sheet: string, format: Omit<EngineConditionalFormat, 'id'>): string {
    const id = this.id('format');
    this.sheet(sheet).conditionalFormats.push({ ...format, id });
    return id;
  }

  updateConditionalFormat(sheet: string, format: EngineConditionalFormat): void {
    const found = this.sheet(sheet);
    found.conditionalFormats = found.conditionalFormats.map((old) => (old.id === format.id ? format : old));
  }

  removeConditionalFormat(sheet: string, id: string): void {
    const found = this.sheet(sheet);
    found.conditionalFormats = found.conditionalFormats.filter((format) => format.id !== id);
  }

  validations(sheet: string): readonly EngineValidation[] {
    return this.sheet(sheet).validations;
  }

  setValidation(sheet: string, validation: Omit<EngineValidation, 'id'>): string {
    const id = this.id('validation');
    this.clearValidation(sheet, validation.box);
    this.sheet(sheet).validations.push({ ...validation, id });
    return id;
  }

  clearValidation(sheet: string, box: Box): void {
    const found = this.sheet(sheet);
    found.validations = found.validations.flatMap((validation) =>
      without(validation.box, box).map((rest) => ({ ...validation, box: rest })),
    );
  }

  names(): readonly EngineName[] {
    return this.defined;
  }

  setName(name: EngineName): void {
    const at = this.defined.findIndex((old) => isNamed(old, name.scope, name.name));
    if (at < 0) this.defined.push(name);
    else this.defined[at] = name;
  }

  removeName(scope: string | null, name: string): void {
    this.defined = this.defined.filter((old) => !isNamed(old, scope, name));
  }

  selection(): { readonly sheet: string; readonly box: Box } {
    return this.selected;
  }

  select(sheet: string, box: Box): void {
    this.sheet(sheet);
    this.selected = { sheet, box };
    this.tell({ kind: 'selected', sheet, box });
  }

  typing(): Promise<void> | null {
    return this.opened;
  }

  /** A person opens a cell; what is returned enters what he types. */
  openCell(): () => void {
    let enter = (): void => undefined;
    this.opened = new Promise((resolve) => {
      enter = () => {
        this.opened = null;
        resolve();
      };
    });
    return enter;
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  suspend(): void {
    // nothing is calculated or drawn
  }

  resume(): void {
    // nothing was held back
  }

  subscribe(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): unknown {
    const sheets = this.list.map((sheet) =>
      Object.fromEntries(
        Object.entries(sheet).map(([field, value]) => [field, value instanceof Map ? [...value] : value]),
      ),
    );
    const { defined, active, selected, next } = this;
    return JSON.parse(JSON.stringify({ sheets, defined, active, selected, next })) as unknown;
  }

  open(saved: unknown): void {
    const { sheets, defined, active, selected, next } = structuredClone(saved) as Saved;
    this.list = sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      styles: new Map(sheet.styles),
      above: new Map(sheet.above),
      before: new Map(sheet.before),
      widths: new Map(sheet.widths),
      heights: new Map(sheet.heights),
    }));
    this.defined = defined;
    this.active = active;
    this.selected = selected;
    this.next = next;
  }

  private create(name: string): Sheet {
    const sheet: Sheet = {
      id: this.id('sheet'),
      name,
      visibility: 'Visible',
      tabColor: '',
      showGridlines: true,
      frozen: { rows: 0, columns: 0 },
      cells: new Map(),
      styles: new Map(),
      layers: [],
      above: new Map(),
      before: new Map(),
      widths: new Map(),
      heights: new Map(),
      merges: [],
      conditionalFormats: [],
      validations: [],
    };
    this.list.push(sheet);
    return sheet;
  }

  private id(kind: string): string {
    return `${kind}-${this.next++}`;
  }

  private sheet(id: string): Sheet {
    const found = this.list.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  private tell(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private cell(sheet: string, row: number, column: number, input: CellInput | undefined): EngineCell {
    if (input === undefined) return { value: null };
    if (!('formula' in input)) return { value: input.value };
    const { formula } = input;
    const { calculate } = this.options;
    return {
      formula,
      get value(): CellValue {
        if (calculate) return calculate(formula, sheet, row, column);
        throw new Error(`a workbook in memory calculates nothing; what ${formula} comes to has to be told`);
      },
    };
  }

  private put(
    sheet: string,
    box: Box,
    inputs: readonly (readonly (CellInput | undefined)[])[],
    origin: 'user' | 'program',
  ): void {
    const { cells } = this.sheet(sheet);
    eachCell(box, (row, column) => {
      const input = inputs[row - box.row]?.[column - box.column];
      if (input === undefined) return;
      if ('value' in input && input.value === null) cells.delete(key(row, column));
      else cells.set(key(row, column), input);
    });
    this.tell({ kind: 'changed', sheet, box, origin });
  }

  /** The lines that an edge of a box stands for. */
  private line(
    sheet: string,
    { row, column, rows, columns }: Box,
    edge: BorderEdge,
  ): { readonly lines: Map<number, BorderStyle>; readonly at: readonly number[] } {
    const { above, before } = this.sheet(sheet);
    const across = (from: number, count: number) => ({
      lines: above,
      at: keys({ row: from, column, rows: count, columns }),
    });
    const down = (from: number, count: number) => ({
      lines: before,
      at: keys({ row, column: from, rows, columns: count }),
    });
    switch (edge) {
      case 'EdgeTop':
        return across(row, 1);
      case 'EdgeBottom':
        return across(row + rows, 1);
      case 'InsideHorizontal':
        return across(row + 1, rows - 1);
      case 'EdgeLeft':
        return down(column, 1);
      case 'EdgeRight':
        return down(column + columns, 1);
      case 'InsideVertical':
        return down(column + 1, columns - 1);
    }
  }

  private moveRows(sheet: string, row: number, count: number): void {
    const found = this.sheet(sheet);
    found.cells = shiftedKeys(found.cells, row, count);
    found.styles = shiftedKeys(found.styles, row, count);
    found.above = shiftedKeys(found.above, row, count);
    found.before = shiftedKeys(found.before, row, count);
    found.heights = shiftedRows(found.heights, row, count);
    const boxed = <T extends { readonly box: Box }>(items: readonly T[]): T[] =>
      items.flatMap((item) => {
        const box = shiftedBox(item.box, row, count);
        return box ? [{ ...item, box }] : [];
      });
    found.layers = boxed(found.layers);
    found.conditionalFormats = boxed(found.conditionalFormats);
    found.validations = boxed(found.validations);
    found.merges = found.merges.flatMap((box) => shiftedBox(box, row, count) ?? []);
    this.rewriteFormulas((formula, own) =>
      shiftedFormula(formula, (given) => isSame(given ?? own, found.name), row, count),
    );
    const box = { row, column: 0, rows: Math.abs(count), columns: GRID.columns };
    this.tell({ kind: 'changed', sheet, box, origin: 'program' });
  }

  private rewrite(change: (reference: FormulaReference) => string): void {
    this.rewriteFormulas((formula) => mapReferences(formula, change));
  }

  /** Rewrites the formulas of cells, names, conditional formats and validations; `own` is their sheet's name. */
  private rewriteFormulas(change: (formula: string, own: string) => string): void {
    for (const sheet of this.list) {
      for (const [at, input] of sheet.cells) {
        if ('formula' in input) sheet.cells.set(at, { formula: change(input.formula, sheet.name) });
      }
      sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
        ...format,
        formula: change(format.formula, sheet.name),
      }));
      sheet.validations = sheet.validations.map((validation) =>
        validation.rule.kind === 'custom'
          ? {
              ...validation,
              rule: { ...validation.rule, formula: change(validation.rule.formula, sheet.name) },
            }
          : validation,
      );
    }
    this.defined = this.defined.map((name) => ({ ...name, formula: change(name.formula, '') }));
  }
}

interface Saved {
  readonly sheets: readonly (Sheet & {
    readonly cells: Iterable<[number, CellInput]>;
  })[];
  readonly defined: EngineName[];
  readonly active: string;
  readonly selected: { readonly sheet: string; readonly box: Box };
  readonly next: number;
}

const FIRST_CELL = cellBox(0, 0);

const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const isNamed = (item: EngineName, scope: string | null, name: string): boolean =>
  item.scope === scope && isSame(item.name, name);

const spelled = (sheet: string | undefined, rest: string): string =>
  sheet === undefined ? rest : `${quoted(sheet)}!${rest}`;

const keys = (box: Box): number[] => grid(box, key).flat();

function forget(map: Map<number, unknown>, box: Box): void {
  for (const at of map.keys()) if (inside(box, at)) map.delete(at);
}

function shiftedKeys<T>(map: ReadonlyMap<number, T>, row: number, count: number): Map<number, T> {
  const entries = [...map].flatMap(([at, value]): [number, T][] => {
    const to = shiftedRow(rowOf(at), row, count);
    return to === null ? [] : [[key(to, columnOf(at)), value]];
  });
  return new Map(entries);
}

function shiftedRows(map: ReadonlyMap<number, number>, row: number, count: number): Map<number, number> {
  const entries = [...map].flatMap(([at, value]): [number, number][] => {
    const to = shiftedRow(at, row, count);
    return to === null ? [] : [[to, value]];
  });
  return new Map(entries);
}

/** Where a row goes; `null` for a deleted one. */
function shiftedRow(at: number, row: number, count: number): number | null {
  if (at < row) return at;
  return count < 0 && at < row - count ? null : at + count;
}

/**
 * The workbook as Excel's object model has it: the engine with the cells, and beside it what an engine does
 * not keep (print set-up, settings, custom XML parts, properties). It outlives the add-in's page.
 */
import type { Box, EngineSheet, SheetEngine } from '../sheet/sheet-engine';
import { shiftedBox } from '../sheet/moved-rows';
import { ExcelError } from './errors';
import { initialPageSetup } from './page-setup';
import type { PageSetup } from './page-setup';
import type { ChartModel } from './chart-model';
import { newTable } from './table-model';
import type { TableModel } from './table-model';

export interface CustomXml {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** A cell that leads to a place of the workbook, or to an address outside. */
export interface CellLink {
  readonly box: Box;
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

/** A column that is not shown, with its width of before. */
export interface HiddenColumn {
  readonly column: number;
  readonly width: number;
}

/** The built-in properties of the document that are text. */
export type PropertyName =
  'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company';

/** A whole workbook as plain JSON. */
export interface SavedWorkbook {
  readonly sheets: unknown;
  readonly pageSetups: Readonly<Record<string, PageSetup>>;
  /** absent in files of an earlier preview */
  readonly links?: Readonly<Record<string, readonly CellLink[]>>;
  readonly hiddenColumns?: Readonly<Record<string, readonly HiddenColumn[]>>;
  readonly tables?: Readonly<Record<string, readonly TableModel[]>>;
  readonly charts?: Readonly<Record<string, readonly ChartModel[]>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly CustomXml[];
  readonly properties: Readonly<Partial<Record<PropertyName, string>>>;
}

export class WorkbookModel {
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, CustomXml>();
  readonly properties = new Map<PropertyName, string>();
  private readonly pageSetups = new Map<string, PageSetup>();
  private readonly linked = new Map<string, readonly CellLink[]>();
  private readonly hidden = new Map<string, readonly HiddenColumn[]>();
  private readonly listed = new Map<string, readonly TableModel[]>();
  private readonly charted = new Map<string, readonly ChartModel[]>();
  private readonly chartListeners = new Set<() => void>();
  /** workbooks that the add-in asked to open beside this one, as the bytes of their files */
  readonly created: Uint8Array[] = [];
  private readonly createdListeners = new Set<(bytes: Uint8Array) => void>();

  constructor(readonly engine: SheetEngine) {}

  /** The sheet of that id; a sheet that was deleted is no valid reference any more. */
  sheet(id: string): EngineSheet {
    const found = this.engine.sheets().find((sheet) => sheet.id === id);
    if (!found) throw new ExcelError('InvalidReference');
    return found;
  }

  /** The sheet of that id or name; names are compared without case, as Excel does. */
  find(key: string): EngineSheet | undefined {
    const sheets = this.engine.sheets();
    const name = key.toLowerCase();
    return sheets.find(({ id }) => id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name);
  }

  pageSetup(sheet: string): PageSetup {
    return this.pageSetups.get(sheet) ?? initialPageSetup;
  }

  updatePageSetup(sheet: string, patch: Partial<PageSetup>): void {
    this.pageSetups.set(sheet, { ...this.pageSetup(sheet), ...patch });
  }

  charts(sheet: string): readonly ChartModel[] {
    return this.charted.get(sheet) ?? [];
  }

  setCharts(sheet: string, charts: readonly ChartModel[]): void {
    this.charted.set(sheet, charts);
    for (const listener of this.chartListeners) listener();
  }

  onCharts(listener: () => void): void {
    this.chartListeners.add(listener);
  }

  tables(sheet: string): readonly TableModel[] {
    return this.listed.get(sheet) ?? [];
  }

  setTables(sheet: string, tables: readonly TableModel[]): void {
    this.listed.set(sheet, tables);
  }

  /** A table under a name of the program's own. @returns its id */
  newTable(sheet: string, box: Box): number {
    const all = this.engine.sheets().flatMap(({ id }) => this.tables(id));
    const id = Math.max(0, ...all.map((one) => one.id)) + 1;
    let number = id;
    while (all.some(({ name }) => name.toLowerCase() === `table${number}`)) number += 1;
    this.setTables(sheet, [...this.tables(sheet), newTable(id, `Table${number}`, box)]);
    return id;
  }

  /** Tables follow rows that were inserted (`count` above 0) or deleted (below 0) at `row`. */
  rowsMoved(sheet: string, row: number, count: number): void {
    this.setTables(
      sheet,
      this.tables(sheet).flatMap((table) => {
        const box = shiftedBox(table.box, row, count);
        return box && box.rows > 1 ? [{ ...table, box }] : [];
      }),
    );
  }

  links(sheet: string): readonly CellLink[] {
    return this.linked.get(sheet) ?? [];
  }

  /** Takes the link of these cells, or puts another in its place. */
  setLink(sheet: string, box: Box, link: Omit<CellLink, 'box'> | null): void {
    const others = this.links(sheet).filter(
      (one) => one.box.row !== box.row || one.box.column !== box.column,
    );
    this.linked.set(sheet, link ? [...others, { ...link, box }] : others);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return (this.hidden.get(sheet) ?? []).some((one) => one.column === column);
  }

  hideColumn(sheet: string, column: number): void {
    if (this.isColumnHidden(sheet, column)) return;
    const width = this.engine.columnWidth(sheet, column);
    this.hidden.set(sheet, [...(this.hidden.get(sheet) ?? []), { column, width }]);
    this.engine.setColumnWidth(sheet, column, 1, 0);
  }

  showColumn(sheet: string, column: number): void {
    const all = this.hidden.get(sheet) ?? [];
    const found = all.find((one) => one.column === column);
    if (!found) return;
    this.hidden.set(
      sheet,
      all.filter((one) => one !== found),
    );
    this.engine.setColumnWidth(sheet, column, 1, found.width);
  }

  create(bytes: Uint8Array): void {
    this.created.push(bytes);
    for (const listener of this.createdListeners) listener(bytes);
  }

  onCreated(listener: (bytes: Uint8Array) => void): () => void {
    this.createdListeners.add(listener);
    return () => this.createdListeners.delete(listener);
  }

  save(): SavedWorkbook {
    const sheets = new Set(this.engine.sheets().map(({ id }) => id));
    return {
      sheets: this.engine.save(),
      pageSetups: Object.fromEntries([...this.pageSetups].filter(([id]) => sheets.has(id))),
      links: ofSheets(this.linked, sheets),
      hiddenColumns: ofSheets(this.hidden, sheets),
      tables: ofSheets(this.listed, sheets),
      charts: ofSheets(this.charted, sheets),
      settings: Object.fromEntries(this.settings),
      customXml: [...this.customXml.values()],
      properties: Object.fromEntries(this.properties),
    };
  }

  /** Replaces everything with a saved workbook. */
  open(saved: SavedWorkbook): void {
    this.engine.open(saved.sheets);
    refill(this.pageSetups, Object.entries(saved.pageSetups));
    refill(this.linked, Object.entries(saved.links ?? {}));
    refill(this.hidden, Object.entries(saved.hiddenColumns ?? {}));
    refill(this.listed, Object.entries(saved.tables ?? {}));
    refill(this.charted, Object.entries(saved.charts ?? {}));
    for (const listener of this.chartListeners) listener();
    refill(this.settings, Object.entries(saved.settings));
    refill(
      this.customXml,
      saved.customXml.map((part) => [part.id, part]),
    );
    refill(this.properties, Object.entries(saved.properties) as [PropertyName, string][]);
  }
}

/** What is kept of sheets that still stand, without those that have nothing. */
const ofSheets = <T>(map: ReadonlyMap<string, readonly T[]>, sheets: ReadonlySet<string>) =>
  Object.fromEntries([...map].filter(([id, kept]) => sheets.has(id) && kept.length > 0));

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

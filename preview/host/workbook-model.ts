/**
 * The workbook as Excel's object model has it: the engine with the cells, and beside it what an engine does
 * not keep (print set-up, settings, custom XML parts, properties). It outlives the add-in's page.
 */
import type { EngineSheet, SheetEngine } from '../sheet/sheet-engine';
import { ExcelError } from './errors';
import { initialPageSetup } from './page-setup';
import type { PageSetup } from './page-setup';

export interface CustomXml {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** The built-in properties of the document that are text. */
export type PropertyName =
  'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company';

/** A whole workbook as plain JSON. */
export interface SavedWorkbook {
  readonly sheets: unknown;
  readonly pageSetups: Readonly<Record<string, PageSetup>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly CustomXml[];
  readonly properties: Readonly<Partial<Record<PropertyName, string>>>;
}

export class WorkbookModel {
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, CustomXml>();
  readonly properties = new Map<PropertyName, string>();
  private readonly pageSetups = new Map<string, PageSetup>();

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

  save(): SavedWorkbook {
    const sheets = new Set(this.engine.sheets().map(({ id }) => id));
    return {
      sheets: this.engine.save(),
      pageSetups: Object.fromEntries([...this.pageSetups].filter(([id]) => sheets.has(id))),
      settings: Object.fromEntries(this.settings),
      customXml: [...this.customXml.values()],
      properties: Object.fromEntries(this.properties),
    };
  }

  /** Replaces everything with a saved workbook. */
  open(saved: SavedWorkbook): void {
    this.engine.open(saved.sheets);
    refill(this.pageSetups, Object.entries(saved.pageSetups));
    refill(this.settings, Object.entries(saved.settings));
    refill(
      this.customXml,
      saved.customXml.map((part) => [part.id, part]),
    );
    refill(this.properties, Object.entries(saved.properties) as [PropertyName, string][]);
  }
}

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** Excel as the host, through Office.js; the files beside it whose names begin with excel- touch it too, no others. */
import type { RememberedColumns } from '../ledger/matching';
import * as words from '../words/workbook';
import { base64Of } from './base64';
import { areaOfReference } from './box';
import type { Finalised } from './finalised';
import { finalisedFrom, finalKey } from './finalised';
import { builtTable, latestOf, readingOf, yearOf } from './built-table';
import { cornerNames } from './corners';
import { buildSheets } from './excel-build';
import { growLedger, keptColumns } from './excel-ledger';
import { keptAction, Memory } from './excel-last-action';
import { Highlights, takeAway } from './excel-highlights';
import { lookAt, lookAtAll } from './excel-look';
import { headerOf, writeStyle } from './excel-plan';
import { rowsOfNames } from './excel-rows';
import { standingOn, standingSheets } from './excel-standing';
import { undoLast } from './excel-undo';
import { writeCells } from './excel-write';
import { followedSheets } from './filling';
import { findingsFormula, findingsSize, firstFilled, isFindingsFormula } from './spilled-check';
import type {
  BuildOutcome,
  CellsOfSide,
  CellsToShow,
  CellWrite,
  Host,
  Patience,
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
import { highlightsKey } from './highlights';
import { hostFailure } from './host-failure';
import { columnsKey } from './kept-columns';
import type { LastAction } from './last-action';
import { headerText } from './literal';
import * as names from './names';
import { checkNames } from './planned-names';
import { settingsFrom, settingsKey } from './settings';
import { findingsHead } from './table3-style';
import type { WorkbookPlan } from './workbook-plan';

export class ExcelHost implements Host {
  readonly drawsCharts = true;
  private readonly memory = new Memory();
  private readonly highlights = new Highlights();

  async settings(patience?: Patience): Promise<ReportSettings | undefined> {
    return this.run(
      'settings',
      async (context) => {
        const { settings } = context.workbook;
        const setting = settings.getItemOrNullObject(settingsKey).load('value');
        const left = settings.getItemOrNullObject(highlightsKey).load('value');
        await context.sync();
        this.highlights.learn(left.isNullObject ? undefined : left.value);
        return setting.isNullObject ? undefined : settingsFrom(setting.value);
      },
      patience,
    );
  }

  async saveSettings(settings: ReportSettings): Promise<void> {
    return this.run(
      'saveSettings',
      async (context) => {
        context.workbook.settings.add(settingsKey, settings);
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        const marks = sheets.items.map((sheet) => ({
          sheet,
          mark: sheet.names.getItemOrNullObject(names.planName).load('name'),
        }));
        await context.sync();
        for (const { sheet, mark } of marks) {
          if (!mark.isNullObject) headerOf(sheet).leftHeader = headerText(words.organHeader(settings.organ));
        }
        await context.sync();
      },
      'wait',
    );
  }

  async build(
    plan: WorkbookPlan,
    standing: StandingSheets = {},
    replaced: readonly SheetRef[] = [],
  ): Promise<BuildOutcome> {
    checkNames(plan.sheets);
    return this.run('build', (context) => buildSheets(context, plan, standing, replaced));
  }

  async finalised(patience?: Patience): Promise<Finalised | undefined> {
    return this.run(
      'settings',
      async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(finalKey).load('value');
        await context.sync();
        return setting.isNullObject ? undefined : finalisedFrom(setting.value);
      },
      patience,
    );
  }

  async saveFinalised(final?: Finalised): Promise<void> {
    return this.run('saveSettings', async (context) => {
      const { settings } = context.workbook;
      if (final) {
        settings.add(finalKey, final);
      } else {
        const kept = settings.getItemOrNullObject(finalKey).load('key');
        await context.sync();
        if (!kept.isNullObject) kept.delete();
      }
      await context.sync();
    });
  }

  async openCopy(bytes: Uint8Array): Promise<void> {
    try {
      if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) {
        throw hostFailure({ code: 'ApiNotFound' }, 'openCopy');
      }
      await Excel.createWorkbook(base64Of(bytes));
    } catch (thrown) {
      throw hostFailure(thrown, 'openCopy');
    }
  }

  async standing(patience?: Patience): Promise<readonly StandingSheet[]> {
    return this.run('read', standingSheets, patience);
  }

  async standingOn({ id }: SheetRef, patience?: Patience): Promise<StandingSheet | undefined> {
    return this.run('read', (context) => standingOn(context, id), patience);
  }

  async readRows(
    { id }: SheetRef,
    blocks: readonly string[],
  ): Promise<readonly (readonly (readonly RawCell[])[])[]> {
    return this.run('read', (context) =>
      rowsOfNames(context, context.workbook.worksheets.getItem(id), blocks),
    );
  }

  async growLedger({ id }: SheetRef, rows: number): Promise<void> {
    return this.run('write', (context) => growLedger(context, context.workbook.worksheets.getItem(id), rows));
  }

  async ledgerColumns(): Promise<RememberedColumns> {
    return this.run('settings', keptColumns);
  }

  async saveLedgerColumns(columns: RememberedColumns): Promise<void> {
    return this.run('saveSettings', async (context) => {
      context.workbook.settings.add(columnsKey, columns);
      await context.sync();
    });
  }

  async showSheet({ id }: SheetRef): Promise<void> {
    return this.shown(async (context) => {
      context.workbook.worksheets.getItem(id).activate();
      await context.sync();
    });
  }

  async readTable3(patience?: Patience): Promise<Table3Reading | undefined> {
    return this.run(
      'read',
      async (context) => {
        const sheets = context.workbook.worksheets;
        const active = lookAt(sheets.getActiveWorksheet());
        sheets.load('items/name');
        await context.sync();
        const shown = builtTable(active(), 'read');
        if (shown) return readingOf(shown);
        return latestOf(await lookAtAll(context, sheets.items));
      },
      patience,
    );
  }

  async readTable3On({ id }: SheetRef, patience?: Patience): Promise<Table3Reading | undefined> {
    return this.run(
      'read',
      async (context) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
        const look = lookAt(worksheet);
        await context.sync();
        const table = worksheet.isNullObject ? undefined : builtTable(look(), 'read');
        return table && readingOf(table);
      },
      patience,
    );
  }

  async readTable3Of(year: number): Promise<Table3Reading | undefined> {
    return this.run('read', async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const looks = await lookAtAll(context, sheets.items);
      return latestOf(looks.filter((look) => yearOf(look) === year));
    });
  }

  async write(sheet: SheetRef, writes: readonly CellWrite[], what: string): Promise<WriteOutcome> {
    return this.writeSheets([{ sheet, writes }], what);
  }

  async writeSheets(sheets: readonly SheetWrites[], what: string, continues = false): Promise<WriteOutcome> {
    return this.run('write', (context) =>
      writeCells(context, sheets, { what, memory: this.memory, continues }),
    );
  }

  async keep(sheet: SheetRef, writes: readonly CellWrite[]): Promise<WriteOutcome> {
    return this.run('write', (context) => writeCells(context, [{ sheet, writes }]));
  }

  async lastAction(patience?: Patience): Promise<LastAction | undefined> {
    return this.run('read', (context) => keptAction(context), patience);
  }

  async undo(): Promise<UndoOutcome> {
    return this.run('undo', (context) => undoLast(context, this.memory));
  }

  async select(
    sheet: SheetRef,
    cells: readonly { readonly row: string; readonly column: string }[],
  ): Promise<void> {
    const corners = cornerNames(cells);
    return this.shown(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.activate();
      rectangle(worksheet, corners).select();
      await context.sync();
    });
  }

  async selectCell(sheet: SheetRef, name: string): Promise<void> {
    return this.shown(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.activate();
      worksheet.names.getItem(name).getRange().select();
      await context.sync();
    });
  }

  async showCells(
    { sheet, names: cells, corners }: CellsToShow,
    sides: readonly CellsOfSide[],
  ): Promise<{ readonly all: boolean }> {
    const together = cells.length > 1 && selectsAreas();
    const show = (over: readonly CellsOfSide[]) => async (context: Excel.RequestContext) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.activate();
      if (together) worksheet.getRanges(cells.join(',')).select();
      else rectangle(worksheet, corners ?? [cells[0]!, cells[0]!]).select();
      const laid = this.highlights.lay(context, over);
      await context.sync();
      laid();
      return { all: together || corners !== undefined || cells.length === 1 };
    };
    // a protected sheet takes no looks
    return this.shown(show(sides)).catch(() => this.shown(show([])));
  }

  async clearHighlights(patience?: Patience): Promise<void> {
    if (!this.highlights.mayBeThere) return;
    await this.run('select', (context) => this.highlights.sweep(context), patience);
  }

  async showCheckBeside(sheet: SheetRef): Promise<{ readonly address: string }> {
    return this.run('showCheck', async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const first = worksheet.names.getItem(names.checkName).getRange().load('address,formulas');
      const head = first.getOffsetRange(-1, 0).getResizedRange(0, findingsSize.columns - 1);
      const place = head.getResizedRange(findingsSize.rows, 0).load('formulas,rowIndex,columnIndex');
      await context.sync();
      const { address } = first;
      if (first.formulas.flat().some(isFindingsFormula)) return { address };
      const taken = firstFilled(place.formulas, { row: place.rowIndex, column: place.columnIndex });
      if (taken) throw new HostError(words.placeTaken(sheet.name, taken), 'InvalidOperation');
      head.values = [[...words.findingsHead]];
      writeStyle(head, findingsHead);
      first.formulas = [[findingsFormula]];
      await context.sync();
      return { address };
    });
  }

  async onTableChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    return this.run(
      'watch',
      async (context) => {
        const registered = context.workbook.worksheets.onChanged.add((event) =>
          this.tellOfChange(event, listener),
        );
        await context.sync();
        return () => stopListening(registered);
      },
      'wait',
    );
  }

  async onSelectionChanged(listener: (selected: SelectedCells) => void): Promise<() => Promise<void>> {
    return this.run(
      'watch',
      async (context) => {
        const registered = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
          // of whole columns, and of cells apart, nothing is told
          const box = areaOfReference(`=!${address}`);
          if (box) listener({ sheetId: worksheetId, box });
          return Promise.resolve();
        });
        await context.sync();
        return () => stopListening(registered);
      },
      'wait',
    );
  }

  /** A change that cannot be looked at any more (its sheet is gone, say) is nobody's concern. */
  private async tellOfChange(
    event: Excel.WorksheetChangedEventArgs,
    listener: (sheetId: string) => void,
  ): Promise<void> {
    const isOfTable = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const own = context.workbook.worksheets.getItemOrNullObject(event.worksheetId).names;
      const kind = own.getItemOrNullObject(names.sheetName).load('formula');
      const touched = own
        .getItemOrNullObject(names.matrixName)
        .getRangeOrNullObject()
        .getIntersectionOrNullObject(event.address)
        .load('address');
      await context.sync();
      const what = kind.isNullObject ? undefined : names.constantOf(String(kind.formula));
      return !touched.isNullObject || isFilledElsewhere(what);
    }).catch(() => false);
    if (isOfTable) listener(event.worksheetId);
  }

  /** Shows something else, and takes away in the same requests what was laid over cells before. */
  private async shown<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const laid = this.highlights.take();
    if (laid.length === 0) return this.run('select', batch);
    try {
      return await this.run('select', (context) => {
        takeAway(context, laid);
        return batch(context);
      });
    } catch {
      // somebody has taken one of them away, or its sheet
      this.highlights.giveBack(laid);
      await this.clearHighlights();
      return this.run('select', batch);
    }
  }

  private async run<T>(
    doing: words.Doing,
    batch: (context: Excel.RequestContext) => Promise<T>,
    patience: Patience = 'refuse',
  ): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: patience === 'wait' }, batch);
    } catch (thrown) {
      throw hostFailure(thrown, doing);
    }
  }
}

/** An Excel may be newer than an office.js that stands beside the pages. */
const selectsAreas = (): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.18') &&
  typeof (Excel.RangeAreas.prototype as Partial<Excel.RangeAreas>).select === 'function';

/** From a cell to another, by their names. */
function rectangle(worksheet: Excel.Worksheet, [first, last]: readonly [string, string]): Excel.Range {
  const corner = worksheet.names.getItem(first).getRange();
  return first === last ? corner : corner.getBoundingRect(worksheet.names.getItem(last).getRange());
}

async function stopListening(registered: {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}): Promise<void> {
  await Excel.run(registered.context as Excel.RequestContext, async (own) => {
    registered.remove();
    await own.sync();
  });
}

/** Sheets that are followed as a whole. */
const isFilledElsewhere = (kind: string | undefined): boolean =>
  kind !== undefined && followedSheets.some((one) => one === kind && one !== names.usualKind);

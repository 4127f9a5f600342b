/** Excel as the host: the one file that touches Office.js. */
import * as words from '../words/workbook';
import type { Box } from './box';
import { a1, box } from './box';
import type { BuiltTable, SheetLook } from './built-table';
import { builtTable, readingOf, yearOf } from './built-table';
import { cornerNames } from './corners';
import { isDark } from './darkness';
import { written } from './expression';
import { findingsFormula, findingsSize, firstFilled, isFindingsFormula } from './findings-place';
import type {
  BuildOutcome,
  CellWrite,
  Host,
  Patience,
  ReportSettings,
  SheetRef,
  Table3Reading,
} from './host';
import { HostError } from './host';
import { hostFailure } from './host-failure';
import { isLeftover } from './leftover';
import { headerText, literal } from './literal';
import * as names from './names';
import type { PlanContent, PlanStyle, PlanValidation, SheetPlan } from './plan';
import { settingsFrom, settingsKey } from './settings';
import { freeSheetName, isSame, sheetNameFault } from './sheet-name';
import { findingsHead } from './table3-style';
import { blocksOf, undoOf } from './writes';

/** `dark` where Office shows a dark theme; `undefined` where it does not say. */
export type OfficeTheme = 'light' | 'dark' | undefined;

/** What the pane needs of Office beside the workbook. */
export const office = {
  /** Resolves when Office.js is ready; `false` where the page runs outside Excel. */
  async ready(): Promise<boolean> {
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel;
  },

  /** Lets a button of the ribbon call `handler`, which has to be settled before Excel lets it be pressed again. */
  onCommand(actionId: string, handler: () => Promise<void>): void {
    Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
      void handler().finally(() => event.completed());
    });
  },

  /** Opens the task pane, or brings it to the front. */
  async showTaskpane(): Promise<void> {
    await Office.addin.showAsTaskpane();
  },

  theme(): OfficeTheme {
    const theme = (Office.context as Partial<Office.Context>).officeTheme;
    if (!theme) return undefined;
    const dark = theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor);
    return dark === undefined ? undefined : dark ? 'dark' : 'light';
  },
};

export class ExcelHost implements Host {
  async settings(patience?: Patience): Promise<ReportSettings | undefined> {
    return this.run(
      'settings',
      async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(settingsKey).load('value');
        await context.sync();
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

  async build(plan: SheetPlan): Promise<BuildOutcome> {
    const fault = sheetNameFault(plan.sheet);
    if (fault) throw new HostError(words.badSheetName(plan.sheet, fault), 'InvalidArgument');
    return this.run('build', async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const suspect = lookForUnfinished(context);
      await context.sync();
      const taken = sheets.items.map(({ name }) => name);
      if (taken.some((name) => isSame(name, plan.sheet))) {
        return {
          outcome: 'exists',
          sheet: plan.sheet,
          suggestion: freeSheetName(plan.sheet, plan.year, taken),
        };
      }
      const leftover = suspect.leftover();
      if (leftover === 'foreign') throw new HostError(words.unfinishedNameTaken, 'ItemAlreadyExists');
      try {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        if (leftover === 'ours') suspect.sheet.delete();
        const sheet = context.workbook.worksheets.add(words.unfinishedSheet);
        writePlan(sheet, plan);
        sheet.load('id');
        // last, so that what fails before leaves a sheet that is known for unfinished
        sheet.name = plan.sheet;
        await context.sync();
        return { outcome: 'built', sheet: { id: sheet.id, name: plan.sheet } };
      } catch (thrown) {
        throw await this.cleanUp(hostFailure(thrown, 'build'));
      }
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

  async write(sheet: SheetRef, writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    return this.run('write', async (context) => {
      const { worksheet, table } = await tableOn(context, sheet, 'write');
      const undo = undoOf(table, writes);
      for (const { box: area, formulas } of blocksOf(table, writes)) {
        worksheet.getRange(a1(area)).formulas = formulas.map((row) => [...row]);
      }
      await context.sync();
      return undo;
    });
  }

  async select(
    sheet: SheetRef,
    cells: readonly { readonly row: string; readonly column: string }[],
  ): Promise<void> {
    const [first, last] = cornerNames(cells);
    return this.run('select', async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const corner = worksheet.names.getItem(first).getRange();
      worksheet.activate();
      (first === last ? corner : corner.getBoundingRect(worksheet.names.getItem(last).getRange())).select();
      await context.sync();
    });
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
        return async () => {
          await Excel.run(registered.context, async (own) => {
            registered.remove();
            await own.sync();
          });
        };
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
      const touched = context.workbook.worksheets
        .getItemOrNullObject(event.worksheetId)
        .names.getItemOrNullObject(names.matrixName)
        .getRangeOrNullObject()
        .getIntersectionOrNullObject(event.address)
        .load('address');
      await context.sync();
      return !touched.isNullObject;
    }).catch(() => false);
    if (isOfTable) listener(event.worksheetId);
  }

  /** Removes what the failed build left; where that fails too, the next build will. */
  private async cleanUp(failure: HostError): Promise<HostError> {
    try {
      await Excel.run(async (context) => {
        const suspect = lookForUnfinished(context);
        await context.sync();
        if (suspect.leftover() !== 'ours') return;
        suspect.sheet.delete();
        await context.sync();
      });
      return failure;
    } catch {
      const told = new HostError(words.leftoverRemains(failure.message), failure.code);
      told.cause = failure;
      return told;
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

/** Asks for what stands under the name of unfinished sheets; to be judged after the sync. */
function lookForUnfinished(context: Excel.RequestContext) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(words.unfinishedSheet).load('name');
  const mark = sheet.names.getItemOrNullObject(names.planName).load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load('formulas');
  return {
    sheet,
    leftover: (): 'none' | 'ours' | 'foreign' => {
      if (sheet.isNullObject) return 'none';
      const formulas = used.isNullObject ? undefined : { formulas: used.formulas };
      return isLeftover({ marked: !mark.isNullObject, ...formulas }) ? 'ours' : 'foreign';
    },
  };
}

/** Asks for all that a built table is recognised and read by; to be called after the sync. */
function lookAt(worksheet: Excel.Worksheet): () => SheetLook {
  worksheet.load('id,name');
  const all = worksheet.names.load('items/name,items/formula');
  const matrix = worksheet.names
    .getItemOrNullObject(names.matrixName)
    .getRangeOrNullObject()
    .load('rowIndex,columnIndex,values,formulas');
  return () => ({
    sheet: { id: worksheet.id, name: worksheet.name },
    names: all.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    ...(!matrix.isNullObject && {
      matrix: {
        row: matrix.rowIndex,
        column: matrix.columnIndex,
        values: matrix.values,
        formulas: matrix.formulas,
      },
    }),
  });
}

async function lookAtAll(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly SheetLook[]> {
  const looks = worksheets.map(lookAt);
  await context.sync();
  return looks.map((look) => look());
}

/** The table of the latest year among sheets, the first sheet's where there are several. */
function latestOf(looks: readonly SheetLook[]): Table3Reading | undefined {
  const years = looks.map((look) => yearOf(look) ?? -Infinity);
  const latest = looks[years.indexOf(Math.max(...years))];
  const table = latest && builtTable(latest, 'read');
  return table && readingOf(table);
}

async function tableOn(
  context: Excel.RequestContext,
  { id, name }: SheetRef,
  doing: words.Doing,
): Promise<{ worksheet: Excel.Worksheet; table: BuiltTable }> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
  const look = lookAt(worksheet);
  await context.sync();
  if (worksheet.isNullObject) throw new HostError(words.noSheet(doing, name), 'ItemNotFound');
  const table = builtTable(look(), doing);
  if (!table) throw new HostError(words.noTable(doing, name), 'ItemNotFound');
  return { worksheet, table };
}

/** Writes all of the plan but the sheet's own name; names first, as they mark the sheet as ours. */
function writePlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const rangeOf = rangesOf(sheet);
  for (const { name, refersTo } of plan.names) {
    sheet.names.add(name, names.nameFormula(refersTo, words.unfinishedSheet));
  }
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.gridlines;
  const [firstRow = []] = plan.contents;
  rangeOf(box(0, 0, plan.contents.length, firstRow.length)).formulas = plan.contents.map((row) =>
    row.map(contentOf),
  );
  for (const merged of plan.merges) rangeOf(merged).merge();
  writeSizes(rangeOf, plan);
  for (const { box: area, style } of plan.styles) writeStyle(rangeOf(area), style);
  for (const { box: area, color } of plan.grids) writeGrid(rangeOf(area), color);
  for (const validation of plan.validations) writeValidation(rangeOf(validation.box), validation);
  for (const { box: area, formula, fontColor, fill, bold } of plan.conditionalFormats) {
    const { rule, format } = rangeOf(area).conditionalFormats.add('Custom').custom;
    rule.formula = written(formula);
    format.font.color = fontColor;
    if (bold) format.font.bold = true;
    if (fill) format.fill.color = fill;
  }
  writePrint(sheet, plan);
  const { rows, columns } = plan.frozen;
  sheet.freezePanes.freezeAt(rangeOf(box(0, 0, rows, columns)));
  sheet.activate();
  rangeOf(plan.start).select();
}

/** Ranges by box, each asked for once: every proxy costs actions. */
function rangesOf(sheet: Excel.Worksheet): (area: Box) => Excel.Range {
  const known = new Map<string, Excel.Range>();
  return (area) => {
    const address = a1(area);
    const range = known.get(address) ?? sheet.getRange(address);
    known.set(address, range);
    return range;
  };
}

function writeValidation(range: Excel.Range, { formula, list, alert, prompt }: PlanValidation): void {
  const { dataValidation } = range;
  dataValidation.ignoreBlanks = true;
  if (formula) dataValidation.rule = { custom: { formula: written(formula) } };
  if (list) dataValidation.rule = { list: { inCellDropDown: true, source: list.join(',') } };
  if (alert) dataValidation.errorAlert = { ...alert, style: 'Stop', showAlert: true };
  dataValidation.prompt = { ...prompt, showPrompt: true };
}

function contentOf(content: PlanContent): string | number {
  if (typeof content === 'object') return written(content.formula);
  return typeof content === 'string' ? literal(content) : content;
}

function writeSizes(rangeOf: (area: Box) => Excel.Range, { columnWidths, rowHeights }: SheetPlan): void {
  for (const { first, count, size } of runsOf(columnWidths)) {
    rangeOf(box(0, first, 1, count)).format.columnWidth = size;
  }
  for (const { first, count, size } of runsOf(rowHeights)) {
    rangeOf(box(first, 0, count, 1)).format.rowHeight = size;
  }
}

/** Equal sizes beside each other, written at once. */
function runsOf(sizes: readonly number[]): readonly { first: number; count: number; size: number }[] {
  return sizes.flatMap((size, first) => {
    if (sizes[first - 1] === size) return [];
    const end = sizes.findIndex((other, index) => index > first && other !== size);
    return [{ first, count: (end < 0 ? sizes.length : end) - first, size }];
  });
}

function writeStyle(range: Excel.Range, style: PlanStyle): void {
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.stacked) format.textOrientation = STACKED;
  if (style.numberFormat !== undefined) {
    // a single value is taken for all cells of the range, which the types do not say
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
}

/** `textOrientation` of upright characters below each other. */
const STACKED = 180;

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function writeGrid(range: Excel.Range, color: string): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}

const headerOf = (sheet: Excel.Worksheet) => sheet.pageLayout.headersFooters.defaultForAllPages;

function writePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(a1(print.area));
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = print.centered;
  pageLayout.centerVertically = print.centered;
  pageLayout.setPrintMargins('Points', print.margins);
  const header = headerOf(sheet);
  header.leftHeader = headerText(print.header.left);
  header.rightHeader = headerText(print.header.right);
}

/** Puts a sample report into the active sheet, or on the clipboard, and says what was done. */
import type { SheetEngine } from '../sheet/sheet-engine';
import type { SampleUse } from './menu';
import { blockOf, blockCopy, figuresOf, missingRows, table3Placement } from './sample-reports';
import type { SampleReport } from './sample-reports';
import type { UserEdits } from './user-edits';

export interface SampleTools {
  readonly engine: SheetEngine;
  readonly edits: UserEdits;
  /** has the add-in build a table for the report's organ, year and form, and shows it */
  readonly build: (report: SampleReport) => Promise<void>;
}

export async function useSample(
  report: SampleReport,
  how: SampleUse,
  { engine, edits, build }: SampleTools,
): Promise<string> {
  if (how === 'clipboard') {
    await navigator.clipboard.write([new ClipboardItem(blockCopy(report))]);
    return '粘贴块已复制：选中要粘贴的第一个单元格，按 Ctrl+V。';
  }
  const placed = () => table3Placement(engine.names(), engine.activeSheet());
  if (placed().size === 0) await build(report);
  const sheet = engine.activeSheet();
  const placement = placed();
  const block = blockOf(report, placement);
  if (block === null) return '没有建成表三，示例没有填入。';
  if (how === 'block') {
    edits.enter(sheet, block.row, block.column, block.rows);
    return done('已粘贴整块（含合计）', missingRows(report, placement));
  }
  const isFormula = (row: number, column: number) =>
    engine.cells(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.formula !== undefined;
  const figures = figuresOf(report, placement, isFormula);
  for (const { row, column, value } of figures) edits.enter(sheet, row, column, [[value]]);
  return done(`已填 ${figures.length} 格`, missingRows(report, placement));
}

const done = (what: string, missing: number) =>
  missing === 0 ? `${what}。` : `${what}；示例与本表格式不同，有 ${missing} 行对不上，没有填。`;

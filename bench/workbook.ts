/**
 * The whole workbook built in Excel's stead: the unmodified office.js, its requests carried out in memory. Baseline: the
 * same contents written cell by cell, a request a sheet and without looks.
 */
import { MemorySheet } from '../preview/sheet/memory-sheet';
import { requirementProfile } from '../preview/protocol/requirement-profiles';
import { findForm } from '../src/report/form';
import { ExcelHost } from '../src/workbook/excel-host';
import { written } from '../src/workbook/expression';
import { planWorkbook } from '../src/workbook/planned';
import { usualKinds } from '../src/workbook/sheet-kind';
import type { WorkbookPlan } from '../src/workbook/workbook-plan';
import { openExcel } from '../test/host/harness/open-excel';
import type { Section } from './measure';
import { median, milli, times } from './measure';

const ROUNDS = 5;

const plan = planWorkbook({
  form: findForm('2021')!,
  organ: '某某县人民政府',
  year: 2025,
  sheets: usualKinds,
  countsLedger: true,
});

interface Built {
  readonly milliseconds: number;
  readonly syncs: number;
  /** bytes of the largest request */
  readonly largest: number;
}

export async function benchWorkbook(): Promise<Section> {
  const ours: Built[] = [];
  const singles: Built[] = [];
  // the first round warms up
  for (let round = -1; round < ROUNDS; round += 1) {
    const [built, single] = [await measured(build), await measured(cellByCell)];
    if (round >= 0) [ours, singles].forEach((all, index) => all.push([built, single][index]!));
  }
  const [time, baseline] = [ours, singles].map((all) =>
    median(all.map(({ milliseconds }) => milliseconds)),
  ) as [number, number];
  const requests = ({ syncs, largest }: Built) => `${syncs}次，最大${megabytes(largest)}`;
  return {
    title: `建全套表（${plan.sheets.length}张，2021年格式）`,
    note: '未经修改的 office.js，请求在内存里执行，没有 Excel 自己的用时。Excel 网页版一次请求最多 5 MB。',
    rows: [
      {
        what: '规划好之后，写入全部工作表',
        figure: milli(time),
        baseline: '只写内容，一格一格写，一张表一次请求',
        baselineFigure: milli(baseline),
        ratio: times(time / baseline),
      },
      {
        what: '请求（一次读，其余是写）',
        figure: requests(ours[0]!),
        baseline: '同上',
        baselineFigure: requests(singles[0]!),
        limit: '2次，不超过 4 MB',
      },
    ],
  };
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;

async function measured(work: (plan: WorkbookPlan) => Promise<unknown>): Promise<Built> {
  const { sets: requirementSets } = requirementProfile('floor');
  const excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }), requirementSets });
  try {
    const from = performance.now();
    await work(plan);
    const milliseconds = performance.now() - from;
    if (excel.faults.length > 0) throw excel.faults[0]!;
    return {
      milliseconds,
      syncs: excel.syncs,
      largest: Math.max(...excel.requests.map(({ bytes }) => bytes)),
    };
  } finally {
    excel.dispose();
  }
}

async function build(whole: WorkbookPlan): Promise<void> {
  const { outcome } = await new ExcelHost().build(whole);
  if (outcome !== 'built') throw new Error(`the workbook was not built: ${outcome}`);
}

async function cellByCell({ sheets }: WorkbookPlan): Promise<void> {
  const nameOf = (kind: string) => sheets.find((sheet) => sheet.kind === kind)!.sheet;
  await Excel.run(async (context) => {
    for (const { sheet } of sheets) context.workbook.worksheets.add(sheet);
    for (const { sheet, contents } of sheets) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      contents.forEach((line, row) =>
        line.forEach((content, column) => {
          if (content === '') return;
          worksheet.getCell(row, column).formulas = [
            [typeof content === 'object' ? written(content.formula, nameOf) : content],
          ];
        }),
      );
      await context.sync();
    }
  });
}

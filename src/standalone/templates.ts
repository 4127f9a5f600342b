/** The workbooks that are ready to be filled in, one a class of organ: under 新建 on the page, and as .xlsx files beside it. */
import { localDay } from '../ledger/day';
import { formForYear } from '../report/form';
import type { Level } from '../report/report';
import { levelWords } from '../words/levels';
import { standaloneWords as words } from '../words/standalone';
import { planWorkbook } from '../workbook/planned';
import { usualKinds } from '../workbook/sheet-kind';
import { proposedYear } from '../taskpane/actions/proposals';
import type { WorkbookPlan } from '../workbook/workbook-plan';
import { writeXlsx } from '../workbook/xlsx-writer';

export const templateLevels = [
  'county',
  'department',
  'township',
  'subdistrict',
] as const satisfies readonly Level[];
export type TemplateLevel = (typeof templateLevels)[number];

/** The year that a workbook is for that is made now. */
export const templateYear = proposedYear;

const known = new Map<string, WorkbookPlan>();

/** Blank, with the class of organ set; who reports is filled in by the office. */
export function templatePlan(level: TemplateLevel, year: number): WorkbookPlan {
  const key = `${level} ${year}`;
  const plan = known.get(key) ?? planned(level, year);
  known.set(key, plan);
  return plan;
}

const planned = (level: TemplateLevel, year: number): WorkbookPlan =>
  planWorkbook({
    form: formForYear(year),
    organ: '',
    year,
    sheets: usualKinds,
    basics: { level: levelWords[level] },
  });

/** The files as they are built beside the page, by their names. */
export async function templateFiles(year: number, now: Date): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = templateLevels.map(async (level) => {
    const bytes = await writeXlsx(templatePlan(level, year).sheets, { today: localDay(now) });
    return [`${words.templates.file(words.templates.names[level], year)}.xlsx`, bytes] as const;
  });
  return new Map(await Promise.all(files));
}

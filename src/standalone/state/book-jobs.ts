/** The two long jobs of the page, which a worker can do as well: a file read into a workbook, and a workbook written into a file. */
import { ReadError } from '../../documents/read-error';
import { openedWorkbook } from '../../documents/opened-workbook';
import { ForeignWorkbook } from '../../documents/sheets-report';
import { standaloneWords as words } from '../../words/standalone';
import { withCustomParts } from '../../workbook/custom-parts';
import { keptParts } from '../../workbook/kept-beside';
import type { MemoryKept } from '../../workbook/memory-host';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import type { PackedWorkbook } from '../../workbook/packed-workbook';
import { packed, unpacked } from '../../workbook/packed-workbook';
import { writeXlsx } from '../../workbook/xlsx-writer';

export type BookJob =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'write';
      readonly held: PackedWorkbook;
      readonly beside: MemoryKept;
      /** a number of Excel's calendar */
      readonly today: number;
    };

export interface BookAnswers {
  readonly open: {
    readonly held: PackedWorkbook;
    readonly beside: MemoryKept;
    readonly differences: readonly string[];
  };
  readonly write: Uint8Array;
}

/** What is told as it stands: the file is no workbook that can be opened here. */
export class Refused extends Error {}

/** @throws {Refused} */
export async function doJob(job: BookJob): Promise<BookAnswers[BookJob['kind']]> {
  if (job.kind === 'write') return written(job);
  try {
    const { held, beside, differences } = await openedWorkbook(job.bytes);
    return { held: packed(held), beside, differences };
  } catch (failure) {
    if (failure instanceof ForeignWorkbook) throw new Refused(words.problem.foreign);
    if (failure instanceof ReadError) throw new Refused(failure.message);
    throw failure;
  }
}

async function written({
  held,
  beside,
  today,
}: Extract<BookJob, { readonly kind: 'write' }>): Promise<Uint8Array> {
  const workbook = new MemoryWorkbook(() => today);
  workbook.load(unpacked(held));
  const { sheets, selection } = workbook;
  const byPlan = new Map(sheets.map((sheet) => [sheet.plan, sheet]));
  const active = workbook.sheet(selection?.sheet ?? '')?.plan;
  const bytes = await writeXlsx(
    sheets.map(({ plan }) => plan),
    { today, ...(active && { active }), together: (plan) => workbook.together(byPlan.get(plan)!) },
  );
  return withCustomParts(bytes, keptParts(beside));
}

/** `ogi build`: a report, or none yet, as the workbook that the add-in builds. */
import { ReadError } from '../documents/read-error';
import { localDay } from '../ledger/day';
import type { Form } from '../report/form';
import { findForm, formForYear } from '../report/form';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import { levelWords } from '../words/levels';
import { planWorkbook } from '../workbook/planned';
import { plannedKinds, usualKinds } from '../workbook/sheet-kind';
import type { WorkbookPlan } from '../workbook/workbook-plan';
import { writeXlsx } from '../workbook/xlsx-writer';
import type { BuildCall } from './build-call';
import type { OwnWorkbook } from '../documents/own-workbook';
import { upgradedWorkbook } from '../documents/upgraded-workbook';

/** What is known of the workbook before it is planned. */
export interface Building {
  readonly call: BuildCall;
  readonly report?: Report;
  readonly previous?: Report;
  /** the workbook that is built anew, where the report stands in one */
  readonly own?: OwnWorkbook;
  readonly now: Date;
}

export interface Built {
  readonly plan: WorkbookPlan;
  readonly report: Pick<Report, 'organ' | 'level' | 'year' | 'format'>;
  readonly bytes: Uint8Array;
}

/** @throws {ReadError} where the call does not fit the report */
export async function build({ call, report: given, previous, own, now }: Building): Promise<Built> {
  const year = call.year ?? given?.year ?? now.getFullYear() - 1;
  const form = formFor(call, given, year);
  const organ = call.organ ?? given?.organ ?? '';
  const level = call.level ?? given?.level;
  const sheets =
    call.sheets ?? plannedKinds.filter((kind) => usualKinds.includes(kind) || own?.sheets.has(kind));
  const wanted = { organ: call.organ, level: call.level, year: call.year, previous };
  const plan = own
    ? upgradedWorkbook(own, { ...wanted, sheets })
    : planWorkbook({
        form,
        organ,
        year,
        sheets,
        ...(given && { report: { ...given, organ, year, ...(level && { level }) } }),
        ...(previous && { previous }),
        basics: { ...(level && { level: levelWords[level] }) },
      });
  return {
    plan,
    report: { organ, ...(level && { level }), year, format: form.id },
    bytes: await writeXlsx(plan.sheets, { today: localDay(now) }),
  };
}

/** The form of the report, of the call, or in force for the year: figures never go from one form to the other. */
function formFor({ format }: BuildCall, report: Report | undefined, year: number): Form {
  if (report && format !== undefined && format !== report.format) {
    throw new ReadError('--format', format, words.otherFormat(report.format));
  }
  return findForm(format ?? report?.format ?? '') ?? formForYear(year);
}

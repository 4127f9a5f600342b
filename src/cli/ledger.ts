/** Carries out `ogi ledger`: a ledger is counted into table 3, its deadlines found, its findings told. */
import { readOwnColumns } from '../documents/ledger-columns';
import { openLedgerFile } from '../documents/ledger-file';
import { readOwnDays } from '../documents/own-days';
import { ReadError } from '../documents/read-error';
import type { Ledger } from '../ledger/application';
import type { LedgerCheck } from '../ledger/check';
import { checkLedger } from '../ledger/check';
import { reportOf } from '../ledger/count';
import { columnOf } from '../ledger/columns';
import { isoOf, localDay } from '../ledger/day';
import { reminderOf } from '../ledger/deadline';
import { unusedColumns } from '../ledger/matching';
import { openApplications } from '../ledger/open';
import { ledgerSentenceOf, standingOf } from '../ledger/sentences';
import type { LedgerTable } from '../ledger/table';
import { readTable } from '../ledger/table';
import { Calendar, officialCalendar } from '../ledger/workdays';
import type { Form } from '../report/form';
import { findForm, formForYear } from '../report/form';
import type { Report } from '../report/report';
import { table3FormOf } from '../report/report';
import * as words from '../words/cli';
import { severityWord, tables } from '../words/findings';
import * as ledgerWords from '../words/ledger';
import * as fileWords from '../words/ledger-file';
import { answer, answerUnusable } from './answer';
import type { LedgerCall } from './ledger-call';
import { bytesAt } from './input-bytes';
import { oneReport } from './one-report';
import type { LastYear } from './previous-ledger';
import { lastYearOf, withoutNumbers } from './previous-ledger';
import { readText } from './read-text';
import type { Surroundings } from './surroundings';

const DONE = 0;
const MANDATORY = 1;
const UNUSABLE = 2;

/** @returns the exit status, as of every command */
export async function runLedger(call: LedgerCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, tell } = surroundings;
  let file = call.file;
  try {
    const form = call.format === undefined ? formForYear(call.year) : findForm(call.format)!;
    const read = (path: string) => bytesAt((file = path), stdin);
    const columns = call.columns === undefined ? undefined : readOwnColumns(await read(call.columns));
    const days = call.days === undefined ? undefined : readOwnDays(await read(call.days));
    const table = await openLedgerFile(await read(call.file), columns?.remembered);
    const unused = columns ? unusedColumns(columns.headings, table.matching) : [];
    if (unused.length > 0)
      tell(`${words.titleOf(call.columns!, undefined)}：${fileWords.columns.nowhere(unused)}`);
    const last =
      call.previous === undefined
        ? undefined
        : await lastYearOf(call.previous, await read(call.previous), {
            year: call.year,
            form,
            columns: columns?.remembered,
          });
    file = call.file;
    if (last?.previous.unfinished && !table.matching.matched.some(({ column }) => column === 'number'))
      throw withoutNumbers(fileWords.ownNumbers);
    let filled: Report | undefined;
    if (call.report !== undefined) {
      filled = (await oneReport((file = call.report), stdin)).reading.report;
      if (call.complete) requireTable(filled, form);
    }
    const calendar = days ? new Calendar(days) : officialCalendar();
    const told = tellingOf(call, form, table, calendar, { last, filled });
    await answer(stdout, call.json, told.json, told.text);
    return told.isMandatory ? MANDATORY : DONE;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, file, failure);
    return UNUSABLE;
  }
}

/** What cannot be compared is refused: passed over, it would look as if it agreed. */
function requireTable(report: Report, form: Form): void {
  if (report.table3 && table3FormOf(report) === form) return;
  throw new ReadError(
    tables.table3,
    words.otherTable(report.table3Format ?? report.format),
    words.noTable(form.id),
  );
}

function tellingOf(
  call: LedgerCall,
  form: Form,
  table: LedgerTable,
  calendar: Calendar,
  { last, filled }: { readonly last: LastYear | undefined; readonly filled: Report | undefined },
) {
  const { year } = call;
  const ledger = readTable(table, form);
  const check = checkLedger(ledger, {
    form,
    year,
    today: call.today ?? localDay(new Date()),
    calendar,
    ...(last && { previous: last.previous }),
    ...(call.complete && filled?.table3 && { filled: filled.table3 }),
  });
  const { organ = '', level } = filled ?? last?.report ?? {};
  const report = reportOf(check.counted, { organ, ...(level && { level }), year }, form);
  const findings = check.findings.map((finding) => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: ledgerSentenceOf(finding, { form, year }),
    cells: finding.cells,
    ...('left' in finding && { left: finding.left, right: finding.right, difference: finding.difference }),
  }));
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const summary = { mandatory: count('mandatory'), query: count('query'), hint: count('hint') };
  const open = openOf(check, ledger);
  const unknownYears = [...new Set(open.flatMap((one) => one.unknownYears ?? []))].sort();
  const reminder = reminderOf([...check.deadlines.values()]);
  const { matched, leftOut, unmatched } = table.matching;
  return {
    isMandatory: summary.mandatory > 0,
    json: {
      file: call.file,
      ...(table.sheet !== undefined && { sheet: table.sheet }),
      columns: {
        matched: matched.map(({ heading, column, by }) => ({ heading, column, by })),
        leftOut,
        unmatched,
      },
      report,
      summary: { ...summary, applications: ledger.applications.length },
      uncounted: check.counted.uncounted.map(({ row }) => row),
      findings,
      deadlines: open,
      reminder: { ...reminder, message: ledgerWords.reminder(reminder) },
    },
    text: [
      words.ledgerHead(words.titleOf(call.file, undefined), year, form.id, ledger.applications.length),
      ...(table.sheet === undefined ? [] : [`  ${words.ledgerSheet(table.sheet)}`]),
      `  ${words.ledgerColumns(matched.map(({ heading, column }) => words.ledgerColumn(heading, columnOf(column).label)))}`,
      ...(leftOut.length > 0 ? [`  ${words.ledgerLeftOut(leftOut)}`] : []),
      ...(unmatched.length > 0 ? [`  ${words.ledgerUnmatched(unmatched)}`] : []),
      ...readText(words.titleOf(call.file, undefined), { report, notes: [] }).split('\n').slice(1, -1),
      ...(check.counted.uncounted.length > 0
        ? [`  ${words.ledgerUncounted(check.counted.uncounted.length)}`]
        : []),
      `  ${ledgerWords.reminder(reminder)}`,
      ...(open.length > 0 ? [`  ${words.openHeading}`] : []),
      ...open.map(({ application, due, standing }) => `    ${words.ledgerOpen(application, due, standing)}`),
      ...(unknownYears.length > 0 ? [`  ${words.giveDays(unknownYears)}`] : []),
      `  ${words.ledgerFindings(summary.mandatory, summary.query, summary.hint)}`,
      ...findings.map(
        ({ severity, rule, message }) => `    ${words.finding(severityWord[severity], rule, message)}`,
      ),
      '',
    ].join('\n'),
  };
}

/** What is not finished, by its deadline; what has none comes last. */
function openOf({ deadlines }: LedgerCheck, { unreadable }: Ledger) {
  return openApplications(deadlines, unreadable).map(({ application, deadline, isReceiptUnread }) => ({
    row: application.row,
    application: ledgerWords.application(application),
    ...(application.received !== undefined && { received: isoOf(application.received) }),
    state: deadline.state,
    ...(deadline.due !== undefined && { due: isoOf(deadline.due) }),
    ...(deadline.left !== undefined && { left: deadline.left }),
    late: deadline.late,
    ...(deadline.unknownYears.length > 0 && { unknownYears: deadline.unknownYears }),
    standing: standingOf(deadline, isReceiptUnread),
  }));
}

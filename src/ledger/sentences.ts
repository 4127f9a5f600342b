/** Makes the sentence of a finding, and of how an application stands; the words stand in src/words. */
import type { Form } from '../report/form';
import * as words from '../words/ledger';
import { choicesOf } from './choices';
import type { ColumnId } from './columns';
import { columnOf } from './columns';
import type { Day } from './day';
import { dateOf } from './day';
import type { Deadline } from './deadline';
import type { LedgerFinding } from './finding';
import { COUNTED_ROWS } from './limits';

/** What a sentence needs beside the finding. */
export interface LedgerTelling {
  readonly form: Form;
  /** days of other years are told with their year */
  readonly year: number;
}

/** The Chinese sentence for a finding: what, how far off, what to look at. */
export function ledgerSentenceOf(finding: LedgerFinding, { form, year }: LedgerTelling): string {
  const on = (day: Day) => words.date(dateOf(day), year);
  const label = (column: ColumnId) => columnOf(column).label;
  const of = 'of' in finding ? words.application(finding.of) : '';
  switch (finding.code) {
    case 'unreadable': {
      const { kind } = columnOf(finding.column);
      return words.unreadable(of, label(finding.column), finding.found, words.wanted[kind]);
    }
    case 'passedOver':
      return words.passedOver(finding.lines);
    case 'uncounted':
      return words.uncounted(finding.lines, COUNTED_ROWS);
    case 'misread':
      return words.misread(finding.lines);
    case 'sameNumber':
      return words.sameNumber(finding.number, finding.lines);
    case 'half':
      return words.half(
        of,
        label(finding.missing),
        label(finding.missing === 'result' ? 'handledOn' : 'result'),
      );
    case 'otherForm':
      return words.otherForm(of, finding.form);
    case 'noReceipt':
    case 'noApplicantType':
    case 'extensionUntold':
    case 'extensionOpen':
      return words[finding.code](of);
    case 'cellDiffers':
    case 'carriedDiffers':
      return words[finding.code](finding.place, finding.left.value, finding.right.value);
    case 'carriedMissing':
    case 'carriedExtra':
      return words[finding.code](finding.all.map(words.application));
    case 'order':
      return words.order(
        of,
        label(finding.earlier),
        on(finding.earlierDay),
        label(finding.later),
        on(finding.laterDay),
      );
    case 'future':
      return words.future(of, label(finding.column), on(finding.day));
    case 'overdue':
      return words.overdue({
        of,
        received: on(finding.received),
        corrected: finding.corrected === undefined ? undefined : on(finding.corrected),
        due: on(finding.due),
        handled: finding.handled === undefined ? undefined : on(finding.handled),
        late: finding.difference,
        arrangements: finding.arrangements.map(({ from, to, off, holiday }) =>
          words.arrangement({ from: dateOf(from), to: dateOf(to), off, holiday }),
        ),
        unknownYears: finding.unknownYears,
      });
    case 'lateCorrection':
      return words.lateCorrection({
        of,
        received: on(finding.received),
        told: on(finding.told),
        days: finding.left.value,
        limit: finding.right.value,
        unknownYears: finding.unknownYears,
      });
    case 'longOpinions': {
      const { since, left, right, unknownYears } = finding;
      return words.longOpinions(of, on(since), left.value, right.value, unknownYears);
    }
    case 'longCorrection':
      return words.longCorrection(of, on(finding.since), finding.left.value, finding.unknownYears);
    case 'noCorrection':
    case 'noOpinions':
    case 'noReasons':
    case 'noFeeNotice':
      return words[finding.code](of, resultLabel(form, finding.result));
    case 'lateExtension':
      return words.lateExtension(of, on(finding.told), on(finding.due), finding.unknownYears);
    case 'longExtension':
      return words.longExtension(of, finding.left.value, finding.right.value);
    case 'similar':
      return words.similar(of, words.application(finding.other), on(finding.received));
    case 'manyInMonth':
      return words.manyInMonth(finding.year, finding.month, finding.count, finding.fee);
    case 'fee':
      return words.fee({ ...finding, noticed: finding.left.value, trial: finding.right.value });
    case 'yearEnd':
      return words.yearEnd({ ...finding, overdue: finding.overdue.map(words.application) });
  }
}

const resultLabel = (form: Form, result: string): string =>
  choicesOf(form, 'result').find(({ id }) => id === result)?.label ?? result;

/**
 * How an application stands, e.g. `剩3个工作日`; with what the calendar does not know.
 * @param isReceiptUnread whether its day of receipt is there, and cannot be read
 */
export function standingOf(deadline: Deadline, isReceiptUnread = false): string {
  if (deadline.state === 'unknown' && isReceiptUnread) return words.standing.unread;
  const { unknownYears } = deadline;
  return (
    shortStandingOf(deadline) + (unknownYears.length > 0 ? `（${words.unknownYears(unknownYears)}）` : '')
  );
}

/** How an application stands, as the sheet says it. */
export function shortStandingOf({ state, left, late, isDueToday = false }: Deadline): string {
  if (state === 'handled' && late > 0) return words.handledLate(late);
  if (state !== 'open') return words.standing[state];
  return late > 0 ? words.late(late) : words.left(left ?? 0, isDueToday);
}

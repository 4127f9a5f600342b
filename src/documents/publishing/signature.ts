/** 落款: the organ and the day, as the last two lines of a report's text. */
import type { Day } from '../../ledger/day';
import { isoOf } from '../../ledger/day';
import type { Report } from '../../report/report';
import { dateOf } from '../../words/dates';
import { formsOf } from './forms-of';

export interface Signature {
  readonly organ: string;
  /** as it is printed: 2025年1月24日 */
  readonly date: string;
}

const DATE = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/u;
const tight = (text: string): string => text.replace(/\s/gu, '');

/** A text that ends with the name of the organ and a date, each in a line of its own, without them. */
export function withoutSignature(
  text: string,
  organ: string,
): { readonly text: string; readonly signature?: Signature } {
  const lines = text.trimEnd().split('\n');
  const [name, date] = lines.slice(-2).map(tight);
  if (lines.length < 2 || name !== tight(organ) || !DATE.test(date!)) return { text };
  return { text: lines.slice(0, -2).join('\n'), signature: { organ: name, date: date! } };
}

/** @throws {RangeError} for a report of a form that does not exist */
export const lastSection = (report: Report): string => String(formsOf(report).form.sections.length);

/** The report signed on a day, in the place of a signature that it has. */
export function signed(report: Report, day: Day): Report {
  const last = lastSection(report);
  const { text } = withoutSignature(report.sections?.[last] ?? '', report.organ);
  const own = [text.trimEnd(), report.organ, dateOf(isoOf(day))].filter((line) => line !== '');
  return { ...report, sections: { ...report.sections, [last]: own.join('\n') } };
}

/** What the pane proposes before anything is known: the year in work and the form of that year. */
import { formForYear, forms } from '../../report/form';
import type { ReportSettings } from '../../workbook/host';

/** Reports are made from January on and corrected in spring; from July on, work for the next one begins. */
const FIRST_MONTH_OF_PREPARATION = 7;

/** The year to report on: before July last year, from July on this year. */
export function proposedYear(today: Date): number {
  const prepares = today.getMonth() + 1 >= FIRST_MONTH_OF_PREPARATION;
  return prepares ? today.getFullYear() : today.getFullYear() - 1;
}

export function proposedSettings(today: Date): ReportSettings {
  const year = proposedYear(today);
  return { organ: '', year, format: formForYear(year).id };
}

/** The years offered, latest first: those of the forms and whatever year is already chosen. */
export function offeredYears(today: Date, chosen: number): number[] {
  const first = Math.min(...forms.map(({ firstReportYear }) => firstReportYear));
  const last = today.getFullYear();
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return [...new Set([...years, chosen])].sort((a, b) => b - a);
}

/** Settings for another year: the form follows the year unless one was chosen against the old year. */
export function withYear(settings: ReportSettings, year: number): ReportSettings {
  const followed = settings.format === formForYear(settings.year).id;
  return { ...settings, year, format: followed ? formForYear(year).id : settings.format };
}

/** Whether the clerk is asked which form it is: up to the year in which it changed, as offices changed over then or a year late. */
export function asksForForm({ year, format }: ReportSettings): boolean {
  const newest = forms[forms.length - 1]!.id;
  return [formForYear(year).id, formForYear(year - 1).id, format].some((id) => id !== newest);
}

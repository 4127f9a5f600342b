/** Whether there is a report of last year to compare with. */
import { figureRows } from '../report/form';
import type { Report } from '../report/report';
import { table3FormOf } from '../report/report';

/** A report of which no figure of table 3 was filled in is none: a new organ has no last year. */
export function comparable(previous: Report | undefined): Report | undefined {
  const form = previous && table3FormOf(previous);
  const isFilled =
    form &&
    figureRows(form).some(({ id }) => previous.table3?.[id]?.some((cell) => typeof cell === 'number'));
  return isFilled ? previous : undefined;
}

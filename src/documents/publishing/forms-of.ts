/** The forms of a report that is published. */
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import { tableFormsOf } from '../../report/report';

/** @throws {RangeError} for a report of a form that does not exist */
export function formsOf(report: Report): TableForms {
  const forms = tableFormsOf(report);
  if (!forms) throw new RangeError(`no form ${report.format} or ${report.table3Format ?? ''}`);
  return forms;
}

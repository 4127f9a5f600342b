/** What the roll-up keeps of a unit's report: its figures in the form of the roll-up, what was found in it, its own words. */
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { checkJson } from '../check-json';
import type { Note } from '../read-error';
import type { Reading } from '../report-json';
import type { InForm } from './in-form';
import { inForm } from './in-form';
import { wordsOf } from '../reading/spelling';

/** A finding as a reviewer sends it back. */
export interface UnitFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly Address[];
}

export interface UnitReport extends InForm {
  readonly file: string;
  /** when it was sent, in milliseconds, where that is known */
  readonly time?: number;
  readonly organ: string;
  readonly year: number;
  /** ids of its forms, where they are not those of the roll-up */
  readonly otherForm?: string;
  readonly findings: readonly UnitFinding[];
  /** what reading it had to repair or left open */
  readonly notes: readonly Note[];
  /** cells that it has and leaves blank */
  readonly blanks: readonly Address[];
  /** what people wrote in 五, without what every report says */
  readonly written: string;
}

export interface SentReport {
  readonly file: string;
  readonly time?: number;
  readonly reading: Reading;
  /** last year's report of the unit */
  readonly previous?: Report;
}

/** @param forms those of the roll-up */
export function unitReport({ file, time, reading, previous }: SentReport, forms: TableForms): UnitReport {
  const { report, notes } = reading;
  const { findings } = checkJson(report, previous ?? reading.previous, reading);
  const figures = inForm(report, forms);
  const own = report.table3Format ?? report.format;
  const isOther = report.format !== forms.form.id || own !== forms.table3Form.id;
  return {
    ...figures,
    file,
    ...(time !== undefined && { time }),
    organ: report.organ,
    year: report.year,
    ...(isOther && { otherForm: own === report.format ? own : `${report.format}＋${own}` }),
    findings: findings.map(({ id, rule, severity, message, cells }) => ({
      id,
      rule,
      severity,
      message,
      cells,
    })),
    notes,
    blanks: blanksIn(figures.cells),
    written: wordsOf(report.sections?.[PROBLEMS] ?? ''),
  };
}

/** 五、存在的主要问题及改进情况: what nobody can have alike. */
const PROBLEMS = '5';

const blanksIn = (cells: ReadonlyMap<Address, Cell>): readonly Address[] =>
  [...cells].flatMap(([address, cell]) => (cell === null ? [address] : []));

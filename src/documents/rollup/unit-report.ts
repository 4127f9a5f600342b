/** What the roll-up keeps of a unit's report: its figures in the form of the roll-up, what was found in it, its own words. */
import type { Address } from '../../report/address';
import type { TableForms } from '../../report/form';
import type { Level, Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { checkJson } from '../check-json';
import type { Note } from '../read-error';
import { wordsOf } from '../reading/spelling';
import type { Reading } from '../report-json';
import type { Places } from './figures';
import { fingerprintOf } from './fingerprint';
import type { InForm } from './in-form';
import { inForm } from './in-form';

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
  /** cells of the roll-up's form that it lacks: a table, a row, or what its own form does not ask */
  readonly absent: readonly Address[];
  /** the same for the same figures and text */
  readonly fingerprint: string;
  /** what people wrote in 五, without marks */
  readonly written: string;
}

export interface SentReport {
  readonly file: string;
  readonly time?: number;
  readonly reading: Reading;
  /** last year's report of the unit */
  readonly previous?: Report;
  /** the class that the roster gives the unit, which goes before that of the report */
  readonly level?: Level;
}

/**
 * @param forms those of the roll-up
 * @param places of the figures of these forms
 */
export function unitReport(
  { file, time, reading, previous, level }: SentReport,
  forms: TableForms,
  places: Places,
): UnitReport {
  const report = level ? { ...reading.report, level } : reading.report;
  const { findings } = checkJson(report, previous ?? reading.previous, reading);
  const figures = inForm(report, forms, places);
  const own = report.table3Format ?? report.format;
  const isOther = report.format !== forms.form.id || own !== forms.table3Form.id;
  return {
    ...figures,
    file,
    ...(time !== undefined && { time }),
    year: report.year,
    ...(isOther && { otherForm: own === report.format ? own : `${report.format}＋${own}` }),
    // a part of a text keeps the whole document in memory, a copy does not
    ...copied({
      organ: report.organ,
      findings: findings.map(({ id, rule, severity, message, cells }) => ({
        id,
        rule,
        severity,
        message,
        cells,
      })),
      notes: reading.notes,
      written: wordsOf(report.sections?.[PROBLEMS] ?? ''),
    }),
    blanks: [...figures.cells].flatMap(([address, cell]) => (cell === null ? [address] : [])),
    absent: figures.cells.absent,
    fingerprint: fingerprintOf(report),
  };
}

/** Texts that are no part of any other. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** 五、存在的主要问题及改进情况: what nobody can have alike. */
const PROBLEMS = '5';

export const countOf = ({ findings }: Pick<UnitReport, 'findings'>, severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length;

/** Something in it has to be changed. */
export const isFailing = (report: Pick<UnitReport, 'findings'>): boolean => countOf(report, 'mandatory') > 0;

/** Every figure of the sum is in it. */
export const isWhole = ({ blanks, absent, left }: UnitReport): boolean =>
  blanks.length + absent.length + left.length === 0;

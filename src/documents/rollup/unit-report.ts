/** What the roll-up keeps of a unit's report: its figures in the form of the roll-up, what was found in it, its own words. */
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import { findForm } from '../../report/form';
import type { Level, Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { checkJson } from '../check-json';
import { besideNow, withExplanation } from '../explained';
import type { Note } from '../read-error';
import { wordsOf } from '../reading/spelling';
import type { Reading } from '../report-json';
import type { Places } from './figures';
import { Figures } from './figures';
import { fingerprintOf } from './fingerprint';
import type { InForm } from './in-form';
import { inForm } from './in-form';
import { packed, unpacked } from './packing';

/** A finding as a reviewer sends it back. */
export interface UnitFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly Address[];
  /** 情况说明 that the unit wrote beside it */
  readonly explanation?: string;
  /** whether its workbook tells that it was written for other values; absent where it does not tell */
  readonly isFallen?: boolean;
}

/** A report as it passes from one thread to another: plain, and small. */
export interface PackedReport {
  readonly file: string;
  /** when it was sent, in milliseconds, where that is known */
  readonly time?: number;
  readonly organ: string;
  readonly year: number;
  /** ids of its forms, where they are not those of the roll-up */
  readonly otherForms?: { readonly format: string; readonly table3Format: string };
  /** the same for the same figures and text */
  readonly fingerprint: string;
  /** as `Figures` has them */
  readonly figures: Float64Array;
  /** tables that it lacks whole */
  readonly missingTables: readonly TableId[];
  /** no cell of its tables holds anything */
  readonly isEmpty: boolean;
  readonly joined: InForm['joined'];
  readonly left: InForm['left'];
  /** how many findings there are */
  readonly counts: Readonly<Record<Severity, number>>;
  /** `Told` */
  readonly told: Uint8Array;
}

/** What is looked at unit by unit. */
interface Told {
  readonly findings: readonly UnitFinding[];
  readonly notes: readonly Note[];
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
export function packedReport(
  { file, time, reading, previous, level }: SentReport,
  forms: TableForms,
  places: Places,
): PackedReport {
  const report = level ? { ...reading.report, level } : reading.report;
  const { findings, summary } = checkJson(report, previous ?? reading.previous, reading);
  const beside = besideNow(findings, reading);
  const { cells, joined, left } = inForm(report, forms, places);
  const own = report.table3Format ?? report.format;
  const isOther = report.format !== forms.form.id || own !== forms.table3Form.id;
  const told: Told = {
    findings: findings.map(({ id, rule, severity, message, cells: of }) => ({
      id,
      rule,
      severity,
      cells: of,
      ...withExplanation({ id, message }, beside),
    })),
    notes: reading.notes,
    written: wordsOf(report.sections?.[PROBLEMS] ?? ''),
  };
  const { mandatory, query, hint } = summary;
  return {
    file,
    ...(time !== undefined && { time }),
    // a part of a text keeps the whole document in memory, a copy does not
    organ: JSON.parse(JSON.stringify(report.organ)) as string,
    year: report.year,
    ...(isOther && { otherForms: { format: report.format, table3Format: own } }),
    fingerprint: fingerprintOf(report),
    figures: cells.values,
    missingTables: tableIds.filter((id) => Object.keys(report[id] ?? {}).length === 0),
    isEmpty: tableIds.every((id) => isBlank(report[id])),
    joined,
    left,
    counts: { mandatory, query, hint },
    told: packed(told),
  };
}

const tableIds = ['table2', 'table3', 'table4'] as const;
export type TableId = (typeof tableIds)[number];

const isBlank = (table: Report[TableId]): boolean =>
  Object.values(table ?? {})
    .flatMap((row): readonly Cell[] => Object.values(row as Readonly<Record<string, Cell>>))
    .every((cell) => cell === null);

/** 五、存在的主要问题及改进情况: what nobody can have alike. */
const PROBLEMS = '5';

export class UnitReport {
  readonly cells: Figures;

  constructor(
    private readonly packed: PackedReport,
    places: Places,
  ) {
    this.cells = new Figures(places, packed.figures);
  }

  get file() {
    return this.packed.file;
  }

  /** when it was sent, in milliseconds, where that is known */
  get time() {
    return this.packed.time;
  }

  get organ() {
    return this.packed.organ;
  }

  get year() {
    return this.packed.year;
  }

  /** ids of its forms, where they are not those of the roll-up */
  get otherForm(): string | undefined {
    const { otherForms: other } = this.packed;
    if (!other) return undefined;
    return other.table3Format === other.format ? other.format : `${other.format}＋${other.table3Format}`;
  }

  /** @param forms those of the roll-up */
  formsBeside({ form, table3Form }: TableForms): TableForms {
    const { otherForms: other } = this.packed;
    return {
      form: (other && findForm(other.format)) ?? form,
      table3Form: (other && findForm(other.table3Format)) ?? table3Form,
    };
  }

  /** the same for the same figures and text */
  get fingerprint() {
    return this.packed.fingerprint;
  }

  /** tables that it lacks whole */
  get missingTables() {
    return this.packed.missingTables;
  }

  /** no cell of its tables holds anything */
  get isEmpty() {
    return this.packed.isEmpty;
  }

  get joined() {
    return this.packed.joined;
  }

  get left() {
    return this.packed.left;
  }

  /** cells that it has and leaves blank */
  get blanks(): readonly Address[] {
    return this.cells.blanks;
  }

  /** cells of the roll-up's form that it lacks: a table, a row, or what its own form does not ask */
  get absent(): readonly Address[] {
    return this.cells.absent;
  }

  /** unpacked at each call, as are the notes and the text: whoever needs them twice keeps them */
  get findings(): readonly UnitFinding[] {
    return this.told.findings;
  }

  /** what reading it had to repair or left open */
  get notes(): readonly Note[] {
    return this.told.notes;
  }

  /** what people wrote in 五, without marks */
  get written(): string {
    return this.told.written;
  }

  private get told(): Told {
    return unpacked(this.packed.told) as Told;
  }

  countOf(severity: Severity): number {
    return this.packed.counts[severity];
  }

  /** Something in it has to be changed. */
  get isFailing(): boolean {
    return this.countOf('mandatory') > 0;
  }

  /** Every figure of the sum is in it. */
  get isWhole(): boolean {
    return !this.isEmpty && this.blanks.length + this.absent.length + this.left.length === 0;
  }
}

/** Takes a unit's report as it comes in: checked with what the roster knows of the unit, in the form of the roll-up. */
import type { TableForms } from '../../report/form';
import { formForYear } from '../../report/form';
import type { Places } from './figures';
import { placesIn } from './figures';
import { fingerprintOf } from './fingerprint';
import type { LeftOut } from './rolled-up';
import type { Unit } from './unit';
import { UnitNames } from './unit-names';
import type { PackedReport, SentReport } from './unit-report';
import { packedReport } from './unit-report';

export interface ReceptionSettings {
  /** reports of another year are left out; none where absent */
  readonly year?: number;
  /** of the roster */
  readonly units: readonly Unit[];
}

/** The forms of a year's roll-up, and where their figures are kept. */
export interface YearForms {
  readonly forms: TableForms;
  readonly places: Places;
}

const ofYears = new Map<number, YearForms>();

export function formsOfYear(year: number): YearForms {
  const known = ofYears.get(year);
  if (known) return known;
  const form = formForYear(year);
  const forms: TableForms = { form, table3Form: form };
  const made = { forms, places: placesIn(forms) };
  ofYears.set(year, made);
  return made;
}

/** One for each thread that reads. */
export class Reception {
  private readonly names: UnitNames;

  constructor(private readonly settings: ReceptionSettings) {
    this.names = new UnitNames(settings.units);
  }

  take(sent: SentReport): PackedReport | LeftOut {
    const { file, reading } = sent;
    const { organ, year } = reading.report;
    if (this.settings.year !== undefined && year !== this.settings.year) {
      return { why: 'otherYear', file, organ, year, fingerprint: fingerprintOf(reading.report) };
    }
    const found = this.names.find(organ);
    const level = typeof found === 'object' && 'unit' in found ? found.unit.level : undefined;
    const { forms, places } = formsOfYear(year);
    return packedReport({ ...sent, ...(level && { level }) }, forms, places);
  }
}

/** Checks a ledger: counts it, finds every deadline, and applies the rules. */
import type { Form } from '../report/form';
import type { Table3Cells } from '../report/report';
import type { Application, Ledger } from './application';
import type { Counted, Placement } from './count';
import { countLedger, placementOf } from './count';
import type { Day } from './day';
import type { Deadline } from './deadline';
import { deadlineOf } from './deadline';
import type { LedgerFinding } from './finding';
import { applicantRules } from './rules/applicants';
import { conditionRules } from './rules/conditions';
import { dateRules } from './rules/dates';
import { entryRules } from './rules/entries';
import type { Context, LedgerRule, PreviousYear } from './rules/rule';
import { tableRules } from './rules/tables';
import type { Calendar } from './workdays';
import { officialCalendar } from './workdays';

export type { PreviousYear } from './rules/rule';

/** Every rule on ledgers, by number; D04 is the fee's. */
export const ledgerRules: readonly LedgerRule[] = [
  ...entryRules,
  ...tableRules,
  ...dateRules,
  ...conditionRules,
  ...applicantRules,
].sort((a, b) => order(a.id) - order(b.id));

function order(id: string): number {
  return (id.startsWith('L') ? 0 : 100) + Number(id.slice(1));
}

export interface CheckOptions {
  readonly form: Form;
  readonly year: number;
  readonly today: Day;
  readonly calendar?: Calendar;
  /** the table as it was filled in; given only where the ledger is said to hold every application */
  readonly filled?: Table3Cells;
  readonly previous?: PreviousYear;
}

export interface LedgerCheck {
  readonly counted: Counted;
  readonly deadlines: ReadonlyMap<Application, Deadline>;
  readonly placements: ReadonlyMap<Application, Placement>;
  readonly findings: readonly LedgerFinding[];
}

export function checkLedger(ledger: Ledger, options: CheckOptions): LedgerCheck {
  const { form, year, today, calendar = officialCalendar() } = options;
  const deadlines = new Map<Application, Deadline>();
  const placements = new Map<Application, Placement>();
  for (const one of ledger.applications) {
    deadlines.set(one, deadlineOf(one, calendar, today));
    const placement = placementOf(one, year, form);
    if (placement) placements.set(one, placement);
  }
  const counted = countLedger(ledger, year, form);
  const context: Context = { ...options, calendar, ledger, deadlines, placements, counted };
  const findings = ledgerRules.flatMap((rule) =>
    [...rule.find(context)].map(({ instance, ...found }): LedgerFinding => ({
      severity: rule.severity,
      ...found,
      id: `${rule.id}.${instance}`,
      rule: rule.id,
    })),
  );
  return { counted, deadlines, placements, findings };
}

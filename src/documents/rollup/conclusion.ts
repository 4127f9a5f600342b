/** What a roll-up comes to once all is received: its findings, its register, and the sheets of its workbook. */
import type { Day } from '../../ledger/day';
import type { ListSheet } from '../../workbook/list-sheet';
import type { SheetPlan } from '../../workbook/plan';
import type { EarlierRollUp } from './earlier';
import type { RollUpFinding } from './findings';
import { rollUpFindings } from './findings';
import { legalDue } from './legal-due';
import type { RegisterEntry } from './register';
import { registerOf } from './register';
import type { RolledUp } from './rolled-up';
import type { Roster } from './roster';
import { rollUpSheets } from './workbook';

export interface ConclusionSettings {
  readonly roster?: Roster;
  readonly previousRoster?: Roster;
  /** the day of the law where absent */
  readonly due?: Day;
  readonly earlier: EarlierRollUp;
  /** what the reviewer has to say of the entries, where it is said elsewhere than in the earlier register */
  readonly judged?: (register: readonly RegisterEntry[]) => readonly RegisterEntry[];
}

export interface Conclusion {
  readonly all: RolledUp;
  readonly due: Day;
  readonly findings: readonly RollUpFinding[];
  readonly register: readonly RegisterEntry[];
  readonly earlier: EarlierRollUp;
}

export function concluded(
  all: RolledUp,
  { roster, previousRoster, due = legalDue(all.year), earlier, judged = (one) => one }: ConclusionSettings,
): Conclusion {
  const findings = rollUpFindings(all, {
    due,
    ...(roster && { roster }),
    ...(previousRoster && { previousRoster }),
  });
  return { all, due, findings, register: judged(registerOf(all, earlier)), earlier };
}

export const sheetsOf = ({ all, ...parts }: Conclusion): readonly (SheetPlan | ListSheet)[] =>
  rollUpSheets(all, parts);

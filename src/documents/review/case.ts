/** What a reviewer has on the desk: all that a roll-up is made of, plain, so that it passes from one thread to another. */
import type { Day } from '../../ledger/day';
import type { Conclusion } from '../rollup/conclusion';
import { concluded } from '../rollup/conclusion';
import type { EarlierRows } from '../rollup/earlier-file';
import { earlierOf } from '../rollup/earlier-file';
import type { Letter } from '../rollup/letters';
import { ReadError } from '../read-error';
import type { Received } from '../rollup/received';
import { isUnreadable } from '../rollup/received';
import { RollUp } from '../rollup/rollup';
import type { Roster } from '../rollup/roster';
import { usualParent } from '../rollup/roster-tree';
import type { Judgement } from './judgements';
import { withJudgements } from './judgements';

export interface ReviewCase {
  /** what the roster says where absent */
  readonly organ?: string;
  /** the one that most reports are of where absent */
  readonly year?: number;
  /** where no report tells it */
  readonly usualYear: number;
  /** the day of the law where absent */
  readonly due?: Day;
  readonly roster?: Roster;
  /** of the year before: H05 tells which units came and went */
  readonly previousRoster?: Roster;
  /** in the order of their files */
  readonly received: readonly Received[];
  /** the roll-up before */
  readonly earlier?: EarlierRows;
  /** 退回意见单 that were sent so far */
  readonly letters: readonly Letter[];
  /** what the reviewer says of the reports now */
  readonly judgements: readonly Judgement[];
}

export function concludedCase(one: ReviewCase): Conclusion {
  const { roster, previousRoster, received, due, judgements } = one;
  const year = yearOf(one);
  const rollUp = new RollUp({
    organ: one.organ ?? usualParent(roster?.units ?? []) ?? '',
    ...(year !== undefined && { year }),
    ...(roster && { roster }),
  });
  for (const { title, outcome } of received) {
    if (isUnreadable(outcome)) {
      rollUp.addUnreadable(title, new ReadError(outcome.place, outcome.found, outcome.message));
    } else rollUp.addTaken(outcome);
  }
  return concluded(rollUp.result(), {
    earlier: earlierOf(one.earlier),
    judged: (register) => withJudgements(register, judgements),
    ...(due !== undefined && { due }),
    ...(roster && { roster }),
    ...(previousRoster && { previousRoster }),
  });
}

const yearOf = ({ year, usualYear, received }: ReviewCase): number | undefined =>
  year ?? (received.some(({ outcome }) => 'figures' in outcome) ? undefined : usualYear);

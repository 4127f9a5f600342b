/** The reviewer's path: how far each step has come, and what to do next. */
import type { StepState } from '../path';

export const reviewStepIds = [
  'roster',
  'distribute',
  'receive',
  'review',
  'return',
  'remind',
  'rollUp',
] as const;
export type ReviewStepId = (typeof reviewStepIds)[number];

/** How the whole review stands. */
export interface ReviewProgress {
  /** units of the roster; nothing without one */
  readonly units?: number;
  /** workbooks that were distributed from this desk */
  readonly distributed: number;
  /** units that have reported */
  readonly reported: number;
  readonly missing: number;
  /** files that may hold figures and are not used */
  readonly leftOut: number;
  /** reports that nobody has judged yet */
  readonly waiting: number;
  readonly passed: number;
  readonly returned: number;
  /** letters on reports that are returned, not taken yet */
  readonly letters: number;
  /** those that were taken */
  readonly lettersTaken: number;
  /** units that are to be reminded, and whether the words were taken */
  readonly reminders: number;
  readonly isReminded: boolean;
  readonly isFinal: boolean;
  /** the workbook was made, and nothing changed since */
  readonly isWritten: boolean;
}

export type ReviewAction = 'roster' | 'receive' | 'review' | 'return' | 'remind' | 'rollUp';

export type ReviewStep = Readonly<ReviewProgress> & {
  readonly id: ReviewStepId;
  readonly state: StepState;
};

export interface ReviewPath {
  readonly steps: readonly ReviewStep[];
  readonly next: { readonly step: ReviewStepId; readonly action: ReviewAction };
}

export function reviewPathOf(progress: ReviewProgress): ReviewPath {
  return {
    steps: reviewStepIds.map((id) => ({ ...progress, id, state: stateOf[id](progress) })),
    next: nextOf(progress),
  };
}

const hasReports = ({ reported, leftOut }: ReviewProgress): boolean => reported + leftOut > 0;

const stateOf: Readonly<Record<ReviewStepId, (progress: ReviewProgress) => StepState>> = {
  roster: ({ units }) => (units === undefined ? 'open' : 'done'),
  distribute: ({ units, distributed }) =>
    distributed > 0 ? 'done' : units === undefined ? 'waiting' : 'open',
  receive: (progress) => {
    if (!hasReports(progress)) return 'open';
    if (progress.leftOut > 0) return 'attention';
    return progress.missing > 0 ? 'open' : 'done';
  },
  review: (progress) => {
    if (progress.reported === 0) return 'waiting';
    return progress.waiting > 0 ? 'open' : 'done';
  },
  return: ({ letters, lettersTaken }) => (letters > 0 ? 'open' : lettersTaken > 0 ? 'done' : 'waiting'),
  remind: ({ reminders, isReminded }) => (reminders === 0 ? 'waiting' : isReminded ? 'done' : 'open'),
  rollUp: (progress) => {
    if (progress.reported === 0) return 'waiting';
    return progress.isWritten ? 'done' : 'open';
  },
};

function nextOf(progress: ReviewProgress): ReviewPath['next'] {
  if (progress.units === undefined && !hasReports(progress)) return { step: 'roster', action: 'roster' };
  if (!hasReports(progress)) return { step: 'receive', action: 'receive' };
  if (progress.waiting > 0) return { step: 'review', action: 'review' };
  if (progress.letters > 0) return { step: 'return', action: 'return' };
  if (progress.reminders > 0 && !progress.isReminded) return { step: 'remind', action: 'remind' };
  return { step: 'rollUp', action: 'rollUp' };
}

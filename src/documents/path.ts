/** The one path of the work, as clerks know it from 部门决算: how far each step has come, and what to do next. */

export const stepIds = ['build', 'fill', 'check', 'compare', 'text', 'publish'] as const;
export type StepId = (typeof stepIds)[number];

/** `waiting`: nothing to do there yet; `open`: to be done; `attention`: something is wrong; `done`: nothing is left */
export type StepState = 'waiting' | 'open' | 'attention' | 'done';

/** How the whole workbook stands. */
export interface Progress {
  /** how many sheets with figures of the year stand there */
  readonly tables: number;
  /** last year's figures: no sheet for them, none filled in, or there */
  readonly previous: 'none' | 'blank' | 'there';
  /** cells of the year's three tables that are to be filled in, and those that are blank */
  readonly inputs: number;
  readonly blanks: number;
  /** cells that hold a text where a figure belongs */
  readonly texts: number;
  /** what is to be changed, and what is to be looked at and not explained yet, in the year itself */
  readonly mandatory: number;
  readonly queries: number;
  /** the same against last year */
  readonly againstLast: { readonly mandatory: number; readonly queries: number };
  /** `none`: no sheet for it; `blank`: nobody has begun; places to fill in, and numbers that the tables no longer have */
  readonly text:
    'none' | 'blank' | { readonly gaps: number; readonly stale: number; readonly mandatory: number };
}

/** Nothing of ours stands there. */
export const notBegun: Progress = {
  tables: 0,
  previous: 'none',
  inputs: 0,
  blanks: 0,
  texts: 0,
  mandatory: 0,
  queries: 0,
  againstLast: { mandatory: 0, queries: 0 },
  text: 'none',
};

export type StepProgress =
  | {
      readonly id: 'build';
      readonly state: StepState;
      readonly tables: number;
      readonly previous: Progress['previous'];
    }
  | { readonly id: 'fill'; readonly state: StepState; readonly blanks: number; readonly texts: number }
  | {
      readonly id: 'check' | 'compare';
      readonly state: StepState;
      readonly mandatory: number;
      readonly queries: number;
    }
  | { readonly id: 'text'; readonly state: StepState; readonly text: Progress['text'] }
  | { readonly id: 'publish'; readonly state: StepState; readonly mandatory: number };

/** What is evidently to be done next. */
export type NextAction =
  | 'build'
  | 'clean'
  | 'fillBlank'
  | 'check'
  | 'fillLast'
  | 'compare'
  | 'writeText'
  | 'refreshText'
  | 'fillGap'
  | 'checkText'
  | 'publish';

export interface Path {
  /** in their order */
  readonly steps: readonly StepProgress[];
  readonly next: { readonly step: StepId; readonly action: NextAction };
}

export function pathOf(progress: Progress): Path {
  return { steps: stepsOf(progress), next: nextOf(progress) };
}

function stepsOf(progress: Progress): readonly StepProgress[] {
  const { tables, previous, blanks, texts, mandatory, queries, againstLast, text } = progress;
  const isBegun = tables > 0 && blanks < progress.inputs;
  return [
    { id: 'build', state: tables === 0 || previous === 'blank' ? 'open' : 'done', tables, previous },
    { id: 'fill', state: fillState(progress), blanks, texts },
    { id: 'check', state: isBegun ? judged(mandatory, queries) : 'waiting', mandatory, queries },
    {
      id: 'compare',
      state: isBegun && previous === 'there' ? judged(againstLast.mandatory, againstLast.queries) : 'waiting',
      ...againstLast,
    },
    { id: 'text', state: textState(progress), text },
    {
      id: 'publish',
      state: publishState(progress),
      mandatory: allMandatory(progress),
    },
  ];
}

function fillState({ tables, blanks, texts }: Progress): StepState {
  if (tables === 0) return 'waiting';
  if (texts > 0) return 'attention';
  return blanks > 0 ? 'open' : 'done';
}

function judged(mandatory: number, queries: number): StepState {
  if (mandatory > 0) return 'attention';
  return queries > 0 ? 'open' : 'done';
}

function textState({ text }: Progress): StepState {
  if (text === 'none') return 'waiting';
  if (text === 'blank') return 'open';
  if (text.mandatory + text.stale > 0) return 'attention';
  return text.gaps > 0 ? 'open' : 'done';
}

function publishState(progress: Progress): StepState {
  if (progress.tables === 0) return 'waiting';
  return allMandatory(progress) > 0 ? 'attention' : 'open';
}

const allMandatory = ({ mandatory, againstLast, text }: Progress): number =>
  mandatory + againstLast.mandatory + (typeof text === 'object' ? text.mandatory : 0);

function nextOf(progress: Progress): Path['next'] {
  const { tables, previous, inputs, blanks, texts, mandatory, queries, againstLast, text } = progress;
  if (tables === 0) return { step: 'build', action: 'build' };
  // figures can be compared only with those that are there, and carried-over ones are known before all others
  if (previous === 'blank' && blanks === inputs) return { step: 'build', action: 'fillLast' };
  if (texts > 0) return { step: 'fill', action: 'clean' };
  if (blanks > 0) return { step: 'fill', action: 'fillBlank' };
  if (mandatory + queries > 0) return { step: 'check', action: 'check' };
  if (againstLast.mandatory + againstLast.queries > 0) return { step: 'compare', action: 'compare' };
  if (text === 'blank') return { step: 'text', action: 'writeText' };
  if (typeof text === 'object') {
    if (text.stale > 0) return { step: 'text', action: 'refreshText' };
    if (text.gaps > 0) return { step: 'text', action: 'fillGap' };
    if (text.mandatory > 0) return { step: 'text', action: 'checkText' };
  }
  return { step: 'publish', action: 'publish' };
}

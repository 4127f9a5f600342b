/** The steps of the work below each other, each with how it stands; one is open, with what is done there. */
import type { ReactNode } from 'react';
import type { StepId, StepProgress } from '../../documents/path';
import * as words from '../../words/path';
import { Steps } from './steps';

interface PathProps {
  readonly steps: readonly StepProgress[];
  /** whether the workbook was read, so that there is anything to say of it */
  readonly isKnown: boolean;
  readonly open: StepId | undefined;
  readonly onOpen: (step: StepId | undefined) => void;
  readonly panel: (step: StepId) => ReactNode;
}

export function Path({ steps, isKnown, ...others }: PathProps) {
  const named = steps.map((step) => ({
    id: step.id,
    name: words.steps[step.id],
    state: isKnown ? step.state : undefined,
    said: isKnown ? words.standing(step) : '',
  }));
  return <Steps label={words.heading} steps={named} {...others} />;
}

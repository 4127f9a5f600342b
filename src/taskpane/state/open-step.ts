/** Shows what is done in a step; nothing of the workbook is needed for it. */
import type { StepId } from '../../documents/path';
import type { PaneEvent } from './pane-state';

/** @returns what takes a step, or none for the steps alone */
export const opensStep =
  (dispatch: (event: PaneEvent) => void) =>
  (step: StepId | undefined): void =>
    dispatch({ event: 'stepOpened', ...(step && { step }) });

/** What each step's panel is drawn from. */
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';

export interface StepPanelProps {
  readonly state: PaneState;
  readonly controller: Controller;
  readonly today: Date;
}

export const isBusy = ({ task }: PaneState): boolean => task !== undefined;

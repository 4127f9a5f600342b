/** What each step's panel on the reviewer's side is drawn from. */
import type { ReviewState } from '../state/review-state';
import type { ReviewTasks } from '../state/review-tasks';
import type { Picker } from './use-pickers';

export interface ReviewPanelProps {
  readonly state: ReviewState;
  readonly tasks: ReviewTasks;
  readonly pick: (picker: Picker) => void;
  readonly today: Date;
}

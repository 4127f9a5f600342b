/** What is done in each step on the reviewer's side. */
import type { ReviewStepId } from '../../documents/review/path';
import type { ReviewPanelProps } from './review-panel-props';
import { DistributePanel, RosterPanel } from './review-roster';
import { ReceivePanel } from './review-receive';
import { ReturnPanel, RemindPanel } from './review-letters';
import { RollUpPanel } from './review-sum';
import { UnitsPanel } from './review-units';

const panels: Readonly<Record<ReviewStepId, (props: ReviewPanelProps) => React.ReactNode>> = {
  roster: RosterPanel,
  distribute: DistributePanel,
  receive: ReceivePanel,
  review: UnitsPanel,
  return: ReturnPanel,
  remind: RemindPanel,
  rollUp: RollUpPanel,
};

export function ReviewPanel({ step, ...props }: ReviewPanelProps & { readonly step: ReviewStepId }) {
  const Panel = panels[step];
  return <Panel {...props} />;
}

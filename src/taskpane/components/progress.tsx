/** Says what is being done once it takes longer than a moment. */
import { Spinner } from '@fluentui/react-components';
import { paneWords } from '../../words/taskpane';
import { useDelayed } from '../hooks/use-delayed';
import type { Task } from '../state/pane-state';

const MOMENT = 1000;

export function Progress({ task }: { readonly task: Task | undefined }) {
  const lasting = useDelayed(task, MOMENT);
  return lasting ? <Spinner size="tiny" labelPosition="after" label={paneWords.busy[lasting]} /> : null;
}

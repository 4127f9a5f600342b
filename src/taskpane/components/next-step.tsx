/** What is evidently to be done next, as the one filled button of the pane. */
import { Button } from '@fluentui/react-components';
import type { NextAction } from '../../documents/path';
import * as words from '../../words/path';
import { paneWords } from '../../words/taskpane';

interface NextStepProps {
  /** absent while it is being found out */
  readonly action: NextAction | undefined;
  readonly busy: boolean;
  readonly onDo: () => void;
}

export function NextStep({ action, busy, onDo }: NextStepProps) {
  return (
    <Button appearance="primary" disabledFocusable={busy || !action} onClick={onDo}>
      {action ? `${words.nextHeading}：${words.next[action]}` : paneWords.opening}
    </Button>
  );
}

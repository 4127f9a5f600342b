/** What is evidently to be done next, as the one filled button of the pane. */
import { Button } from '@fluentui/react-components';
import type { NextAction } from '../../documents/path';
import * as words from '../../words/path';

interface NextStepProps {
  readonly action: NextAction;
  readonly busy: boolean;
  readonly onDo: () => void;
}

export function NextStep({ action, busy, onDo }: NextStepProps) {
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={onDo}>
      {words.nextHeading}：{words.next[action]}
    </Button>
  );
}

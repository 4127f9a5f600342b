/** One line on what is due, which leads to the ledger. */
import { Button } from '@fluentui/react-components';
import { ledgerPane } from '../../words/ledger-pane';

interface ReminderLineProps {
  readonly text: string;
  readonly onOpen: () => void;
}

export function ReminderLine({ text, onOpen }: ReminderLineProps) {
  return (
    <Button appearance="subtle" size="small" onClick={onOpen}>
      {ledgerPane.reminder(text)}
    </Button>
  );
}

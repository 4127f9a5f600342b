/** What went wrong, and in what the workbook differs from its file. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { paneWords } from '../../words/taskpane';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import type { DeskState } from '../state/desk-state';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  list: { margin: 0, maxHeight: '96px', overflow: 'auto' },
});

export function DeskMessages({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) {
  const styles = useStyles();
  const { problem, differences } = state;
  const close = (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={paneWords.close}
          onClick={() => desk.state.dispatch({ event: 'dismissed' })}
        />
      }
    />
  );
  if (problem === undefined && differences.length === 0) return null;
  return (
    <section aria-label={words.messages}>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.problem.heading}</MessageBarTitle>
            {problem}
          </MessageBarBody>
          {close}
        </MessageBar>
      )}
      {differences.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            {words.otherThanFile}
            <ul className={styles.list} tabIndex={0} aria-label={words.otherThanFile}>
              {differences.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

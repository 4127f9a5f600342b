/** What went wrong and what was done: a problem with what to do, and the outcome of the last task with its undo. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { paneWords } from '../../words/taskpane';
import type { Problem } from '../actions/problem';
import { copyText } from '../copy-text';

const useStyles = makeStyles({
  body: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    // one problem a line, where there are several
    whiteSpace: 'pre-line',
  },
  detail: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

export function ProblemMessage({
  problem,
  onClose,
}: {
  readonly problem: Problem;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { message, detail } = problem;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        {message}
        {detail && <code className={styles.detail}>{detail}</code>}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onClose} />}>
        {detail && (
          <Button size="small" onClick={() => void copyText(detail)}>
            {paneWords.problem.copyDetail}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

interface NoticeMessageProps {
  readonly text: string;
  /** nothing was done */
  readonly isHint: boolean;
  /** absent where nothing can be undone */
  readonly onUndo?: () => void;
  readonly onClose: () => void;
}

export function NoticeMessage({ text, isHint, onUndo, onClose }: NoticeMessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={isHint ? 'info' : 'success'} politeness="polite">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton onClick={onClose} />}>
        {onUndo && (
          <Button size="small" onClick={onUndo}>
            {paneWords.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss20Regular />}
      aria-label={paneWords.close}
      onClick={onClick}
    />
  );
}

/** The frame of a question: what is asked, a way out, and the yes that does it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { ProgressInDialog } from './progress';
import { QuestionContent } from './question-content';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    // of the page without its scroll bar
    width: `calc(100% - 2 * ${tokens.spacingHorizontalM})`,
    maxWidth: '440px',
    padding: tokens.spacingHorizontalL,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    // it scrolls as a whole: a list in a frame of its own would give way to what stands below it
    '& > *': { flexShrink: 0 },
    // as wide as its question, however long its longest choice
    '& .fui-Select': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0 },
  },
});

interface QuestionDialogProps {
  readonly title: string;
  /** nothing is done, and the dialog only tells, where absent */
  readonly yes?: string | undefined;
  readonly cancel: string;
  readonly busy?: boolean;
  /** what went wrong, said below the rest */
  readonly problem?: string | undefined;
  /** another way to answer, between the two */
  readonly besides?: ReactNode;
  readonly onYes?: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function QuestionDialog({
  title,
  yes,
  cancel,
  busy = false,
  problem,
  besides,
  onYes,
  onCancel,
  children,
}: QuestionDialogProps) {
  const styles = useStyles();
  useFocusGoesBack();
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onYes?.();
          }}
        >
          <DialogBody>
            <DialogTitle className={styles.title}>{title}</DialogTitle>
            <QuestionContent className={styles.content}>
              {children}
              <ProgressInDialog />
              {problem !== undefined && (
                <p className={styles.text} role="alert">
                  {problem}
                </p>
              )}
            </QuestionContent>
            <DialogActions>
              <Button onClick={onCancel}>{cancel}</Button>
              {besides}
              {yes !== undefined && (
                <Button type="submit" appearance="primary" disabledFocusable={busy}>
                  {yes}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** However the question ends, the focus goes back to where it came from, or to the page's first button. */
function useFocusGoesBack(): void {
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useEffect(
    () => () => {
      setTimeout(() => {
        const target = before?.isConnected && before !== document.body ? before : null;
        (target ?? document.querySelector<HTMLElement>('main button'))?.focus();
      });
    },
    [before],
  );
}

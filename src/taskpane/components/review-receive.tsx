/** ③ 收件: files are chosen or dropped; who has reported, who has not, what could not be used. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import { useState } from 'react';
import * as words from '../../words/review';
import { droppedFiles } from '../dropped-files';
import type { SentReview } from '../state/review-state';
import { sentUnits } from '../state/review-state';
import { Fold } from './fold';
import { LongList } from './long-list';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { Tools } from './tools';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
});

const { receiving } = words;

export function ReceivePanel({ state, tasks, pick }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const { view, files, task } = state;
  const busy = task !== undefined;
  const sent = sentUnits(state);
  const missing = (view?.units ?? []).filter((one) => !one.sent).map(({ name }) => name);
  const unread = files.filter(({ received }) => received === undefined).length;
  const skipped = files.filter(({ received }) => received?.length === 0).length;
  return (
    <>
      <DropArea
        busy={busy}
        onDrop={(transfer) => void droppedFiles(transfer).then(tasks.receive, tasks.refuseDropped)}
      >
        <Tools
          busy={busy}
          tools={[
            { label: receiving.files, onUse: () => pick('files') },
            { label: receiving.folder, onUse: () => pick('folder') },
            ...(unread > 0 && !busy ? [{ label: receiving.goOn, onUse: () => void tasks.goOn() }] : []),
          ]}
        />
        <p className={styles.small}>{receiving.drop}</p>
      </DropArea>
      {sent.length > 0 && <Missing names={missing} />}
      {view && view.leftOut.length > 0 && (
        <>
          <p className={mergeClasses(styles.text, styles.name)}>{receiving.leftOut(view.leftOut.length)}</p>
          <LongList
            label={receiving.leftOut(view.leftOut.length)}
            items={view.leftOut}
            keyOf={({ file, message }) => `${file}\n${message}`}
          >
            {({ file, message }) => (
              <div className={styles.line}>
                <span className={styles.quiet}>{message}</span>
                <span className={styles.end}>
                  <Button
                    size="small"
                    aria-label={receiving.removeFile(file)}
                    disabledFocusable={busy}
                    onClick={() => void tasks.remove(file)}
                  >
                    {receiving.remove}
                  </Button>
                </span>
              </div>
            )}
          </LongList>
        </>
      )}
      {skipped > 0 && <p className={styles.small}>{receiving.skipped(skipped)}</p>}
      {sent.length > 0 && (
        <Fold summary={receiving.reported(sent.length)}>
          <LongList label={receiving.reported(sent.length)} items={sent} keyOf={({ name }) => name}>
            {(one) => <Received one={one} />}
          </LongList>
        </Fold>
      )}
    </>
  );
}

/** So many names are told without being asked for. */
const TOLD = 20;

function Missing({ names }: { readonly names: readonly string[] }) {
  const styles = useReviewStyles();
  if (names.length === 0) return null;
  const heading = receiving.missing(names.length);
  if (names.length > TOLD) {
    return (
      <Fold summary={heading}>
        <p className={styles.quiet}>{names.join('、')}</p>
      </Fold>
    );
  }
  return (
    <p className={styles.text}>
      <span className={styles.name}>{heading}</span>：{names.join('、')}
    </p>
  );
}

function Received({ one: { name, sent } }: { readonly one: SentReview }) {
  const styles = useReviewStyles();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.small, styles.end)}>{sent.state}</span>
      </div>
      <p className={styles.small}>
        {[sent.file, receiving.attempt(sent.attempt), sent.time].filter((part) => part !== '').join(' · ')}
      </p>
    </>
  );
}

interface DropAreaProps {
  readonly busy: boolean;
  readonly onDrop: (transfer: DataTransfer) => void;
  readonly children: React.ReactNode;
}

function DropArea({ busy, onDrop, children }: DropAreaProps) {
  const styles = useStyles();
  const [isOver, setIsOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(is && !busy);
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragEnter={over(true)}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        if (!busy) onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}

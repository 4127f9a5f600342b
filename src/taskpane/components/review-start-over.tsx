/** Puts the reviewer's work away, once it is clear what goes with it. */
import { useState } from 'react';
import * as words from '../../words/review';
import { isUnwritten } from '../state/review-state';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { Tools } from './tools';

const { keeping } = words;

export function StartOver({ state, tasks }: Pick<ReviewPanelProps, 'state' | 'tasks'>) {
  const styles = useReviewStyles();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <p className={styles.quiet}>{keeping.hint}</p>
      <Tools busy={false} tools={[{ label: keeping.startOver, onUse: () => setIsAsked(true) }]} />
      {isAsked && (
        <QuestionDialog
          title={keeping.title}
          yes={keeping.yes}
          cancel={keeping.cancel}
          onYes={() => {
            setIsAsked(false);
            void tasks.startOver();
          }}
          onCancel={() => setIsAsked(false)}
        >
          <Lines lines={[keeping.text, ...(isUnwritten(state) ? [keeping.unwritten] : [])]} />
        </QuestionDialog>
      )}
    </>
  );
}

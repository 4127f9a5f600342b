/** The whole page: a bar above, the sheets in the middle, the pane with its two sides beside them, or alone while no workbook is open. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DragEvent } from 'react';
import { Pane } from '../../taskpane/components/pane';
import { ReviewPane } from '../../taskpane/components/review-pane';
import { TwoSides } from '../../taskpane/components/two-sides';
import { useMediaQuery } from '../../taskpane/hooks/use-media-query';
import { useSide } from '../../taskpane/hooks/use-side';
import type { Review } from '../../taskpane/state/review-start';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import { DeskMessages } from './desk-messages';
import { DeskQuestions } from './desk-questions';
import { Sheets } from './sheets';
import { Start } from './start';
import { TopBar } from './top-bar';
import { Underway } from './underway';

const NARROW = '(max-width: 899px)';
const PANE_WIDTH = '350px';
/** findings of many units take more room */
const REVIEW_WIDTH = '480px';
const COLUMN_WIDTH = '720px';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheets: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: {
    width: PANE_WIDTH,
    flexShrink: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // it is as high as what is in it: the window is its page
    '& main': { minHeight: 0 },
  },
  wide: { width: REVIEW_WIDTH },
  status: {
    flexShrink: 0,
    boxSizing: 'border-box',
    minHeight: '24px',
    margin: 0,
    padding: `2px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  whole: { width: '100%', borderLeft: 'none' },
  column: { maxWidth: COLUMN_WIDTH, margin: '0 auto' },
  hidden: { display: 'none' },
});

interface PageProps {
  readonly desk: Desk;
  readonly review: Review;
}

export function Page({ desk, review }: PageProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.get);
  const isNarrow = useMediaQuery(NARROW);
  const [showsPane, setShowsPane] = useState(false);
  const [today] = useState(() => new Date());
  const [side, turn] = useSide();
  const { notice, book } = state;
  const sheets = useRef<HTMLElement>(null);
  const toSheet = () => sheets.current?.querySelector('textarea')?.focus({ preventScroll: true });
  useEffect(() => {
    if (!book) return;
    // whoever opens a workbook means to fill it in
    turn('report');
    // what was pressed for it may have gone with the start page
    const timer = setTimeout(() => document.activeElement === document.body && toSheet());
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [book]);

  const onDrop = (event: DragEvent) => {
    // it was dropped on a place of its own, or where only such places take files
    if (event.isDefaultPrevented() || side === 'review') return event.preventDefault();
    event.preventDefault();
    void desk.drop([...event.dataTransfer.files]);
  };
  const isOver = isNarrow && showsPane;
  /** the sheets when something was pressed in the pane: what changes none of them leads to a cell alone */
  const pressedAt = useRef(book?.workbook.sheets);
  const press = () => {
    pressedAt.current = book?.workbook.sheets;
  };
  useEffect(() => {
    if (!isOver || !book) return;
    const { workbook } = book;
    let { selection } = workbook;
    return workbook.subscribe(() => {
      const isShown = workbook.sheets === pressedAt.current && workbook.selection !== selection;
      ({ selection } = workbook);
      if (!isShown) return;
      // the cell is behind the pane
      setShowsPane(false);
      setTimeout(toSheet);
    });
  }, [isOver, book]);
  return (
    <div className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <TopBar
        desk={desk}
        state={state}
        pane={isNarrow && book ? { shown: showsPane, toggle: () => setShowsPane(!showsPane) } : undefined}
      />
      {state.underway !== undefined && <Underway what={state.underway} onCancel={desk.stop} />}
      <DeskMessages desk={desk} state={state} />
      <div className={styles.work}>
        {book && (
          <section
            ref={sheets}
            aria-label={words.grid.region}
            className={mergeClasses(styles.sheets, isOver && styles.hidden)}
          >
            <Sheets book={book} say={desk.say} />
          </section>
        )}
        <div
          onPointerDownCapture={press}
          onKeyDownCapture={press}
          className={mergeClasses(
            styles.pane,
            side === 'review' && styles.wide,
            !book && styles.whole,
            isNarrow && book && (isOver ? styles.whole : styles.hidden),
          )}
        >
          <div className={mergeClasses(!book && styles.column)}>
            <TwoSides
              side={side}
              onTurn={turn}
              report={
                book ? (
                  <Pane key={book.key} store={book.store} controller={book.controller} today={today} />
                ) : (
                  <Start desk={desk} state={state} onReview={() => turn('review')} />
                )
              }
              review={<ReviewPane store={review.store} tasks={review.tasks} today={today} />}
            />
          </div>
        </div>
      </div>
      <p role="status" className={styles.status}>
        {notice}
      </p>
      <DeskQuestions desk={desk} state={state} />
    </div>
  );
}

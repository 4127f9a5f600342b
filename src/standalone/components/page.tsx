/** The whole page: a bar above, the sheets in the middle, the pane beside them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { DragEvent } from 'react';
import { Pane } from '../../taskpane/components/pane';
import { useMediaQuery } from '../../taskpane/hooks/use-media-query';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import type { OpenBook } from '../state/desk-state';
import { readFile } from '../state/files';
import { DeskMessages } from './desk-messages';
import { DeskQuestions } from './desk-questions';
import { Sheets } from './sheets';
import { Start } from './start';
import { TopBar } from './top-bar';

const NARROW = '(max-width: 899px)';
const PANE_WIDTH = '350px';

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
    '& > main': { minHeight: '100%' },
  },
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
  hidden: { display: 'none' },
});

export function Page({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.get);
  const isNarrow = useMediaQuery(NARROW);
  const [showsPane, setShowsPane] = useState(false);
  const { notice, book } = state;

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void readFile(file).then(desk.openFile);
  };
  const isOver = isNarrow && showsPane;
  return (
    <div className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <TopBar
        desk={desk}
        state={state}
        pane={isNarrow && book ? { shown: showsPane, toggle: () => setShowsPane(!showsPane) } : undefined}
      />
      <DeskMessages desk={desk} state={state} />
      {book ? (
        <div className={styles.work}>
          <section
            aria-label={words.grid.region}
            className={mergeClasses(styles.sheets, isOver && styles.hidden)}
          >
            <Sheets book={book} say={desk.say} />
          </section>
          <div className={mergeClasses(styles.pane, isNarrow && (isOver ? styles.whole : styles.hidden))}>
            <BookPane book={book} />
          </div>
        </div>
      ) : (
        <Start desk={desk} state={state} />
      )}
      <p role="status" className={styles.status}>
        {notice}
      </p>
      <DeskQuestions desk={desk} state={state} />
    </div>
  );
}

function BookPane({ book: { store, controller } }: { readonly book: OpenBook }) {
  const [today] = useState(() => new Date());
  return <Pane store={store} controller={controller} today={today} />;
}

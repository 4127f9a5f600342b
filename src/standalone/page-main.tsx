/** Starts the page that stands alone: the pane and a grid over a workbook in memory, without Excel and without a network. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../taskpane/components/app';
import { warnOnLeaving } from '../taskpane/leaving';
import { isUnwritten } from '../taskpane/state/review-state';
import { startReview } from '../taskpane/state/review-start';
import { createStore } from '../taskpane/state/store';
import { Page } from './components/page';
import { ownWorker } from './own-worker';
import { createDesk } from './state/desk';
import { deskReducer, firstState } from './state/desk-state';
import { browserFiles } from './state/files';
import { browserKeeper } from './state/kept';
import { sureWorker } from './sure-worker';

const state = createStore(deskReducer, firstState);
const desk = createDesk(
  { files: browserFiles(), keeper: browserKeeper(), now: () => new Date(), startReader: ownWorker },
  state,
);
const review = startReview({ startReviewer: () => sureWorker(ownWorker) }, new Date());

warnOnLeaving(() => state.get().unsaved || isUnwritten(review.store.get()));

document.addEventListener('visibilitychange', () => {
  if (document.hidden) desk.keepNow();
});

void desk.start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App officeTheme={undefined}>
      <Page desk={desk} review={review} />
    </App>
  </StrictMode>,
);

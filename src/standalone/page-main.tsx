/** Starts the page that stands alone: the pane and a grid over a workbook in memory, without Excel and without a network. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../taskpane/components/app';
import { warnOnLeaving } from '../taskpane/leaving';
import { startReview } from '../taskpane/state/review-start';
import { createStore } from '../taskpane/state/store';
import { Page } from './components/page';
import { ownWorker } from './own-worker';
import { createDesk } from './state/desk';
import { deskReducer, firstState } from './state/desk-state';
import { browserFiles } from './state/files';
import type { Keeper } from './state/kept';
import { browserKeeper } from './state/kept';
import { sureWorker } from './sure-worker';

const state = createStore(deskReducer, firstState);
const review = startReview({ startReviewer: () => sureWorker(ownWorker) }, new Date());
const kept = browserKeeper();
const keeper: Keeper = {
  ...kept,
  forget: async (key) => {
    await kept.forget(key);
    if (key === undefined) await review.tasks.forgetKept();
  },
};
const desk = createDesk(
  { files: browserFiles(), keeper, now: () => new Date(), startReader: ownWorker },
  state,
);

warnOnLeaving(() => state.get().unsaved || !review.tasks.isSafe());

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

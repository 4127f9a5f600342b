/** Starts the page that stands alone: the pane and a grid over a workbook in memory, without Excel and without a network. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../taskpane/components/app';
import { createStore } from '../taskpane/state/store';
import { Page } from './components/page';
import { createDesk } from './state/desk';
import { deskReducer, firstState } from './state/desk-state';
import { browserFiles } from './state/files';
import { browserKeeper } from './state/kept';

const state = createStore(deskReducer, firstState);
const desk = createDesk({ files: browserFiles(), keeper: browserKeeper(), now: () => new Date() }, state);

window.addEventListener('beforeunload', (event) => {
  if (state.get().unsaved) event.preventDefault();
});

document.addEventListener('visibilitychange', () => {
  if (document.hidden) desk.keepNow();
});

void desk.start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App officeTheme={undefined}>
      <Page desk={desk} />
    </App>
  </StrictMode>,
);

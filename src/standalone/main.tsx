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
import { tabKey } from './state/tab-key';

const state = createStore(deskReducer, firstState);
const key = tabKey();
const desk = createDesk(
  { files: browserFiles(), keeper: browserKeeper(), key, now: () => new Date() },
  state,
);

window.addEventListener('beforeunload', (event) => {
  if (state.get().unsaved) event.preventDefault();
});

void desk.start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App officeTheme={undefined}>
      <Page desk={desk} />
    </App>
  </StrictMode>,
);

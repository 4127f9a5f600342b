/** Starts the add-in: functions and commands are answered from the first moment, the pane is drawn once Office is ready, and what does the work is loaded then. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { associateLater } from '../functions/associate-later';
import { office } from '../workbook/excel-office';
import { paneWords } from '../words/taskpane';
import { proposedSettings } from './actions/proposals';
import { registerCommands } from './commands';
import { App } from './components/app';
import { preloadParts } from './components/pane';
import { Sides } from './components/sides';
import { controllerLater } from './state/controller-later';
import { openingState, paneReducer } from './state/pane-state';
import { createStore } from './state/store';
import { whenDrawn, whenIdle } from './when-idle';
import { moduleWorkers } from './workers';
import './page.css';

const today = new Date();
const store = createStore(paneReducer, openingState(proposedSettings(today)));
const ready = office.ready();
const drawn = ready.then(draw).then(whenDrawn);
const work = drawn.then(async () => (await import('./workroom')).startWork(store));
const controller = controllerLater(work, store.dispatch);

void associateLater(drawn);
registerCommands(office, controller, store.get);
void controller.start(ready).then(whenIdle).then(preloadParts);

function draw(inExcel: boolean): void {
  if (inExcel) office.onHidden(() => void controller.stopShowing());
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App officeTheme={office.theme()}>
        {inExcel ? (
          <Sides store={store} controller={controller} today={today} startReviewer={moduleWorkers.reviewer} />
        ) : (
          <p role="alert">{paneWords.problem.notInExcel}</p>
        )}
      </App>
    </StrictMode>,
  );
}

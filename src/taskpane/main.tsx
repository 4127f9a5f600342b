/** Starts the add-in: functions and commands are answered from the first moment, the pane is drawn once Office is ready. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { associateLater } from '../functions/associate-later';
import { ExcelHost } from '../workbook/excel-host';
import { office } from '../workbook/excel-office';
import { paneWords } from '../words/taskpane';
import { proposedSettings } from './actions/proposals';
import { registerCommands } from './commands';
import { App } from './components/app';
import { Sides } from './components/sides';
import { createController } from './state/controller';
import { initialState, paneReducer } from './state/pane-state';
import { createStore } from './state/store';
import { moduleWorkers } from './workers';
import './page.css';

const today = new Date();
const store = createStore(paneReducer, initialState(proposedSettings(today)));
const controller = createController(new ExcelHost(), store, () => new Date(), moduleWorkers.reader);
const ready = office.ready();

void associateLater();
registerCommands(office, controller, store.get);
void controller.start(ready);

void ready.then((inExcel) => {
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
});

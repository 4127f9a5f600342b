/** While the text is on show: which figures the clerk selects, and what of the ledger the text tells. */
import { selectedFigures } from '../../workbook/selected-figures';
import type { Filling } from './filling-tasks';
import type { PaneEvent, PaneState } from './pane-state';
import type { Store } from './store';
import type { Work } from './work';

/** Starts and stops with the step; selecting costs no request, and what fails here is nobody's concern. */
export function watchSelection(
  { host, inTurn }: Pick<Work, 'host' | 'inTurn'>,
  { get, dispatch, subscribe }: Store<PaneState, PaneEvent>,
  { standing, readWhole }: Pick<Filling, 'standing' | 'readWhole'>,
): void {
  let stop: Promise<(() => Promise<void>) | undefined> | undefined;
  let hasAsked = false;
  const isWanted = () => get().step === 'text' && get().overview !== undefined;
  const start = () =>
    host
      .onSelectionChanged((selected) => {
        if (isWanted()) dispatch({ event: 'selected', figures: selectedFigures(standing(), selected) });
      })
      .catch(() => undefined);
  subscribe(() => {
    if (isWanted() && !stop) {
      stop = start();
    } else if (!isWanted() && stop) {
      const stopping = stop;
      stop = undefined;
      void stopping.then((end) => end?.()).catch(() => undefined);
      dispatch({ event: 'selected' });
    }
    if (isWanted() && get().overview?.lacksLedger && !hasAsked) {
      hasAsked = true;
      void inTurn(async () => void (await readWhole())).catch(() => undefined);
    }
  });
}

/** What keeps figures from being counted, or totals from following them. */
import { CleaningOffer, Offers } from './offers';
import type { StepPanelProps } from './step-panel-props';
import { isBusy } from './step-panel-props';

export function CellOffers({ state, controller }: Pick<StepPanelProps, 'state' | 'controller'>) {
  const { table, filling } = state;
  const busy = isBusy(state);
  const others = filling.filter(({ ref, untidy }) => untidy.length > 0 && ref.id !== table?.figures.sheet.id);
  return (
    <>
      {table && <Offers table={table} busy={busy} onPropose={controller.propose} />}
      {others.length > 0 && (
        <CleaningOffer sheets={others} busy={busy} onPropose={() => void controller.proposeCleaning()} />
      )}
    </>
  );
}

/** Step ②: how far the tables are filled in, and what fills them. */
import * as fillingWords from '../../words/filling';
import * as importWords from '../../words/importing';
import { comparison } from '../../words/ledger-comparison';
import { ledgerPane } from '../../words/ledger-pane';
import { dialog as zeroWords } from '../../words/zero-report-pane';
import { CellOffers } from './cell-offers';
import { FillingList } from './filling-list';
import { StatusLine } from './status-line';
import type { StepPanelProps } from './step-panel-props';
import { isBusy } from './step-panel-props';
import { Tools } from './tools';

export function FillPanel({ state, controller }: StepPanelProps) {
  const { table, filling, settings } = state;
  const busy = isBusy(state);
  return (
    <>
      <StatusLine table={table} year={settings.year} />
      <FillingList sheets={filling} onFirstBlank={(sheet) => void controller.toFirstBlank(sheet)} />
      <CellOffers state={state} controller={controller} />
      <Tools
        busy={busy}
        tools={[
          ...(filling.length > 0
            ? [
                { label: zeroWords.open, onUse: () => void controller.proposeZeroReport() },
                { label: fillingWords.zeros.open, onUse: () => void controller.proposeZeros() },
                { label: fillingWords.cleaning.open, onUse: () => void controller.proposeCleaning() },
              ]
            : []),
          { label: importWords.open, onUse: () => void controller.startReportImport('year') },
          { label: ledgerPane.register, onUse: () => void controller.startRegistration() },
          { label: ledgerPane.handle, onUse: () => void controller.startHandling() },
          { label: ledgerPane.import, onUse: () => void controller.startImport() },
          { label: comparison.open, onUse: () => void controller.compareLedger() },
        ]}
      />
    </>
  );
}

/** What is done in each step of the path. */
import type { StepId } from '../../documents/path';
import * as copyWords from '../../words/copies';
import * as fillingWords from '../../words/filling';
import * as importWords from '../../words/importing';
import { comparison } from '../../words/ledger-comparison';
import { ledgerPane } from '../../words/ledger-pane';
import { pane as exportWords } from '../../words/publishing';
import { paneWords } from '../../words/taskpane';
import { dialog as zeroWords } from '../../words/zero-report-pane';
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { CheckResult } from './check-result';
import { ComparePanel } from './compare-panel';
import { FillingList } from './filling-list';
import { CleaningOffer, Offers } from './offers';
import { ReportSettings } from './report-settings';
import { SigningPanel } from './signing-panel';
import { StatusLine } from './status-line';
import { TextPanel } from './text-panel';
import { Tools } from './tools';

export interface StepPanelProps {
  readonly state: PaneState;
  readonly controller: Controller;
  readonly today: Date;
}

export function StepPanel({ step, ...props }: StepPanelProps & { readonly step: StepId }) {
  const Panel = panels[step];
  return <Panel {...props} />;
}

const panels: Readonly<Record<StepId, (props: StepPanelProps) => React.ReactNode>> = {
  build: BuildPanel,
  fill: FillPanel,
  check: CheckPanel,
  compare: ComparePanel,
  text: TextPanel,
  publish: PublishPanel,
};

function BuildPanel({ state, controller, today }: StepPanelProps) {
  return (
    <>
      <ReportSettings
        settings={state.settings}
        today={today}
        onChange={controller.changeSettings}
        onLeave={controller.keepSettings}
      />
      <Tools
        busy={isBusy(state)}
        tools={[
          { label: paneWords.sheets.open, onUse: () => void controller.chooseSheets() },
          { label: paneWords.actions.build, onUse: () => void controller.build() },
          { label: importWords.open, onUse: () => void controller.startReportImport('previous') },
          { label: copyWords.upgrade.open, onUse: () => void controller.proposeUpgrade() },
        ]}
      />
    </>
  );
}

function FillPanel({ state, controller }: StepPanelProps) {
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

/** What keeps figures from being counted, or totals from following them. */
function CellOffers({ state, controller }: Pick<StepPanelProps, 'state' | 'controller'>) {
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

function CheckPanel({ state, controller }: StepPanelProps) {
  const { overview } = state;
  return (
    <>
      <Tools
        busy={isBusy(state)}
        tools={[{ label: paneWords.actions.check, onUse: () => void controller.check() }]}
      />
      <CellOffers state={state} controller={controller} />
      {overview && state.showsFindings && (
        <CheckResult
          overview={overview}
          outdated={state.outdated}
          busy={isBusy(state)}
          lit={state.lit}
          countsLedger={overview.countsLedger}
          onFinding={controller.showFinding}
          onSelect={(cells) => void controller.show(cells)}
          onChange={controller.proposeChange}
          onExplain={controller.explain}
          onCell={(sheet, name) => void controller.toText(sheet, name)}
          onShowBeside={() => void controller.showCheckBeside()}
          onBuildSheet={controller.offerFindingsSheet}
          onLedger={() => void controller.toLedger()}
        />
      )}
    </>
  );
}

function PublishPanel({ state, controller }: StepPanelProps) {
  return (
    <>
      <Tools
        busy={isBusy(state)}
        tools={[
          { label: exportWords.open, onUse: () => void controller.proposeExport() },
          { label: copyWords.send.open, onUse: () => void controller.proposeSending() },
          { label: copyWords.next.open, onUse: () => void controller.proposeNextYear() },
        ]}
      />
      <SigningPanel state={state} controller={controller} />
    </>
  );
}

const isBusy = ({ task }: PaneState): boolean => task !== undefined;

/** Step ③: 一键审核 and what it came to. */
import { paneWords } from '../../words/taskpane';
import { CellOffers } from './cell-offers';
import { CheckResult } from './check-result';
import type { StepPanelProps } from './step-panel-props';
import { isBusy } from './step-panel-props';
import { Tools } from './tools';

export function CheckPanel({ state, controller }: StepPanelProps) {
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

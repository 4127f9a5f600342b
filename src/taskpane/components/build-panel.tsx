/** Step ①: whose report it is, of which year, and the sheets that are built for it. */
import * as copyWords from '../../words/copies';
import * as importWords from '../../words/importing';
import { paneWords } from '../../words/taskpane';
import { ReportSettings } from './report-settings';
import type { StepPanelProps } from './step-panel-props';
import { isBusy } from './step-panel-props';
import { Tools } from './tools';

export function BuildPanel({ state, controller, today }: StepPanelProps) {
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

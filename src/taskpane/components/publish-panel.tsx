/** Step ⑥: the report as files, and what is signed. */
import * as copyWords from '../../words/copies';
import { pane as exportWords } from '../../words/publishing';
import { SigningPanel } from './signing-panel';
import type { StepPanelProps } from './step-panel-props';
import { isBusy } from './step-panel-props';
import { Tools } from './tools';

export function PublishPanel({ state, controller }: StepPanelProps) {
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

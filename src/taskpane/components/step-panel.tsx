/** What is done in each step of the path, loaded when the step is opened, or before, while nobody waits. */
import type { StepId } from '../../documents/path';
import type { Later } from './later';
import { later } from './later';
import type { StepPanelProps } from './step-panel-props';

const panels: Readonly<Record<StepId, Later<StepPanelProps>>> = {
  build: later<StepPanelProps>(async () => (await import('./build-panel')).BuildPanel),
  fill: later<StepPanelProps>(async () => (await import('./fill-panel')).FillPanel),
  check: later<StepPanelProps>(async () => (await import('./check-panel')).CheckPanel),
  compare: later<StepPanelProps>(async () => (await import('./compare-panel')).ComparePanel),
  text: later<StepPanelProps>(async () => (await import('./text-panel')).TextPanel),
  publish: later<StepPanelProps>(async () => (await import('./publish-panel')).PublishPanel),
};

export function StepPanel({ step, ...props }: StepPanelProps & { readonly step: StepId }) {
  const { Part } = panels[step];
  return <Part {...props} />;
}

export const preloadPanels = (): Promise<unknown> =>
  Promise.all(Object.values(panels).map(({ preload }) => preload()));

/** The ribbon's commands: the same work as the pane's buttons, done without the pane where it has nothing to show. */
import type { Controller } from './state/controller';
import type { PaneState } from './state/pane-state';

/** The names by which the manifest calls the commands. */
export type CommandName = 'buildTable3' | 'checkReport' | 'writeNarrative';

/** What the commands need of Office. */
export interface Ribbon {
  /** `handler` is awaited, then Office is told that the command is completed, also after a rejection. */
  readonly onCommand: (name: CommandName, handler: () => Promise<void>) => void;
  readonly showTaskpane: () => Promise<void>;
}

export function registerCommands(ribbon: Ribbon, controller: Controller, state: () => PaneState): void {
  const asksOrFails = () => state().question !== undefined || state().problem !== undefined;
  ribbon.onCommand('buildTable3', async () => {
    await controller.build();
    if (asksOrFails()) await ribbon.showTaskpane();
  });
  ribbon.onCommand('checkReport', async () => {
    await controller.check();
    await ribbon.showTaskpane();
  });
  ribbon.onCommand('writeNarrative', async () => {
    await controller.showText();
    await ribbon.showTaskpane();
  });
}

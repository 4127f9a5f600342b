/** When every formula of Univer shows the value that follows from the cells. */
import type { ICommandInfo, ICommandService, IUnitRange } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type {
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';

export class Calculation {
  /** how often something changed, and how many of these changes the formulas know */
  private changes = 0;
  private begun = 0;
  private calculated = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly commands: ICommandService,
    private readonly done: () => void,
  ) {
    commands.onCommandExecuted((command) => this.heard(command));
  }

  /** Something changed on which formulas may depend. */
  changed(): void {
    this.changes += 1;
  }

  /** Resolves when formulas show what follows from every change until now. */
  async settled(): Promise<void> {
    const wanted = this.changes;
    while (this.calculated < wanted) {
      const next = new Promise<void>((resolve) => this.waiting.push(resolve));
      // what changed since the last calculation waits inside Univer; this only makes sure that it is asked for
      this.start();
      await next;
    }
  }

  /** Calculates formulas anew that stand in some cells, and what follows from them; all where none is named. */
  again(cells: readonly IUnitRange[]): void {
    this.changed();
    this.start(cells.length === 0, [...cells]);
  }

  private start(forceCalculation = false, dirtyRanges: IUnitRange[] = []): void {
    const params: Partial<ISetFormulaCalculationStartMutation> = {
      forceCalculation,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }

  private heard({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetFormulaCalculationStartMutation.id) this.begun = this.changes;
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState: state } = params as ISetFormulaCalculationNotificationMutation;
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.calculated = this.begun;
    this.done();
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

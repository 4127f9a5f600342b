/** Does what is evidently to be done next. */
import type { NextAction, StepId } from '../../documents/path';
import type { SheetKind } from '../../workbook/sheet-kind';
import type { Controller } from './controller';
import type { PaneState } from './pane-state';

export function doNext(
  { step, action }: { readonly step: StepId; readonly action: NextAction },
  controller: Controller,
  { filling }: PaneState,
): void {
  controller.openStep(step);
  const toBlank = (isMeant: (kind: SheetKind) => boolean) => {
    const sheet = filling.find(({ kind, blanks }) => isMeant(kind) && blanks.length > 0);
    return sheet && controller.toFirstBlank(sheet);
  };
  const todo: Readonly<Record<NextAction, () => Promise<void> | undefined>> = {
    build: controller.chooseSheets,
    fillLast: () => toBlank((kind) => kind === 'previous'),
    clean: controller.proposeCleaning,
    fillBlank: () => toBlank((kind) => kind.startsWith('table')),
    check: controller.check,
    compare: () => undefined,
    writeText: controller.proposeText,
    refreshText: controller.proposeRefresh,
    fillGap: controller.checkText,
    checkText: controller.checkText,
    publish: controller.proposeExport,
  };
  void todo[action]();
}

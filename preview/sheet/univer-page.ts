/** Univer on a page: the sheet as a person sees it, in Chinese, without Univer's own ribbon. */
import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { DeviceInputEventType, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { IEditorBridgeService, SetCellEditVisibleOperation, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import designWords from '@univerjs/design/locale/zh-CN';
import docsUiWords from '@univerjs/docs-ui/locale/zh-CN';
import conditionalFormattingWords from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import dataValidationWords from '@univerjs/sheets-data-validation/locale/zh-CN';
import dataValidationUiWords from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import formulaWords from '@univerjs/sheets-formula/locale/zh-CN';
import formulaUiWords from '@univerjs/sheets-formula-ui/locale/zh-CN';
import numfmtUiWords from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsWords from '@univerjs/sheets/locale/zh-CN';
import sheetsUiWords from '@univerjs/sheets-ui/locale/zh-CN';
import uiWords from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import { registerSheetPlugins } from './univer-plugins';
import type { CellEditor } from './univer-sheet';

const words = mergeLocales(
  ...[designWords, uiWords, docsUiWords, sheetsWords, sheetsUiWords, formulaWords, formulaUiWords],
  ...[numfmtUiWords, dataValidationWords, dataValidationUiWords, conditionalFormattingWords],
);

/** A Univer that draws its sheets into `container`. */
export function createPageUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: words },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  // the pane is the add-in's: the sheet does not take the focus from it
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  registerSheetPlugins(univer);
  univer.registerPlugin(UniverSheetsUIPlugin, { footer: {}, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return univer;
}

/** The editor in which a person types into a cell; `enter` puts into the cell what he has typed. */
export function cellEditorOf(univer: Univer): CellEditor & { enter(): Promise<void> } {
  const injector = univer.__getInjector();
  const bridge = () => injector.get(IEditorBridgeService);
  const typing = () =>
    bridge().isVisible().visible
      ? new Promise<void>((resolve) => {
          const watching = bridge().visible$.subscribe(({ visible }) => {
            if (visible) return;
            resolve();
            queueMicrotask(() => watching.unsubscribe());
          });
        })
      : null;
  return {
    typing,
    enter: async () => {
      const done = typing();
      if (!done) return;
      const unit = injector.get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
      await injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.PointerDown,
        unitId: unit?.getUnitId() ?? '',
      });
      await done;
    },
  };
}

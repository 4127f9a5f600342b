/** Univer without a page: the sheet under Node, for tests. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { registerSheetPlugins } from './univer-plugins';

/** A Univer that calculates and keeps everything a page shows, but draws nothing. */
export function createHeadlessUniver(): FUniver {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  registerSheetPlugins(univer);
  return FUniver.newAPI(univer);
}

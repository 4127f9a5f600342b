/** Univer without a page: the sheet under Node, for tests. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { registerSheetPlugins } from './univer-plugins';

/** A Univer that calculates and keeps everything a page shows, but draws nothing. */
export function createHeadlessUniver(): Univer {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ZH_CN,
    // a calculation that takes long tells of its progress in words
    locales: { [LocaleType.ZH_CN]: {} },
  });
  registerSheetPlugins(univer);
  return univer;
}

// @ts-check
/** Whether Linux has Chinese type, for the browser and for LibreOffice, and Debian's packages of it. */
import { output } from './run.mjs';

/** fontconfig brings fc-list, by which the next run knows that the type is there. */
export const CHINESE_TYPE = ['fonts-noto-cjk', 'fontconfig'];

export function lacksChineseType() {
  return process.platform === 'linux' && !output('fc-list', [':lang=zh'])?.trim();
}

/** 导出: the report of the open workbook as it is published, and its file. */
import type { Blank } from '../../documents/publishing/blank-cells';
import type { FileKind } from '../../documents/publishing/file';
import { publishedFile } from '../../documents/publishing/file';
import type { OwnPublication } from '../../documents/publishing/own-publication';
import { publicationOf } from '../../documents/publishing/own-publication';
import type { Host, ReportSettings } from '../../workbook/host';
import { readOwn } from './own-workbook';

/**
 * @param goOn awaited between two steps; where it rejects, nothing is made
 * @returns `undefined` where no table stands
 */
export async function readPublication(
  host: Host,
  settings: ReportSettings,
  blank: Blank,
  goOn: () => Promise<void>,
): Promise<OwnPublication | undefined> {
  const own = await readOwn(host, settings, 'whereCounted');
  await goOn();
  return own && publicationOf(own, blank);
}

const TYPES: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  json: 'application/json',
};

/** What no system takes in the name of a file. */
// eslint-disable-next-line no-control-regex
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]/gu;

export async function fileOf({ made, title }: OwnPublication, kind: FileKind): Promise<File> {
  const bytes = await publishedFile(made, kind);
  return new File([bytes.slice()], `${title.replace(NOT_IN_NAMES, '')}.${kind}`, { type: TYPES[kind] });
}

export const textOfFile = async (published: OwnPublication, kind: FileKind): Promise<string> =>
  new TextDecoder().decode(await publishedFile(published.made, kind));

/** Whether it says what was shown of it. */
export const isSame = (one: OwnPublication, other: OwnPublication): boolean =>
  JSON.stringify([one.standing, one.made.report]) === JSON.stringify([other.standing, other.made.report]);

/** The custom XML parts of an .xlsx, as Excel keeps them for add-ins. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const LINKS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PROPS_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The same file for the same contents, whenever it is written. */
const NO_TIME = new Date(1980, 0, 1);

/** The name of a part, counted from 1. */
export const customPart = (number: number): string => `customXml/item${number}.xml`;

/**
 * @param bytes of an .xlsx without such parts
 * @param parts each an element with a namespace of its own
 */
export function withCustomParts(bytes: Uint8Array, parts: readonly string[]): Uint8Array {
  if (parts.length === 0) return bytes;
  const files = unzipSync(bytes);
  const add = (file: string, before: string, lines: readonly string[]) => {
    files[file] = strToU8(strFromU8(files[file]!).replace(before, `${lines.join('')}${before}`));
  };
  const numbers = parts.map((_, index) => index + 1);
  parts.forEach((xml, index) => {
    const number = index + 1;
    files[customPart(number)] = strToU8(`${HEAD}${xml}`);
    files[`customXml/itemProps${number}.xml`] = strToU8(
      `${HEAD}<ds:datastoreItem ds:itemID="${idOf(number)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
  });
  add(
    LINKS,
    '</Relationships>',
    numbers.map(
      (number) =>
        `<Relationship Id="ogi${number}" Type="${OFFICE}/relationships/customXml" Target="../${customPart(number)}"/>`,
    ),
  );
  add(
    TYPES,
    '</Types>',
    numbers.map(
      (number) => `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPS_TYPE}"/>`,
    ),
  );
  return zipSync(files, { mtime: NO_TIME });
}

/** Each part of a file has one of its own. */
const idOf = (number: number): string =>
  `{0F6A1D52-7C3B-4E7A-9C41-${number.toString(16).toUpperCase().padStart(12, '0')}}`;

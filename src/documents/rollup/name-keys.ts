/** What names of organs are compared by: without what people leave out. */

/** A name without blanks, width, marks, and 人民 of 人民政府. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/人民(?=政府)/gu, '');

/** A place stands for its government: 甲镇 for 甲镇人民政府. */
const GOVERNMENT = /(?<=[省市县区州盟旗镇乡])政府$/u;

/** The same name whether or not it says 政府. */
export const looseKey = (name: string): string => nameKey(name).replace(GOVERNMENT, '');

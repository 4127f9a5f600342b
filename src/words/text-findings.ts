/** The sentences of what is found in a text, made last from codes and figures. */

/** `表三总计列是275件（1362＋454）` */
export const figureInTable = (table: string, value: number, parts: readonly number[]): string =>
  `${table}是${value}件${parts.length > 1 ? `（${parts.join('＋')}）` : ''}`;

export const totalColumn = (table: string): string => `${table}总计列`;

export const differs = (quote: string, inTable: readonly string[], explanations: readonly string[]): string =>
  [`正文写“${quote}”，${inTable.join('，')}。`, ...explanations].join('');

export const meantReading = (label: string, value: number): string => `按“${label}”算是${value}件`;

export const explained = {
  column: (value: number, column: string) => `${value}只是“${column}”一列的数。`,
  part: (value: number, row: string) => `${value}只是“${row}”一行的数。`,
  settled: (value: number) => `${value}是不含尚未审结的数；如按这个口径写，请写明“已审结”。`,
  other: (value: number, label: string) => `${value}是“${label}”的数。`,
};

/** Blocks of cells on the clipboard, as spreadsheet programs put them there: a line a row, tabs between cells. */

/** @returns rows of equal length; none for an empty text */
export function blockOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = /"(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
    cell.lastIndex = at;
    const [found] = cell.exec(text)!;
    rows.at(-1)!.push(found.startsWith('"') && found.length > 1 ? unquoted(found) : found);
    at += found.length;
    if (text.startsWith('\r\n', at)) at += 1;
    if (at < text.length && text[at] !== '\t') rows.push([]);
    at += 1;
    if (at === text.length && text[at - 1] === '\t') rows.at(-1)!.push('');
  }
  if (rows.at(-1)!.length === 0) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const unquoted = (cell: string): string =>
  cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

export const textOfBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quotedWhereNeeded).join('\t')).join('\r\n');

const quotedWhereNeeded = (cell: string): string =>
  /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

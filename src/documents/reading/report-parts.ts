/** A report's tables of the cells that were read, and its sections of the text between them. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Report } from '../../report/report';
import type { Content } from './content';
import type { Divided } from './passages';
import { linesOf } from './passages';
import { DISPUTES, RELEASES } from './sections';

type Tables = Pick<Report, 'table2' | 'table3' | 'table4'>;

export function tablesFrom(cells: ReadonlyMap<Address, Cell>): Tables {
  const table2: Record<string, Record<string, Cell>> = {};
  const [table3, table4]: [Record<string, Cell[]>, Record<string, Cell[]>] = [{}, {}];
  for (const [address, cell] of cells) {
    const { table, row, column } = placeOf(address)!;
    if (table === 'table2') (table2[row] ??= {})[column] = cell;
    else ((table === 'table3' ? table3 : table4)[row] ??= []).push(cell);
  }
  const has = (one: object) => Object.keys(one).length > 0;
  return {
    ...(has(table2) && { table2 }),
    ...(has(table3) && { table3 }),
    ...(has(table4) && { table4 }),
  };
}

/** The text of the sections without tables; of lines what is written in sentences. */
export function sectionsFrom({ preamble, sections }: Divided, { layout }: Content): Pick<Report, 'sections'> {
  if (sections.size === 0) return {};
  const texts = [[0, preamble] as const, ...sections].map(([section, passages]) => {
    const lines = linesOf(passages)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const isOfTable = layout === 'lines' && section >= RELEASES && section <= DISPUTES;
    return [String(section), (isOfTable ? lines.filter(isSentence) : lines).join('\n')] as const;
  });
  return { sections: Object.fromEntries(texts) };
}

const isSentence = (line: string): boolean => /[。；]/u.test(line);

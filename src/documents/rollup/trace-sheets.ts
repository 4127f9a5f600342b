/** 汇总来源 and 明细表: which units make up each sum, and what each unit reported for each cell. */
import type { Cell } from '../../report/cell';
import { sum } from '../../report/cell';
import { levelWords } from '../../words/levels';
import * as words from '../../words/rollup-sheets';
import type { ListColumn, ListContent, ListSheet } from '../../workbook/list-sheet';
import type { CellName } from './cell-names';
import { cellNames, listed } from './cell-names';
import { sumOf } from './figures';
import type { RolledUp } from './rolled-up';

/** So many units of a sum stand one by one; what the others give stands as one, and each in 明细表. */
const MOST = 50;

const NAME_WIDTH = 22;
const PART_WIDTH = 20;

/** A row a cell: its sum, how many units make it up, and what each gives, the largest first. */
export function sourcesSheet(all: RolledUp): ListSheet {
  const names = all.counted.map(({ name }) => name);
  const rows = [...cellNames(all.forms)].map(([address, name]): readonly ListContent[] => {
    const cells = all.contributions(address);
    const parts = cells
      .flatMap((cell, index) =>
        typeof cell === 'number' && cell !== 0 ? [{ name: names[index]!, figure: cell }] : [],
      )
      .sort((one, other) => Math.abs(other.figure) - Math.abs(one.figure));
    const rest = parts.slice(MOST);
    return [
      ...name,
      listed(sumOf(cells)),
      parts.length,
      ...parts.slice(0, MOST).flatMap(({ name: unit, figure }) => [unit, figure]),
      ...(rest.length > 0 ? [words.others(rest.length), sum(rest.map(({ figure }) => figure))] : []),
    ];
  });
  const heads = words.sourcesHeads;
  const fixed: readonly ListColumn[] = [
    { heads: [words.tableHead], width: 10 },
    { heads: [words.rowHead], width: NAME_WIDTH, isLong: true },
    { heads: [words.columnHead], width: 16, isLong: true },
    { heads: [heads.sum], width: 10 },
    { heads: [heads.units], width: 10 },
  ];
  const most = Math.max(0, ...rows.map((row) => row.length - fixed.length));
  return {
    list: words.sheets.sources,
    lines: [words.title(all.organ, all.year, words.sheets.sources), words.sourcesNote],
    columns: [
      ...fixed,
      ...Array.from({ length: most }, (_, index): ListColumn => ({
        heads: [heads.parts, index % 2 === 0 ? heads.unit : heads.figure],
        width: index % 2 === 0 ? PART_WIDTH : 8,
        ...(index % 2 === 1 && { isJoined: true }),
      })),
    ],
    rows,
    frozenColumns: fixed.length,
  };
}

const rowOf = ([table, row]: CellName): string => `${table}\n${row}`;

/** A row a unit, a column a cell, the sums above. */
export function detailSheet(all: RolledUp): ListSheet {
  const names = cellNames(all.forms);
  const addresses = [...names.keys()];
  const row = (name: string, level: string, cellAt: (address: string) => Cell | undefined) => [
    name,
    level,
    ...addresses.map((address) => listed(cellAt(address))),
  ];
  return {
    list: words.sheets.detail,
    lines: [words.title(all.organ, all.year, words.sheets.detail), words.detailNote],
    columns: [
      { heads: [words.registerHeads.unit], width: NAME_WIDTH },
      { heads: [words.levelHead], width: 14 },
      ...[...names.values()].map((heads, index, all): ListColumn => ({
        heads,
        width: 10,
        ...(index > 0 && rowOf(all[index - 1]!) === rowOf(heads) && { isJoined: true }),
      })),
    ],
    rows: {
      *[Symbol.iterator]() {
        yield row(words.sumRow, '', (address) => sumOf(all.contributions(address)));
        for (const { name, unit, report } of all.counted) {
          const level = unit?.level ? levelWords[unit.level] : '';
          yield row(name, level, (address) => report.cells.get(address));
        }
      },
    },
    frozenRows: 1,
    frozenColumns: 2,
  };
}

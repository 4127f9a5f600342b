/** Where findings are, in few words: the cells on the official sheets, what they are called, and the stretches of the text. */
import type { Address, TableId } from '../../report/address';
import { placeOf } from '../../report/address';
import type { TableForms } from '../../report/form';
import { andMore } from '../../words/findings';
import * as words from '../../words/rollup-sheets';
import { sheetNames } from '../../words/sheets';
import { a1, covering } from '../../workbook/box';
import { cellIn } from '../../workbook/table-layout';
import { layOutTable2 } from '../../workbook/table2-layout';
import { layOutTable3 } from '../../workbook/table3-layout';
import { layOutTable4 } from '../../workbook/table4-layout';
import { cellInWords, placeName } from '../place-names';
import { cellNames } from './cell-names';

/** So many cells are named, and so many areas are given. */
const NAMED = 3;

/**
 * `申请办理D5“新收·自然人”`, `申请办理D7:D27“自然人”列`, `第六部分第47—55字`
 * @param forms those of the report: its cells stand where its own tables have them
 */
export function placesIn(forms: TableForms): (cells: readonly Address[]) => string {
  const { form, table3Form } = forms;
  const names = cellNames(forms);
  const layouts = {
    table2: layOutTable2(form),
    table3: layOutTable3(table3Form),
    table4: layOutTable4(form),
  };
  const nameOf = (cells: readonly Address[]): string => {
    const [first] = cells;
    const [rows, columns] = [1, 2].map((part) => new Set(cells.map((cell) => names.get(cell)![part])));
    const [row] = rows!;
    const [column] = columns!;
    if (cells.length === 1) return cellInWords(first!, forms);
    if (rows!.size === 1) return words.wholeRow(row!);
    if (columns!.size === 1) return words.wholeColumn(column!);
    return cells.length <= NAMED ? cells.map((cell) => cellInWords(cell, forms)).join('') : '';
  };
  const inTable = (table: TableId, cells: readonly Address[]): string => {
    const areas = covering(cells.map((cell) => cellIn(layouts[table], cell)));
    const given = areas
      .slice(0, NAMED)
      .map((area) => a1(area))
      .join('、');
    return `${sheetNames[table]}${given}${areas.length > NAMED ? andMore(cells.length) : ''}${nameOf(cells)}`;
  };
  return (cells) => {
    // a cell of the tables by its table, all else by itself
    const groups = new Map<string, Address[]>();
    for (const cell of cells) {
      const key = (names.has(cell) ? placeOf(cell)?.table : undefined) ?? cell;
      const known = groups.get(key);
      if (known) known.push(cell);
      else groups.set(key, [cell]);
    }
    return [...groups]
      .flatMap(([key, own]) => (isTable(key) ? inTable(key, own) : (placeName(key, forms) ?? [])))
      .join('、');
  };
}

const isTable = (key: string): key is TableId => key in sheetNames;

/** What the workbook of an earlier roll-up tells the next one: the register, and of each unit what its last report came to. */
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import * as words from '../../words/rollup-sheets';
import { slash } from '../../words/workbook';
import type { ListContent } from '../../workbook/list-sheet';
import { cellText } from '../table-file';
import { cellNames } from './cell-names';
import type { JudgedFinding } from './explained';
import type { Places } from './figures';
import { Figures } from './figures';
import { looseKey } from './name-keys';
import type { EarlierRegister } from './register';
import { readRegister } from './register';

type Rows = readonly (readonly unknown[])[];

export interface EarlierRollUp extends EarlierRegister {
  /** by `looseKey` of the unit; units of the sum alone stand in 明细表 */
  readonly figures: (unit: string, forms: TableForms, places: Places) => Figures | undefined;
  /** rows of 变化 */
  readonly changes: readonly (readonly ListContent[])[];
}

/** The sheets that are read. */
export const earlierSheets = (['register', 'detail', 'findings', 'changes'] as const).map(
  (sheet) => words.sheets[sheet],
);

/** @param rowsOf the rows of a sheet by its name; none for a sheet that is not there */
export function earlierRollUp(rowsOf: (sheet: string) => Rows): EarlierRollUp {
  const detail = detailIn(rowsOf(words.sheets.detail));
  const findings = findingsIn(rowsOf(words.sheets.findings));
  return {
    register: readRegister(rowsOf(words.sheets.register)),
    figures: (unit, forms, places) => {
      const row = detail?.units.get(looseKey(unit));
      return detail && row && figuresIn(row, detail.heads, forms, places);
    },
    findings: (unit) => findings.get(looseKey(unit)) ?? [],
    changes: changesIn(rowsOf(words.sheets.changes)),
  };
}

/** The rows below the row of heads, which has all of these. */
function below(rows: Rows, heads: readonly string[]): Rows {
  const at = rows.findIndex((row) => {
    const texts = row.map(cellText);
    return heads.every((head) => texts.includes(head));
  });
  return at < 0 ? [] : rows.slice(at + 1);
}

const HEAD_ROWS = 3;

/** A row a unit; the heads stand in three rows, a head over several columns in the first of them. */
function detailIn(rows: Rows) {
  const at = rows.findIndex((row) => row.map(cellText).includes(words.registerHeads.unit));
  if (at < 0) return undefined;
  const three = rows.slice(at, at + HEAD_ROWS).map((row) => row.map(cellText));
  const width = Math.max(...three.map((row) => row.length));
  const last = ['', '', ''];
  const heads = Array.from({ length: width }, (_, column) => {
    three.forEach((row, depth) => (last[depth] = row[column] || last[depth]!));
    return last.join('\n');
  });
  const units = rows.slice(at + HEAD_ROWS).map((row) => [looseKey(cellText(row[0])), row] as const);
  return { heads, units: new Map(units.filter(([unit]) => unit !== looseKey(words.sumRow))) };
}

function figuresIn(
  row: readonly unknown[],
  heads: readonly string[],
  forms: TableForms,
  places: Places,
): Figures | undefined {
  const figures = new Figures(places);
  const columns = new Map(heads.map((head, column) => [head, column]));
  for (const [address, name] of cellNames(forms)) {
    const column = columns.get(name.join('\n'));
    // it was of another form, or somebody changed the heads
    if (column === undefined) return undefined;
    const cell = cellIn(row[column]);
    if (cell !== undefined) figures.set(address, cell);
  }
  return figures;
}

function cellIn(content: unknown): Cell | undefined {
  if (typeof content === 'number') return content;
  const text = cellText(content);
  return text === '' ? null : text === slash ? 'na' : undefined;
}

function findingsIn(rows: Rows): ReadonlyMap<string, readonly JudgedFinding[]> {
  const found = new Map<string, JudgedFinding[]>();
  for (const row of below(rows, words.findingHeads.slice(0, 5))) {
    const [unit, , , id, message, , told] = words.findingHeads.map((_, column) => cellText(row[column]));
    if (!unit || !id) continue;
    const explanation = told?.replace(words.fallen, '') ?? '';
    const own = found.get(looseKey(unit)) ?? [];
    found.set(looseKey(unit), own);
    own.push({
      id,
      message: message ?? '',
      ...(explanation !== '' && { explanation }),
      ...(told?.startsWith(words.fallen) && { isFallen: true }),
    });
  }
  return found;
}

function changesIn(rows: Rows): EarlierRollUp['changes'] {
  const heads = words.changeHeads;
  return below(rows, heads).map((row) =>
    heads.map((_, column) => {
      const content = row[column];
      return typeof content === 'number' ? content : cellText(content) || null;
    }),
  );
}

/** Nothing was rolled up before. */
export const noEarlier: EarlierRollUp = earlierRollUp(() => []);

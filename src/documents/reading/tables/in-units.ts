/** Figures in the units that stand around them: brought to those of the form, each noted; where that is not clear they are blank and named. */
import type { Address, TableId } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import type { Form } from '../../../report/form';
import { table2Rows } from '../../../report/form';
import { exactNumber } from '../../../report/numerals';
import { amountIn } from '../amounts';
import type { Divided } from '../passages';
import { cellsOf, linesOf } from '../passages';
import type { Repair, RepairCode } from '../repair';
import type { ToldUnit } from '../units';
import { moneyPower } from '../units';
import type { Filling } from './filling';
import { areaOf, namesOf } from './unit-areas';
import { tight, unitsByCell } from './unit-scopes';

/** The tables as they were read. */
export interface UnitTables {
  readonly text: Divided;
  readonly rows: ReadonlyMap<TableId, readonly Filling[]>;
  readonly forms: Readonly<Record<TableId, Form>>;
  /** of each cell as it stands */
  readonly texts: ReadonlyMap<Address, string>;
}

/** What becomes of a figure. */
interface Change {
  readonly cell: Address;
  readonly found: string;
  readonly used: Cell;
  readonly code: RepairCode;
}

/** @param cells changed where a figure stands in another unit, or in one that is not clear */
export function inUnits(
  { text, rows, forms, texts }: UnitTables,
  cells: Map<Address, Cell>,
): readonly Repair[] {
  const stated = statedAmounts(text);
  return [...rows].flatMap(([table, own]) => {
    const form = forms[table];
    const units = unitsByCell(areaOf(text, table, own), own, namesOf(form, table));
    const printed = withUnit(form);
    return own.flatMap((row) => {
      const changes = row.cells.flatMap((cell, at): readonly Change[] => {
        const value = cells.get(cell);
        if (typeof value !== 'number' || value === 0) return [];
        const told = units.get(cell) ?? [];
        const words = texts.get(cell) ?? '';
        if (row.units[at] !== MONEY) return counted(cell, value, words, told);
        return amounted(cell, value, words, told, printed.has(cell), stated);
      });
      for (const { cell, used } of changes) cells.set(cell, used);
      return repairsOf(row, changes);
    });
  });
}

const MONEY = '万元';

/** The cells whose unit the form prints. */
const withUnit = (form: Form): ReadonlySet<Address> =>
  new Set(
    table2Rows(form).flatMap(({ id, columns }) =>
      columns
        .filter(({ label, unit }) => unit === MONEY && tight(label).includes(MONEY))
        .map((column) => addressOf('table2', id, column.id)),
    ),
  );

function counted(cell: Address, value: number, words: string, told: readonly ToldUnit[]): readonly Change[] {
  const units = told.filter(({ count }) => count !== undefined);
  const powers = new Set(units.map(({ count }) => count!));
  const [power = 0, ...others] = powers;
  if (/[百千万亿]/u.test(words) || (power === 0 && others.length === 0)) return [];
  const found = `${value}${unitNames(units)}`;
  // what a figure says of itself counts as well: 3件 below 万件
  if (others.length > 0 || /\p{Script=Han}/u.test(words))
    return [{ cell, found, used: null, code: 'otherUnits' }];
  const used = exactNumber(String(value), power);
  return used === undefined || !Number.isInteger(used)
    ? [{ cell, found, used: null, code: 'notWhole' }]
    : [{ cell, found, used, code: 'scaled' }];
}

/** Beside the figure itself a unit goes before all others. */
const HAS_UNIT = /[元万亿]/u;
const IN_FORMS_UNIT = /\d\s*万元\s*$/u;
/** Below 万元 that is one of 元, where it is that large. */
const CURRENCY = /[¥￥]|人民币|RMB|CNY/iu;
const LEAST_IN_YUAN = 1000;
const IN_YUAN = moneyPower('元')!;

function amounted(
  cell: Address,
  value: number,
  words: string,
  told: readonly ToldUnit[],
  isPrinted: boolean,
  stated: () => ReadonlySet<number | undefined>,
): readonly Change[] {
  const units = told.filter(({ money }) => money !== undefined);
  if (HAS_UNIT.test(words)) {
    const isOther = IN_FORMS_UNIT.test(words) && units.length > 0 && units.every(({ money }) => money !== 0);
    return isOther
      ? [{ cell, found: `${words.trim()}/${unitNames(units)}`, used: value, code: 'oneUnit' }]
      : [];
  }
  const powers = new Set(units.map(({ money }) => money!));
  if (powers.size === 1 && powers.has(0) && CURRENCY.test(words) && value >= LEAST_IN_YUAN) {
    powers.clear();
    powers.add(IN_YUAN);
  }
  const [only, ...others] = powers;
  const isClear = only !== undefined && others.length === 0 && !Number.isNaN(only);
  const power = isClear ? only : (powerByDigits(value) ?? powerByText(value, stated()));
  if (power === undefined || (powers.size > 0 && !powers.has(power))) {
    if (powers.size > 0) {
      return [{ cell, found: `${value}${unitNames(units)}`, used: null, code: 'otherUnits' }];
    }
    // a form whose own head has no unit leaves it to be known
    return isPrinted
      ? [{ cell, found: String(value), used: null, code: 'noUnit' }]
      : [{ cell, found: String(value), used: value, code: 'formUnit' }];
  }
  if (power === 0) {
    return others.length > 0
      ? [{ cell, found: `${value}${unitNames(units)}`, used: value, code: 'oneUnit' }]
      : [];
  }
  const unit = units.find(({ money }) => money === power)?.text ?? '元';
  return [{ cell, found: `${value}${unit}`, used: exactNumber(String(value), power) ?? null, code: 'unit' }];
}

const unitNames = (units: readonly ToldUnit[]): string =>
  [...new Set(units.map(({ text }) => text))].join('/');

/** The least coin is a hundredth of a 元: what has more digits behind its point is no amount in that. */
const powerByDigits = (amount: number): number | undefined =>
  /\.\d{3}/u.test(String(amount)) ? 0 : undefined;

/** Units in which people state what they charged. */
const STATED = [IN_YUAN, 0];

/** The one unit in which a sentence on charges has the same amount. */
function powerByText(amount: number, stated: ReadonlySet<number | undefined>): number | undefined {
  const fitting = STATED.filter((power) => stated.has(exactNumber(String(amount), power)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const AMOUNTS_IN_TEXT = /[\d.,]+(?:[十百千万亿]+)?元/gu;

/** The amounts of all sentences on charges, looked for once. */
function statedAmounts(text: Divided): () => ReadonlySet<number | undefined> {
  let stated: ReadonlySet<number | undefined> | undefined;
  return () =>
    (stated ??= new Set(
      [...linesOf(text.all), ...cellsOf(text.all)]
        .map(tight)
        .filter((one) => /收费|收取/u.test(one))
        .flatMap((one) => one.match(AMOUNTS_IN_TEXT)?.map((words) => amountIn(words)?.value) ?? []),
    ));
}

/** One for each cell, or for all of a row that are changed alike. */
function repairsOf(row: Filling, changes: readonly Change[]): readonly Repair[] {
  const codes = new Set(changes.map(({ code }) => code));
  return [...codes].flatMap((code): readonly Repair[] => {
    const own = changes.filter((one) => one.code === code);
    const [only, ...others] = own;
    if (only && others.length === 0)
      return [{ place: only.cell, found: only.found, used: usedOf(only.used), code }];
    const used = own.map((one) => String(one.used ?? '空')).join('、');
    return [{ place: row.place, found: own.map(({ found }) => found).join('、'), used, code }];
  });
}

const usedOf = (used: Cell): number | null => (typeof used === 'number' ? used : null);

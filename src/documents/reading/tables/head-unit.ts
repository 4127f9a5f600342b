/** Amounts without a unit of their own: in that of the head over them, else as the text or the digits tell; else they are named. */
import type { Address } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import type { Form } from '../../../report/form';
import { table2Rows } from '../../../report/form';
import { exactNumber } from '../../../report/numerals';
import { amountIn } from '../amounts';
import { unitPower } from '../figure-text';
import type { Repair } from '../repair';
import type { Filling } from './filling';

/**
 * Brings amounts to the unit of the form, and notes each; one that may be in several is blank.
 * @param texts of the document: its lines and cells
 * @param cells changed where an amount stands under another unit, or under none
 */
export function amountsByHead(
  texts: readonly string[],
  form: Form,
  rows: readonly Filling[],
  cells: Map<Address, Cell>,
): readonly Repair[] {
  const told = texts.map(tight);
  const unit = unitInHead(told, form);
  const printed = withUnit(form);
  return rows.flatMap(({ cells: own, units, raw }) =>
    own.flatMap((address, at): Repair[] => {
      const amount = cells.get(address);
      // a unit beside the figure itself goes before the head's
      const isOpen = units[at] === MONEY && typeof amount === 'number' && amount !== 0;
      if (!isOpen || HAS_UNIT.test(raw)) return [];
      const own = unit ?? unitByDigits(amount) ?? unitInText(told, amount);
      if (own === undefined) {
        // a form whose own head has no unit leaves it to be known
        if (!printed.has(address)) {
          return [{ place: address, found: String(amount), used: amount, code: 'formUnit' }];
        }
        cells.set(address, null);
        return [{ place: address, found: String(amount), used: null, code: 'noUnit' }];
      }
      if (unitPower(own) === 0) return [];
      const used = exactNumber(String(amount), unitPower(own)) ?? null;
      cells.set(address, used);
      return [{ place: address, found: `${amount}${own}`, used, code: 'unit' }];
    }),
  );
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

const HAS_UNIT = /[元万亿]/u;

/** In the head over amounts, or behind their label; else in a line of its own. */
function unitInHead(texts: readonly string[], form: Form): string | undefined {
  const names = table2Rows(form).flatMap(({ label, columns }) =>
    columns.filter(({ unit }) => unit === MONEY).flatMap((column) => [nameOf(column.label), nameOf(label)]),
  );
  const heads = texts.filter((text) => names.some((name) => text.includes(name)));
  return one(heads, UNIT) ?? (heads.some((text) => UNIT.test(text)) ? undefined : one(texts, UNIT_LINE));
}

const UNIT = /[([](?:(?:金额)?单位:?)?([十百千万亿]*元)[)\]]/u;
const UNIT_LINE = /^[([]?(?:(?:金额|货币)?(?:计量)?单位:?)([十百千万亿]*元)[)\]]?$/u;

/** The unit that all texts tell that tell any. */
function one(texts: readonly string[], pattern: RegExp): string | undefined {
  const [only, ...others] = new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []));
  return others.length === 0 ? only : undefined;
}

/** The least coin is a hundredth of a 元: what has more digits behind its point is no amount in that. */
const unitByDigits = (amount: number): string | undefined =>
  /\.\d{3}/u.test(String(amount)) ? '万元' : undefined;

/** Units in which people state what they charged. */
const UNITS = ['元', '万元'];
const AMOUNTS_IN_TEXT = /[\d.,]+(?:[十百千万亿]+)?元/gu;

/** The one unit in which a sentence on charges has the same amount. */
function unitInText(texts: readonly string[], amount: number): string | undefined {
  const stated = new Set(
    texts
      .filter((text) => /收费|收取/u.test(text))
      .flatMap((text) => text.match(AMOUNTS_IN_TEXT)?.map((words) => amountIn(words)?.value) ?? []),
  );
  const fitting = UNITS.filter((unit) => stated.has(exactNumber(String(amount), unitPower(unit))));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const tight = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

const nameOf = (label: string): string => tight(label).replace(/\(.*$/u, '');

/** Amounts whose unit stands in the head over them, where it is another than the form's. */
import type { Address } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import type { Form } from '../../../report/form';
import { table2Rows } from '../../../report/form';
import { exactNumber } from '../../../report/numerals';
import { unitPower } from '../figure-text';
import type { Repair } from '../repair';
import type { Filling } from './filling';

/**
 * Brings amounts to the unit of the form, and notes each.
 * @param texts of the document: its lines and cells
 * @param cells changed where an amount stands under another unit
 */
export function amountsByHead(
  texts: readonly string[],
  form: Form,
  rows: readonly Filling[],
  cells: Map<Address, Cell>,
): readonly Repair[] {
  const unit = unitInHead(texts, form);
  if (unit === undefined) return [];
  return rows.flatMap(({ cells: own, units, raw }) =>
    // a unit beside the figure itself goes before the head's
    own.flatMap((address, at): Repair[] => {
      const amount = cells.get(address);
      if (units[at] === undefined || typeof amount !== 'number' || raw.includes(YUAN)) return [];
      const used = exactNumber(String(amount), unitPower(unit)) ?? null;
      cells.set(address, used);
      return [{ place: address, found: `${amount}${unit}`, used, code: 'unit' }];
    }),
  );
}

const YUAN = '元';

function unitInHead(texts: readonly string[], form: Form): string | undefined {
  const names = table2Rows(form)
    .flatMap(({ columns }) => columns)
    .filter(({ unit }) => unit !== undefined)
    .map(({ label }) => tight(label).replace(/\(.*$/u, ''));
  const heads = texts.map(tight).filter((text) => names.some((name) => text.includes(name)));
  const units = new Set(heads.flatMap((head) => UNIT.exec(head)?.[1] ?? []));
  const [only] = units;
  return units.size === 1 && only !== undefined && unitPower(only) !== 0 ? only : undefined;
}

const UNIT = /\((?:单位:?)?([十百千万亿]*元)\)/u;

const tight = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

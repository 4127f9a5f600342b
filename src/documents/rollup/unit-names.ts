/** Which unit of a roster a report's organ is: by its name or another name, without what people leave out. */
import type { Unit } from './unit';

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

export type UnitFound =
  | { readonly unit: Unit }
  /** several may be meant */
  | { readonly units: readonly Unit[] }
  | 'none';

export class UnitNames {
  private readonly exact = new Map<string, Set<Unit>>();
  private readonly loose = new Map<string, Set<Unit>>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      for (const name of [unit.name, ...unit.aliases]) {
        const key = nameKey(name);
        add(this.exact, key, unit);
        add(this.loose, looseKey(name), unit);
      }
    }
  }

  /** An exact name goes before one without 政府; names that merely begin or end alike are not taken. */
  find(organ: string): UnitFound {
    const key = nameKey(organ);
    const found = this.exact.get(key) ?? this.loose.get(looseKey(organ));
    if (!found) return 'none';
    const units = [...found];
    return units.length === 1 ? { unit: units[0]! } : { units };
  }
}

function add(map: Map<string, Set<Unit>>, key: string, unit: Unit): void {
  const own = map.get(key);
  if (own) own.add(unit);
  else map.set(key, new Set([unit]));
}

/** Which unit of a roster a report's organ is: by its name or another name. */
import { looseKey, nameKey } from './name-keys';
import type { Unit } from './unit';

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

/** Who stands above whom in a roster, seen from the organ that rolls up. */
import { looseKey } from './name-keys';
import type { Unit } from './unit';
import type { UnitNames } from './unit-names';

/** The organ that most units name above them, `undefined` where none does. */
export function usualParent(units: readonly Unit[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { parent } of units) if (parent !== undefined) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  const [usual] = [...counts].sort(([, one], [, other]) => other - one);
  return usual?.[0];
}

export interface RosterTree {
  /** the organ that rolls up, where it has a line of its own with units below it: its report is the sum */
  readonly head?: Unit;
  /** units below other organs */
  readonly elsewhere: readonly Unit[];
  readonly parent: (unit: Unit) => Unit | undefined;
  /** the units above a unit up to the organ, the nearest first */
  readonly above: (unit: Unit) => readonly Unit[];
}

/** @param organ the one that rolls up; `''` where nobody says it, and all units are its own */
export function rosterTree(units: readonly Unit[], organ: string, names: UnitNames): RosterTree {
  const unitOf = (name: string) => {
    const found = names.find(name);
    return found !== 'none' && 'unit' in found ? found.unit : undefined;
  };
  const isOrgan = (name: string) => organ !== '' && looseKey(name) === looseKey(organ);
  const parentUnit = ({ parent }: Unit) => (parent === undefined ? undefined : unitOf(parent));
  const own = organ === '' ? undefined : unitOf(organ);
  const isOwn = (unit: Unit) => unit === own && parentUnit(unit) !== unit;
  const head =
    own && isOwn(own) && units.some((unit) => unit !== own && parentUnit(unit) === own) ? own : undefined;
  const parent = (unit: Unit) => {
    const found = parentUnit(unit);
    return found === unit || found === head ? undefined : found;
  };
  const above = (unit: Unit) => {
    const all = new Set<Unit>();
    for (let one = parent(unit); one; one = parent(one)) {
      // nobody is above anybody in a circle
      if (one === unit || all.has(one)) return [];
      all.add(one);
    }
    return [...all];
  };
  const isNamed = units.some(
    ({ parent: name }) =>
      name !== undefined && (isOrgan(name) || (own !== undefined && unitOf(name) === own)),
  );
  const aboveHead = new Set(head ? above(head) : []);
  const isElsewhere = (unit: Unit) => {
    const top = above(unit).at(-1) ?? unit;
    if (aboveHead.has(unit) || aboveHead.has(top)) return true;
    const name = top.parent;
    return name !== undefined && !isOrgan(name) && !unitOf(name);
  };
  return {
    ...(head && { head }),
    elsewhere: isNamed && organ !== '' ? units.filter((unit) => unit !== head && isElsewhere(unit)) : [],
    parent,
    above,
  };
}

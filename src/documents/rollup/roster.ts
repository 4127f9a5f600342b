/** 名录: the units that have to report, with other names, their class and the organ above them. */
import { levelNamed } from '../level-named';
import { looseKey, nameKey } from './name-keys';
import type { Unit } from './unit';

export type RosterFault =
  /** the head row has no 单位 */
  | { readonly code: 'noUnitColumn'; readonly found: readonly string[] }
  /** two lines by one name or other name (H03); of two by the same name the first counts */
  | { readonly code: 'sameName'; readonly line: number; readonly other: number; readonly name: string }
  | { readonly code: 'unknownLevel'; readonly line: number; readonly found: string }
  /** a unit that stands above one that is above it */
  | { readonly code: 'circle'; readonly line: number; readonly name: string };

export interface Roster {
  readonly units: readonly Unit[];
  readonly faults: readonly RosterFault[];
}

/** Its columns, by their heads. */
const rosterColumns = { name: '单位', aliases: '别名', level: '类型', parent: '上级单位' } as const;

const PARTED = /[、，,；;\n/|]/u;

/** @param rows the texts of a sheet; the first row that has 单位 is its head */
export function readRoster(rows: readonly (readonly string[])[]): Roster {
  const head = rows.findIndex((row) => row.some((text) => text.trim() === rosterColumns.name));
  if (head < 0) {
    return { units: [], faults: [{ code: 'noUnitColumn', found: rows[0] ?? [] }] };
  }
  const place = (name: string) => rows[head]!.findIndex((text) => text.trim() === name);
  const at = {
    name: place(rosterColumns.name),
    aliases: place(rosterColumns.aliases),
    level: place(rosterColumns.level),
    parent: place(rosterColumns.parent),
  };
  const faults: RosterFault[] = [];
  const units = rows.slice(head + 1).flatMap((row, index): Unit[] => {
    const line = head + index + 2;
    const text = (column: number) => (row[column] ?? '').trim();
    const name = text(at.name);
    if (name === '') return [];
    const [found, parent] = [text(at.level), text(at.parent)];
    const level = levelNamed(found);
    if (found !== '' && !level) faults.push({ code: 'unknownLevel', line, found });
    const aliases = text(at.aliases)
      .split(PARTED)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    return [{ name, aliases, ...(level && { level }), ...(parent !== '' && { parent }), line }];
  });
  const first = new Map([...units].reverse().map((unit) => [nameKey(unit.name), unit]));
  return {
    units: units.filter((unit) => first.get(nameKey(unit.name)) === unit),
    faults: [...faults, ...sameNames(units), ...circles(units)],
  };
}

function sameNames(units: readonly Unit[]): readonly RosterFault[] {
  const lines = new Map<string, number>();
  const faults: RosterFault[] = [];
  for (const { name, aliases, line } of units) {
    for (const one of new Set([name, ...aliases].map(nameKey))) {
      const other = lines.get(one);
      if (other === undefined) lines.set(one, line);
      else if (other !== line) faults.push({ code: 'sameName', line, other, name });
    }
  }
  return faults;
}

function circles(units: readonly Unit[]): readonly RosterFault[] {
  const byName = new Map(
    units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [looseKey(name), unit] as const)),
  );
  const parentOf = ({ parent }: Unit) => (parent === undefined ? undefined : byName.get(looseKey(parent)));
  return units.flatMap((unit): RosterFault[] => {
    const above = new Set<Unit>();
    // one that is its own parent is the organ's own office, 本级
    for (let one = parentOf(unit); one && one !== unit && !above.has(one); one = parentOf(one))
      above.add(one);
    const isInCircle = [...above].some((one) => parentOf(one) === unit);
    return isInCircle ? [{ code: 'circle', line: unit.line, name: unit.name }] : [];
  });
}

/** Why a sum does not close: each identity that it breaks, with the units that break it and those with figures it has no cell for. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import { allRules } from '../../rules/all';
import { checkReport } from '../../rules/check';
import { cellWords } from '../../rules/names';
import { andMore } from '../../words/findings';
import * as words from '../../words/rollup';
import type { RolledUp } from './rolled-up';

export interface Unclosed {
  readonly id: string;
  readonly message: string;
}

const identities = new Set(allRules.filter(({ kind }) => kind === 'identity').map(({ id }) => id));

export function unclosedSums(all: RolledUp): readonly Unclosed[] {
  const broken = checkReport(all.report).findings.flatMap((one) =>
    identities.has(one.rule) && 'left' in one ? [one] : [],
  );
  if (broken.length === 0) return [];
  const units = all.counted.map(({ name, report }) => ({
    name,
    report,
    ids: new Set(report.findings.map(({ id }) => id)),
  }));
  return broken.map(({ id, place, left, right, difference, cells }) => {
    const isLacking = crossing(cells);
    return {
      id,
      message: words.unclosed({
        place,
        left,
        right,
        difference: Math.abs(difference),
        alike: units.filter((unit) => unit.ids.has(id)).map(({ name }) => name),
        lacking: units.flatMap(({ name, report }) => {
          const [first, ...more] = report.left.filter(isLacking);
          if (first === undefined) return [];
          const rest = more.length > 0 ? andMore(more.length + 1) : '';
          return [words.notSplit(name, cellWords(first, all.forms) + rest)];
        }),
        open: units
          .filter(({ report }) => cells.some((cell) => (report.cells.get(cell) ?? null) === null))
          .map(({ name }) => name),
      }),
    };
  });
}

/** Whether a figure that has no cell of its own belongs to what was added up over several rows of its column. */
function crossing(cells: readonly Address[]): (address: Address) => boolean {
  const places = cells.map(placeOf);
  const columns = new Set(places.map((one) => one && `${one.table}.${one.column}`));
  const isOverRows = new Set(places.map((one) => one?.row)).size > 1;
  return (address) => {
    const place = placeOf(address);
    return isOverRows && place !== undefined && columns.has(`${place.table}.${place.column}`);
  };
}

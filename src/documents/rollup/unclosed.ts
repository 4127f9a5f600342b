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
  /** of the identity */
  readonly id: string;
  readonly message: string;
  /** of the identity, in the sum */
  readonly cells: readonly Address[];
  readonly left: Side;
  readonly right: Side;
  readonly difference: number;
  /** those whose figures do it, as far as that can be told */
  readonly units: readonly string[];
}

interface Side {
  readonly label: string;
  readonly value: number;
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
    const alike = units.filter((unit) => unit.ids.has(id));
    const lacking = units.filter(({ report }) => report.left.some(isLacking));
    const open = units.filter(({ report }) =>
      cells.some((cell) => (report.cells.get(cell) ?? null) === null),
    );
    return {
      id,
      message: words.unclosed({
        place,
        left,
        right,
        difference: Math.abs(difference),
        alike: alike.map(({ name }) => name),
        lacking: lacking.map(({ name, report }) => {
          const [first, ...more] = report.left.filter(isLacking);
          const rest = more.length > 0 ? andMore(more.length + 1) : '';
          return words.notSplit(name, cellWords(first!, all.forms) + rest);
        }),
        open: open.map(({ name }) => name),
      }),
      cells,
      left: { label: left.label, value: left.value },
      right: { label: right.label, value: right.value },
      difference,
      units: [...new Set([...alike, ...lacking, ...open].map(({ name }) => name))],
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

/** Generated units of a county: reports that close, from a seed, so that a run can be told again. */
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import {
  figureRows,
  formForYear,
  partsAndTotal,
  partsOfRow,
  table2Rows,
  table4Blocks,
} from '../../src/report/form';
import type { Level, Report } from '../../src/report/report';
import { rows } from '../../src/rules/table3';

/** A sequence of numbers from 0 up to a bound, the same for the same seed. */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const PLACES = ['安', '平', '和', '清', '新', '永', '长', '太', '石', '林', '河', '桥', '沙', '泉', '云'];
const KINDS: readonly (readonly [string, Level])[] = [
  ['镇人民政府', 'township'],
  ['乡人民政府', 'township'],
  ['街道办事处', 'subdistrict'],
  ['局', 'department'],
  ['委员会', 'department'],
];

/** Names no two of which are alike: 安平镇人民政府, 清河局. */
export function unitNames(count: number): readonly (readonly [string, Level])[] {
  return Array.from({ length: count }, (_, index) => {
    const [kind, level] = KINDS[index % KINDS.length]!;
    const place = Math.floor(index / KINDS.length);
    const first = PLACES[place % PLACES.length]!;
    const second = PLACES[(place + 1 + Math.floor(place / PLACES.length)) % PLACES.length]!;
    const third = place >= PLACES.length * PLACES.length ? PLACES[Math.floor(place / 225) % 15]! : '';
    return [`${first}${second}${third}${kind}`, level];
  });
}

/** A report of a unit, every identity of which holds. */
export function unitReport(
  organ: string,
  level: Level,
  year: number,
  seed: number,
): Report & Required<Pick<Report, 'table2' | 'table3' | 'table4'>> {
  const next = numbersFrom(seed);
  const form = formForYear(year);
  return {
    organ,
    level,
    year,
    format: form.id,
    table2: Object.fromEntries(
      table2Rows(form).map(({ id, columns }) => [
        id,
        Object.fromEntries(columns.map(({ id: column }) => [column, id === 'rules' ? 0 : next(900)])),
      ]),
    ),
    table3: table3Of(form, next),
    table4: Object.fromEntries(
      table4Blocks(form).map(({ id }) => {
        const parts = form.table4.columns.slice(1).map(() => next(3));
        return [id, [...parts, parts.reduce((sum, one) => sum + one, 0)]];
      }),
    ),
    sections: {
      '1': `${organ}${year}年推进政府信息公开。`,
      '5': `一是${organ}公开目录更新不够及时，第${next(1000)}项栏目内容偏少，将在第${next(12) + 1}个月前补齐。二是第${next(500)}号文件解读不够，将配图解读。`,
    },
  };
}

function table3Of(form: Form, next: (bound: number) => number): Record<string, Cell[]> {
  const all = figureRows(form);
  const total = all.find((row) => row.total)!;
  const applicants = partsAndTotal(form.table3.columns).parts.length;
  const details = partsOfRow(form, total);
  const figures = () => Array.from({ length: applicants }, () => (next(4) === 0 ? next(40) : 0));
  const own = new Map(details.map(({ id }) => [id, figures()]));
  const handled = Array.from({ length: applicants }, (_, at) =>
    details.reduce((sum, { id }) => sum + own.get(id)![at]!, 0),
  );
  const carriedOut = figures();
  const carriedIn = handled.map((sum, at) => Math.min(sum + carriedOut[at]!, next(5)));
  own.set(total.id, handled);
  own.set(rows.carriedOut, carriedOut);
  own.set(rows.carriedIn, carriedIn);
  own.set(
    rows.received,
    handled.map((sum, at) => sum + carriedOut[at]! - carriedIn[at]!),
  );
  return Object.fromEntries(
    all.map(({ id }) => {
      const parts = own.get(id)!;
      return [id, [...parts, parts.reduce((sum, one) => sum + one, 0)]];
    }),
  );
}

import type { Cell } from '../../../src/report/cell';
import { rulesScript } from '../../../src/rules/sql/script';
import type { Found, Reported, Unit } from '../../support/duck';
import { found } from '../../support/duck';
import { sample, withFigures } from '../../support/samples';
import { together } from '../../support/together';

const script = rulesScript({ rules: [] });

const one = { ...sample('suqian-2024'), organ: '甲局', year: 2024 };
const two = { ...sample('huaian-2024'), organ: '乙局', year: 2024 };

const parent = together([one, two], '某市人民政府');
const units: readonly Unit[] = [
  ['某市人民政府', '甲局', 2024],
  ['某市人民政府', '乙局', 2024],
];

const reports = (changes: {
  readonly parent?: Readonly<Record<string, Cell>>;
  readonly one?: Readonly<Record<string, Cell>>;
}): readonly Reported[] => [
  { id: 'parent', report: withFigures(parent, changes.parent ?? {}) },
  { id: 'one', report: withFigures(one, changes.one ?? {}) },
  { id: 'two', report: two },
];

const told = (all: readonly Found[]) =>
  all.map(({ report, id, severity, left, right, difference }) => [
    report,
    id,
    severity,
    left,
    right,
    difference,
  ]);

test.each<[string, Parameters<typeof reports>[0], unknown[][]]>([
  ['every cell is the sum of the units', {}, []],
  [
    'a cell is not',
    { parent: { 'table3.new.natural': 5 } },
    [['parent', 'H01.new.natural', 'query', 5, 3440 + 3001, 5 - 3440 - 3001]],
  ],
  [
    'amounts are exact',
    { one: { 'table2.fees.amount': 0.1 }, parent: { 'table2.fees.amount': 96_171.8 } },
    [['parent', 'H01.fees.amount', 'query', 96_171.8, 96_171.7, 0.1]],
  ],
  ['a unit left a cell blank that can hold what is missing', { one: { 'table3.new.natural': null } }, []],
  [
    'a unit left a cell blank, and the others have more already',
    { one: { 'table3.new.natural': null }, parent: { 'table3.new.natural': 1 } },
    [['parent', 'H01.new.natural', 'query', 1, 3001, -3000]],
  ],
  [
    'the parent left a cell blank; its "/" is known and adds nothing',
    { parent: { 'table4.reconsideration.upheld': null, 'table4.reconsideration.total': 'na' } },
    [['parent', 'H01.reconsideration.total', 'query', 0, 170 + 351, -170 - 351]],
  ],
])('%s', async (_, changes, expected) => {
  expect(told(await found(script, reports(changes), units))).toEqual(expected);
});

test('where a unit has not reported, or lacks a row, its cells are not judged', async () => {
  const [off, ...others] = reports({ parent: { 'table3.new.natural': 5 } });
  expect(await found(script, [off!, others[0]!], units)).toEqual([]);
  const { new: without, ...table3 } = two.table3;
  expect(without).toHaveLength(7);
  const lacking = { id: 'two', report: { ...two, table3 } };
  expect(await found(script, [off!, others[0]!, lacking], units)).toEqual([]);
});

test('a resubmission replaces the report before it; a unit that is listed twice counts once', async () => {
  const again = { id: 'two, again', report: withFigures(two, { 'table3.new.natural': 3000 }) };
  const all = await found(script, [...reports({}), again], [...units, ['某市 人民政府', '甲 局', 2024]]);
  expect(told(all)).toEqual([['parent', 'H01.new.natural', 'query', 3440 + 3001, 3440 + 3000, 1]]);
});

test('本年增/减 may be negative: with a blank among them nothing is known', async () => {
  const old = { ...sample('pingtan-2020'), organ: '甲局' };
  const [parent2020, unit] = [{ ...old, organ: '某市人民政府' }, old];
  const at = 'table2.fees.change';
  const judged = (own: Cell, ofUnit: Cell) =>
    found(
      script,
      [
        { id: 'parent', report: withFigures(parent2020, { [at]: own }) },
        { id: 'unit', report: withFigures(unit, { [at]: ofUnit }) },
      ],
      [['某市人民政府', '甲局', 2020]],
    );
  expect(told(await judged(-14, -15))).toEqual([['parent', 'H01.fees.change', 'query', -14, -15, 1]]);
  expect(await judged(-14, null)).toEqual([]);
  expect(await judged(null, 3)).toEqual([]);
});

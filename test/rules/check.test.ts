import * as fc from 'fast-check';
import { figureRows, findForm } from '../../src/report/form';
import { table3Totals } from '../../src/report/totals';
import { addressOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import { checkTable3 } from '../../src/rules/check';
import { table3Rules } from '../../src/rules/table3';
import { closedTable } from '../support/arbitrary';
import type { Sample } from '../support/samples';
import { formOf, sample, withCells, zeroFilled } from '../support/samples';

const ids = (report: Parameters<typeof checkTable3>[0]) => checkTable3(report).findings.map(({ id }) => id);

test.each([
  ['zhanyi-2019', ['B05.table3']],
  ['pingtan-2019', []],
  ['pingtan-2020', ['B03.natural', 'B03.total']],
  ['pingtan-2021', []],
  ['suqian-2023', []],
  ['suqian-2024', []],
  ['huaian-2024', []],
])('the published table of %s has exactly its known slips', (name, expected) => {
  expect(ids(sample(name))).toEqual(expected);
});

test('a check says what it covered', () => {
  const { checked, passed, blank, notChecked } = checkTable3(sample('huaian-2024'));
  const identities = 7 + 25 + 7;
  expect({ checked, passed, blank, notChecked }).toEqual({
    checked: identities + 25 * 7 + 1,
    passed: identities + 25 * 7 + 1,
    blank: 0,
    notChecked: [],
  });
});

describe('one slip in a closed report', () => {
  const suqian = sample('suqian-2024');
  test.each<[string, Record<string, Cell>, string[]]>([
    ['新收 of a column', { 'new.legal': 7 }, ['B01.legal', 'B02.new']],
    ['a result', { 'granted.natural': 1 }, ['B02.granted', 'B03.natural']],
    ['a row’s total', { 'carriedOut.total': 124 }, ['B01.total', 'B02.carriedOut']],
    [
      '（七）总计 of a column',
      { 'handledTotal.business': 74 },
      ['B01.business', 'B02.handledTotal', 'B03.business'],
    ],
    [
      'a negative count',
      { 'other.other.research': -1 },
      ['B02.other.other', 'B03.research', 'B04.other.other.research'],
    ],
    ['half an application', { 'partial.total': 471.5 }, ['B02.partial', 'B03.total', 'B04.partial.total']],
    ['a slash for 0', { 'partial.research': 'na' }, ['B05.table3']],
    ['a blank for 0', { 'partial.research': null }, ['B05.table3']],
  ])('%s', (_, changes, expected) => {
    expect(ids(withCells(suqian, changes))).toEqual(expected);
  });
});

test('a finding has both sides, their difference and their cells', () => {
  const [finding] = checkTable3(withCells(sample('huaian-2024'), { 'carriedOut.legal': 2 })).findings;
  const cell = (row: string) => `table3.${row}.legal`;
  expect(finding).toEqual({
    id: 'B01.legal',
    rule: 'B01',
    severity: 'mandatory',
    code: 'unequal',
    place: '法律服务机构',
    cells: ['new', 'carriedIn', 'handledTotal', 'carriedOut'].map(cell),
    left: { label: '新收＋上年结转', cells: ['new', 'carriedIn'].map(cell), value: 61 },
    right: { label: '办理结果总计＋结转下年度', cells: ['handledTotal', 'carriedOut'].map(cell), value: 63 },
    difference: -2,
    blanks: [],
  });
});

describe('blanks', () => {
  const zhanyi = sample('zhanyi-2019');
  const codes = (report: Sample) =>
    Object.fromEntries(checkTable3(report).findings.map(({ id, code }) => [id, code]));

  test('an identity that blanks leave open is not judged', () => {
    const { blank, findings } = checkTable3(zhanyi);
    expect([blank, findings.map(({ rule }) => rule)]).toEqual([7 + 23 + 7, ['B05']]);
  });

  test('a blank that no count can satisfy is said to be impossible', () => {
    const known = zeroFilled(withCells(zhanyi, { 'handledTotal.natural': 1, 'handledTotal.total': 1 }));
    expect(codes(withCells(known, { 'carriedIn.natural': null }))).toMatchObject({
      'B01.natural': 'impossible',
    });
  });

  test('a computed total is as open as its parts, a published one is what it says', () => {
    const half = withCells(zhanyi, {
      'carriedIn.natural': 0,
      'handledTotal.natural': 2,
      'partial.natural': null,
      'carriedOut.natural': 0,
    });
    const handled = addressOf('table3', 'handledTotal', 'natural');
    expect(ids(half)).toContain('B01.natural');
    expect(ids({ ...half, computed: [handled] })).not.toContain('B01.natural');
  });

  test('totals that compute themselves are not asked for', () => {
    const form = formOf(zhanyi);
    const computed = table3Totals(form).map(({ row, column }) => addressOf('table3', row, column));
    const blanksOf = (report: Parameters<typeof checkTable3>[0]) =>
      checkTable3(report).findings.find(({ rule }) => rule === 'B05')?.cells.length;
    expect([blanksOf(zhanyi), blankCells(zhanyi)]).toEqual([155, 155]);
    expect(blanksOf({ ...zhanyi, computed })).toBe(figureRows(form).length * 6 - 6 - 3);
  });

  const blankCells = (report: Sample) =>
    Object.values(report.table3)
      .flat()
      .filter((cell) => cell === null).length;
});

test.each([
  ['noTable', { organ: '某局', year: 2024, format: '2021' }],
  ['unknownForm', { organ: '某局', year: 2024, format: '2008', table3: {} }],
])('without a table to check, every rule says why it was not checked: %s', (why, report) => {
  expect(checkTable3(report).notChecked).toEqual(table3Rules.map(({ id }) => ({ rule: id, why })));
});

test('a row that the document lacks is neither 0 nor blank: what needs it is not judged', () => {
  const { granted, ...table3 } = sample('huaian-2024').table3;
  expect(granted).toBeDefined();
  const { checked, blank, findings } = checkTable3({ ...sample('huaian-2024'), table3 });
  expect([checked, blank, findings]).toEqual([7 + 24 + 24 * 7 + 1, 0, []]);
});

describe('in any closed table', () => {
  const report = ({ form, table3 }: { form: { id: string }; table3: Sample['table3'] }): Sample => ({
    organ: '某局',
    year: 2024,
    format: form.id,
    table3,
  });

  test('nothing is found', () => {
    fc.assert(
      fc.property(closedTable, (table) => ids(report(table)).length === 0),
      { numRuns: 200 },
    );
  });

  test('any single change is found', () => {
    fc.assert(
      fc.property(
        closedTable,
        fc.nat(),
        fc.nat(6),
        fc.integer({ min: 1, max: 99 }),
        (table, pick, column, by) => {
          const rows = figureRows(findForm(table.form.id)!);
          const { id } = rows[pick % rows.length]!;
          const { columns } = table.form.table3;
          const cell = table.table3[id]![column] as number;
          const changed = withCells(report(table), { [`${id}.${columns[column]!.id}`]: cell + by });
          expect(ids(changed).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('every rule has a statement and a source', () => {
  expect(table3Rules.filter(({ statement, source }) => !statement || !source)).toEqual([]);
  expect(table3Rules.map(({ id }) => id)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05']);
});

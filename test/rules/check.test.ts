import * as fc from 'fast-check';
import { addressOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import { figureRows, findForm, table2Rows, table4Blocks } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { partsOfTotals, table3Totals } from '../../src/report/totals';
import { allRules } from '../../src/rules/all';
import { checkReport } from '../../src/rules/check';
import { closedTable } from '../support/arbitrary';
import type { Sample } from '../support/samples';
import { formOf, sample, sampleNames, withCells, withFigures, zeroFilled } from '../support/samples';

const ids = (report: Report, previous?: Report) =>
  checkReport(report, { previous }).findings.map(({ id }) => id);

const slips: Readonly<Record<string, readonly string[]>> = {
  'zhanyi-2019': ['A01.rules', 'B05.table3', 'B05.table4'],
  // 规章 of a 管委会 are a query: it may report them for who may make them
  'pingtan-2020': ['B03.natural', 'B03.total', 'A01.rules'],
};

test.each(sampleNames)('the report that %s published has exactly its known slips', (name) => {
  expect(ids(sample(name))).toEqual(slips[name] ?? []);
});

test('only 规章 of a county and the total of 平潭 2020 have to be mended', () => {
  const mandatory = sampleNames.map((name) => [
    name,
    checkReport(sample(name)).findings.flatMap(({ id, severity }) => (severity === 'mandatory' ? [id] : [])),
  ]);
  expect(mandatory.filter(([, found]) => found!.length > 0)).toEqual([
    ['pingtan-2020', ['B03.natural', 'B03.total']],
    ['zhanyi-2019', ['A01.rules']],
  ]);
});

describe('a check says what it covered', () => {
  const counts = (report: Report, previous?: Report) => {
    const { checked, passed, blank, notChecked } = checkReport(report, { previous });
    return [checked, passed, blank, notChecked.map(({ rule, why }) => `${rule} ${why}`)];
  };
  const form = findForm('2021')!;
  const perColumn = 7;
  const rows = figureRows(form).length;
  const ofTable3 = perColumn + rows + perColumn + rows * perColumn + 1 + perColumn + 1 + 1;
  const counted = table2Rows(form).flatMap(({ columns }) => columns).length;
  const ofTable2 = counted + 1 + 2;
  const ofTable4 = 3 + table4Blocks(form).length * 5 + 1;
  const noPrevious = ['A05', 'C05', 'Y01', 'Y02', 'Y03', 'Y04', 'Y05', 'Y06'].map((id) => `${id} noPrevious`);
  const noFacts = ['D01', 'D02', 'D03'].map((id) => `${id} noFacts`);

  const { level, ...unclassed } = sample('huaian-2024');
  expect(level).toBe('prefecture');

  test.each<[string, unknown, unknown[]]>([
    [
      'three tables of a 市, and nothing else',
      counts(sample('huaian-2024')),
      [ofTable2 + ofTable3 + ofTable4, ofTable2 + ofTable3 + ofTable4, 0, [...noPrevious, ...noFacts]],
    ],
    ['the class of the organ is not known', counts(unclassed)[3], ['A01 noLevel', ...noPrevious, ...noFacts]],
    [
      'table 3 alone',
      counts({
        organ: '某局',
        level: 'department',
        year: 2024,
        format: '2021',
        table3: sample('huaian-2024').table3,
      }),
      [
        ofTable3,
        ofTable3,
        0,
        [
          'A01 noTable2',
          'A02 noTable2',
          'A03 noTable2',
          'A04 noTable2',
          'A05 noPrevious',
          'C01 noTable4',
          'C02 noTable4',
          'C03 noTable4',
          'C04 noTable4',
          ...noPrevious.slice(1),
          ...noFacts,
        ],
      ],
    ],
    [
      'last year followed the other form',
      counts(sample('pingtan-2021'), sample('pingtan-2020'))[3],
      ['A05 otherForm', 'Y02 otherForm', 'Y03 otherForm', 'Y04 otherForm', ...noFacts],
    ],
    [
      'nothing but blanks in table 4',
      (counts(sample('zhanyi-2019'))[3] as string[]).slice(0, 2),
      ['C04 blank', 'C05 noPrevious'],
    ],
    [
      'an unknown form',
      counts({ organ: '某局', year: 2024, format: '2008', table3: {} }),
      [0, 0, 0, [...new Set(allRules.map(({ id }) => `${id} unknownForm`))]],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('last year’s report of an unknown form counts as missing', () => {
    const previous = { ...sample('suqian-2023'), format: '2008' };
    expect(counts(sample('suqian-2024'), previous)).toEqual(counts(sample('suqian-2024')));
  });

  test('tables of one report may follow different forms', () => {
    const mixed: Report = {
      ...sample('suqian-2024'),
      table3Format: '2019',
      table3: sample('pingtan-2019').table3,
    };
    expect(ids(mixed)).toEqual([]);
    expect(ids({ ...mixed, table3: sample('pingtan-2020').table3 })).toEqual(['B03.natural', 'B03.total']);
    expect(ids(mixed, sample('suqian-2023'))).toContain('Y01.natural');
  });
});

test('a finding has both sides, their difference and their cells', () => {
  const [finding] = checkReport(withCells(sample('huaian-2024'), { 'carriedOut.legal': 2 })).findings;
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

test('amounts are compared to the last decimal', () => {
  const report = withFigures(sample('suqian-2024'), {
    'table2.fees.amount': 0.3,
    'facts.feeNotices': 38,
    'facts.feeNoticed': 3000.1,
    'facts.feeCollected': 3000.1,
  });
  const [finding] = checkReport(report).findings;
  expect(finding).toMatchObject({
    id: 'D03',
    left: { value: 3000.1 },
    right: { value: 3000 },
    difference: 0.1,
  });
});

describe('root causes first', () => {
  const huaian = sample('huaian-2024');
  const told = (changes: Readonly<Record<string, Cell>>) =>
    checkReport(withCells(huaian, changes)).findings.map(({ id, causedBy }) =>
      causedBy ? `${id} < ${causedBy}` : id,
    );

  test.each<[string, Record<string, Cell>, string[]]>([
    [
      'the total column is off because a column is',
      { 'new.natural': 3000, 'new.total': 3118 },
      ['B01.natural', 'B01.total < B01.natural'],
    ],
    ['a total that does not add up is off by itself', { 'new.natural': 3000 }, ['B01.natural', 'B02.new']],
    [
      'several columns together: the one that is off most',
      { 'new.natural': 3000, 'new.business': 60, 'new.total': 3125 },
      ['B01.natural', 'B01.business', 'B01.total < B01.business'],
    ],
    [
      'sums over a figure that is none',
      { 'carriedOut.legal': -1 },
      ['B01.legal < B04.carriedOut.legal', 'B02.carriedOut < B04.carriedOut.legal', 'B04.carriedOut.legal'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected);
  });
});

describe('blanks', () => {
  const zhanyi = sample('zhanyi-2019');
  const codes = (report: Sample) =>
    Object.fromEntries(checkReport(report).findings.map(({ id, code }) => [id, code]));

  test('an identity that blanks leave open is not judged', () => {
    const { blank, findings } = checkReport(zhanyi);
    const withBlanks = 7 + 23 + 7 + 7 + 1 + 3;
    expect([blank, findings.map(({ rule }) => rule)]).toEqual([withBlanks, ['A01', 'B05', 'B05']]);
  });

  test('a blank that no count can satisfy is said to be impossible', () => {
    const known = zeroFilled(withCells(zhanyi, { 'handledTotal.natural': 1, 'handledTotal.total': 1 }));
    expect(codes(withCells(known, { 'carriedIn.natural': null }))).toMatchObject({
      'B01.natural': 'impossible',
    });
  });

  test('a row that has to be 0 is found to be none before it is filled in', () => {
    expect(codes(withFigures(sample('zhanyi-2019'), { 'table2.rules.made': null }))).toMatchObject({
      'A01.rules': 'unequal',
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
    const blanksOf = (report: Report) =>
      checkReport(report).findings.find(({ id }) => id === 'B05.table3')?.cells.length;
    expect([blanksOf(zhanyi), blankCells(zhanyi)]).toEqual([155, 155]);
    expect(blanksOf({ ...zhanyi, computed })).toBe(figureRows(form).length * 6 - 6 - 3);
  });

  test('a figure that a formula counts, and that came to nothing, is as blank as another', () => {
    const computed = [addressOf('table3', 'new', 'natural'), addressOf('table3', 'new', 'total')];
    const nothing = withCells(zeroFilled(sample('pingtan-2021')), { 'new.natural': null, 'new.total': null });
    const found = checkReport({ ...nothing, computed }).findings.find(({ id }) => id === 'B05.table3');
    expect(found?.cells).toEqual(['table3.new.natural']);
  });

  const blankCells = (report: Sample) =>
    Object.values(report.table3)
      .flat()
      .filter((cell) => cell === null).length;
});

test('a row that the document lacks is neither 0 nor blank: what needs it is not judged', () => {
  const { granted, ...table3 } = sample('huaian-2024').table3;
  expect(granted).toBeDefined();
  const whole = checkReport(sample('huaian-2024'));
  const { checked, blank, findings } = checkReport({ ...sample('huaian-2024'), table3 });
  const lost = 1 + 7 + 7;
  expect([checked, blank, findings]).toEqual([whole.checked - lost, 0, []]);
});

test('a report is judged as a computed sheet shows it, whatever figures it says that its formulas showed', () => {
  const pingtan = sample('pingtan-2021');
  const stale = { ...withCells(pingtan, { 'granted.total': 1 }), computed: ['table3.granted.total'] };
  expect(ids(stale)).toEqual([]);
});

describe('in any closed table', () => {
  const report = ({ form, table3 }: { form: { id: string }; table3: Sample['table3'] }): Report => ({
    organ: '某局',
    year: 2024,
    format: form.id,
    table3,
  });
  const mandatory = (one: Report) =>
    checkReport(one).findings.flatMap(({ id, severity }) => (severity === 'mandatory' ? [id] : []));

  test('nothing has to be mended', () => {
    fc.assert(
      fc.property(closedTable, (table) => mandatory(report(table)).length === 0),
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
          const changed = withCells(report(table) as Sample, { [`${id}.${columns[column]!.id}`]: cell + by });
          expect(mandatory(changed).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is there is judged for what it is', () => {
  const pingtan = sample('pingtan-2021');
  const suqian = sample('suqian-2024');
  const previous = sample('suqian-2023');
  const told = (report: Sample, last?: Sample) =>
    checkReport(report, { previous: last }).findings.map(({ id, causedBy }) =>
      causedBy ? `${id} < ${causedBy}` : id,
    );

  test('one cell of 规章 is enough, whatever else the row lacks or takes away', () => {
    const county: Sample = { ...pingtan, level: 'county' };
    const withRules = (rules: Readonly<Record<string, Cell>>) =>
      told({ ...county, table2: { ...county.table2, rules } });
    expect(withRules({ inForce: 6 })).toEqual(['A01.rules']);
    const cancelled = { made: 5, repealed: -5, inForce: 0 };
    expect(withRules(cancelled)).toEqual([
      'A01.rules',
      'A02.rules.repealed',
      'A03.rules < A02.rules.repealed',
    ]);
    expect(withRules({ made: 0, repealed: null, inForce: 0 })).toEqual(['B05.table2']);
  });

  test('a "/" is no figure that has fallen to 0', () => {
    const slash = withCells(suqian, { 'denied.otherLaw.total': 'na', 'denied.otherLaw.natural': 'na' });
    expect(told(slash, previous)).not.toContain('Y05.denied.otherLaw.total');
    expect(told(suqian, previous)).toContain('Y05.denied.otherLaw.total');
  });

  test('a total column that may still grow is off for the same reason as its columns', () => {
    const totals = [...partsOfTotals(formOf(pingtan)).keys()];
    const half = withCells(
      { ...pingtan, computed: totals },
      { 'new.natural': 100, 'carriedIn.business': null },
    );
    expect(told(half)).toEqual(['B01.natural', 'B01.total < B01.natural', 'B05.table3']);
  });

  test('last year’s report that lacks tables says so, a rule of another form says nothing', () => {
    const { organ, year, format, table2 } = previous;
    const onlyTable2 = { organ, year, format, table2 };
    const reasons = (report: Report, last?: Report) =>
      Object.fromEntries(
        checkReport(report, { previous: last }).notChecked.map(({ rule, why }) => [rule, why]),
      );
    expect(reasons(suqian, onlyTable2)).toMatchObject({
      Y01: 'previousIncomplete',
      Y06: 'previousIncomplete',
    });
    expect(Object.keys(reasons(sample('pingtan-2019')))).not.toContain('Y02');
    expect(reasons({ ...suqian, facts: { feeCollected: 1 } })).toMatchObject({ D01: 'incomplete' });
  });
});

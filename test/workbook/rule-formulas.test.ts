import * as fc from 'fast-check';
import type { Address } from '../../src/report/address';
import type { Form } from '../../src/report/form';
import { findForm, forms } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { levels } from '../../src/report/report';
import { allRules } from '../../src/rules/all';
import { formsOf } from '../../src/rules/check';
import { evaluate } from '../../src/workbook/evaluate';
import { leftOutChecks, nativeChecks } from '../../src/workbook/rule-formulas';
import { faultyReport } from '../support/faults';
import { sample, sampleNames, withFigures } from '../support/samples';
import type { FiguresWorkbook } from './figures-workbook';
import { figuresWorkbook, plain } from './figures-workbook';
import { tamperedSample } from './tampered-report';
import { toldByRules, withoutCheck } from './told-by-rules';

/** What each check shows: by its formula, and where its sides stand in cells of their own. */
function shown(workbook: FiguresWorkbook, level = workbook.report.level) {
  const checks = nativeChecks(formsOf(workbook.report, workbook.previous)!, level, workbook.places);
  const results = plain('findings', [
    [''],
    ...checks.map(({ formula, resultOf, left, right, blanks, bad }, row) => {
      const cells = [left, right, blanks, bad].map((part) => (part ? { formula: part } : ''));
      const [one, other, third, fourth] = [1, 2, 3, 4].map((column) => sumAt(row + 1, column));
      const result = resultOf({ left: one!, right: other!, blanks: third!, bad: fourth! });
      return [{ formula }, ...cells, { formula: result }];
    }),
  ]);
  const evaluation = evaluate([...workbook.sheets, results], 0);
  return checks.map((check, index) => {
    const at = (column: number) => evaluation.valueOf('findings', index + 1, column);
    return { check, result: at(0), byCells: at(5) };
  });
}

const sumAt = (row: number, column: number) => ({
  kind: 'call' as const,
  name: 'SUM' as const,
  inputs: [{ kind: 'cells' as const, box: { row, column, rows: 1, columns: 1 } }],
});

function expectAsTold(workbook: FiguresWorkbook): void {
  const { report, previous } = workbook;
  const { word, result } = toldByRules(report, previous);
  const all = shown(workbook);
  const lines = all.map(({ check, result: own, byCells }) => ({ id: check.id, result: own, byCells }));
  const told = all.map(({ check }) => ({ id: check.id, result: word(check), byCells: word(check) }));
  expect(lines).toEqual(told);
  expect(
    withoutCheck(
      result,
      all.map(({ check }) => check),
    ),
  ).toEqual([]);
  expect(result.checked).toBeGreaterThan(0);
}

const last = (name: string): string | undefined =>
  ({ 'suqian-2024': 'suqian-2023', 'pingtan-2021': 'pingtan-2020', 'pingtan-2020': 'pingtan-2019' })[name];

test.each(sampleNames)('%s as published', (name) => {
  expectAsTold(figuresWorkbook(sample(name)));
});

test.each(sampleNames.filter((name) => last(name)))('%s beside last year’s', (name) => {
  expectAsTold(figuresWorkbook(sample(name), sample(last(name)!)));
});

describe('the formulas say what the rules say', () => {
  test('on reports with slips', () => {
    const faulty = faultyReport({ changes: 3, blanks: 3, totals: 'mixed' }).map(({ report }) => report);
    fc.assert(
      fc.property(faulty, (report) => expectAsTold(figuresWorkbook(report))),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('on reports of either form with figures changed, emptied and slashed', () => {
    fc.assert(
      fc.property(tamperedSample, (report) => expectAsTold(figuresWorkbook(report))),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('beside last year’s report, of the same form or the other', () => {
    fc.assert(
      fc.property(tamperedSample, tamperedSample, (report, previous) =>
        expectAsTold(figuresWorkbook(report, previous)),
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('what depends on the class of the organ', () => {
  const regulations = (level?: Report['level']) => {
    const zhanyi = withFigures(sample('zhanyi-2019'), {
      'table2.rules.made': 2,
      'table2.rules.published': -1,
      'table2.rules.publicTotal': 0,
    });
    return { ...zhanyi, level } as Report;
  };
  const ofRegulations = (workbook: FiguresWorkbook) =>
    shown(workbook).flatMap(({ check, result }) =>
      check.rule === 'A01' ? [`${check.severity} ${String(result)}`] : [],
    );

  test('is said at build time', () => {
    expect(ofRegulations(figuresWorkbook(regulations('county')))).toEqual(['mandatory 相差3']);
    expect(ofRegulations(figuresWorkbook(regulations('office')))).toEqual(['query 相差3']);
    expect(ofRegulations(figuresWorkbook(regulations('province')))).toEqual([]);
    expect(ofRegulations(figuresWorkbook(regulations()))).toEqual([]);
  });

  test('or by the cell of the class, which may be changed', () => {
    expect(
      [...levels, undefined].map((level) => [
        level,
        ...ofRegulations(figuresWorkbook(regulations(level), undefined, true)),
      ]),
    ).toEqual([
      ['state', 'mandatory 不适用', 'query 不适用'],
      ['province', 'mandatory 不适用', 'query 不适用'],
      ['prefecture', 'mandatory 不适用', 'query 不适用'],
      ['county', 'mandatory 相差3', 'query 不适用'],
      ['township', 'mandatory 相差3', 'query 不适用'],
      ['subdistrict', 'mandatory 相差3', 'query 不适用'],
      ['committee', 'mandatory 不适用', 'query 相差3'],
      ['office', 'mandatory 不适用', 'query 相差3'],
      ['department', 'mandatory 不适用', 'query 相差3'],
      [undefined, 'mandatory 未填机关类别', 'query 未填机关类别'],
    ]);
  });
});

const yearsOf = (form: Form) => ({ form, table3Form: form, previous: { form, table3Form: form } });

describe('what is left out', () => {
  const workbook = figuresWorkbook(sample('suqian-2024'), sample('suqian-2023'));
  const withLevel = figuresWorkbook(sample('suqian-2024'), sample('suqian-2023'), true);
  const form = findForm('2021')!;
  const years = yearsOf(form);
  const leftOut = (level: Report['level'], places = workbook.places) => [
    ...new Set(
      leftOutChecks(years, level, places, withLevel.places).map(({ rule, lacks }) =>
        [rule, ...lacks].join(' '),
      ),
    ),
  ];
  const without =
    (...prefixes: readonly string[]) =>
    (address: Address) =>
      prefixes.some((prefix) => address.startsWith(prefix)) ? undefined : workbook.places(address);

  test('of a whole workbook: rows of the other form, and rules for a class that is not known', () => {
    expect(leftOut('county')).toEqual([]);
    expect(leftOut(undefined)).toEqual(['A01 basics', 'Y02 basics', 'Y03 basics']);
  });

  test('of a workbook without some sheets: whatever refers to them, with the sheets that it needs', () => {
    expect(leftOut('county', without('facts.'))).toEqual(['D01 facts', 'D02 facts', 'D03 facts']);
    expect(
      nativeChecks(years, 'county', without('facts.')).filter(({ rule }) => rule.startsWith('D')),
    ).toEqual([]);
    expect(leftOut('county', without('facts.', 'previous.', 'table4.'))).toMatchInlineSnapshot(`
      [
        "A05 previous",
        "C01 table4",
        "C02 table4",
        "C03 table4",
        "C04 table4",
        "C05 table4 previous",
        "Y01 previous",
        "Y02 previous",
        "Y03 previous",
        "Y04 previous",
        "Y05 previous",
        "Y05 table4 previous",
        "Y06 previous table4",
        "D01 facts",
        "D02 facts",
        "D03 facts",
        "B05 table4",
      ]
    `);
  });

  test.each(forms)('every rule for the $id form is there', (own) => {
    const rules = new Set(
      allRules.filter((rule) => rule.forms?.includes(own.id) ?? true).map(({ id }) => id),
    );
    const { places } = figuresWorkbook(
      { organ: '', year: 2024, format: own.id },
      { organ: '', year: 2023, format: own.id },
      true,
    );
    const all = nativeChecks(yearsOf(own), undefined, places);
    const asked = [...rules].filter((id) => !all.some(({ rule }) => rule === id));
    // B08 and B09 are about rows, A03 and A07 about columns, that one form alone has
    expect(asked).toEqual(own.id === '2021' ? ['B09', 'A07'] : ['B08', 'B09', 'A03', 'D02', 'D03']);
  });
});

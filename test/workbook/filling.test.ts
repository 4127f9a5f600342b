import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import type { FilledSheet } from '../../src/workbook/filling';
import { filledSheets } from '../../src/workbook/filling';
import type { StandingSheet } from '../../src/workbook/host';
import type { HeldCell } from '../../src/workbook/named-sheets';
import { referenceOf } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { sample } from '../support/samples';
import { standingOf } from '../support/standing';

const form = findForm('2021')!;
const kinds: readonly SheetKind[] = ['guide', 'table2', 'table3', 'table4', 'facts', 'previous', 'ledger'];
const planOf = (report?: Report, countsLedger = false) =>
  planWorkbook({
    form,
    organ: '某某县人民政府',
    year: 2024,
    sheets: kinds,
    countsLedger,
    ...(report && { report }),
  });
const standing = (report?: Report) => standingOf(planOf(report));
const of = (sheets: readonly StandingSheet[], kind: SheetKind): FilledSheet =>
  filledSheets(sheets).find((one) => one.kind === kind)!;

/** The workbook with other contents in the cells of these names. */
function typed(
  sheets: readonly StandingSheet[],
  cells: Readonly<Record<string, HeldCell['value']>>,
): readonly StandingSheet[] {
  return sheets.map((sheet) => {
    const places = Object.entries(cells).flatMap(([name, value]) => {
      const found = sheet.names.find((one) => one.name === name);
      const at = found && referenceOf(found.formula)?.box;
      return at ? [{ at, value }] : [];
    });
    return {
      ...sheet,
      cell: (row, column) =>
        places.find(({ at }) => at.row === row && at.column === column) ?? sheet.cell(row, column),
    };
  });
}

test('every sheet with figures is counted, and no other', () => {
  expect(filledSheets(standing()).map(({ kind }) => kind)).toEqual([
    'table2',
    'table3',
    'table4',
    'facts',
    'previous',
  ]);
});

test.each(['table2', 'table3', 'table4', 'facts', 'previous'] satisfies readonly SheetKind[])(
  'what is blank on %s is what the sheet itself counts, however it is filled in',
  (kind) => {
    const [sheet] = planWorkbook({ form, organ: '', year: 2024, sheets: [kind] }).sheets;
    const inputs = sheet!.names.flatMap(({ name }) => (/^(?:[tp]\d|fact)\..*\w/.test(name) ? [name] : []));
    for (const value of [null, 0, '/', '３件']) {
      const contents = sheet!.contents.map((row) => [...row]);
      const figures = inputs.filter((name) => !/matrix|values/.test(name)).slice(0, 5);
      for (const name of figures) {
        const { refersTo } = sheet!.names.find((one) => one.name === name)!;
        if ('cells' in refersTo) contents[refersTo.cells.row]![refersTo.cells.column] = value ?? '';
      }
      const sheets = standingOf({ sheets: [{ ...sheet!, contents }] });
      const says = contents
        .flatMap((row, r) => row.map((_, c) => sheets[0]!.cell(r, c).value))
        .find((one) => typeof one === 'string' && /^(?:未填\d+格|已填完)/.test(one));
      const { blanks } = of(sheets, kind);
      expect(says).toMatch(blanks.length === 0 ? /^已填完/ : new RegExp(`^未填${blanks.length}格`));
    }
  },
);

test('totals and cells with formulas are never open, an emptied total is blank', () => {
  const sheets = typed(standing(), { 't3.new.total': null, 't3.new.natural': '' });
  const table3 = of(sheets, 'table3');
  expect(table3.inputs).toBe(144);
  expect([table3.open.length, table3.blanks.length]).toEqual([144, 145]);
  expect(table3.open[0]).toEqual({ name: 't3.new.natural', place: '“新收·自然人”' });
  expect(table3.open.map(({ name }) => name)).not.toContain('t3.new.total');
});

test('a table that is counted from the ledger has no cell to fill in, and is blank while the ledger is', () => {
  const { open, blanks, inputs } = of(standingOf(planOf(undefined, true)), 'table3');
  expect([open.length, blanks.length, inputs]).toEqual([0, 144, 144]);
});

test("a published report has no blanks in its tables; last year's are still to be filled in", () => {
  const sheets = standing(sample('suqian-2024'));
  expect([of(sheets, 'table3').blanks, of(sheets, 'table4').blanks]).toEqual([[], []]);
  const { blanks } = of(sheets, 'previous');
  expect(blanks[0]!.place).toMatch(/^上年年报“/);
});

test('every way of writing a figure, formulas left as they are', () => {
  const typedIn = [12, '３', '5件', '1,234', '—', '/', ' ', '约10', '12.50', true, 0, '不适用', '=甲'];
  const names = ['upheld', 'corrected', 'otherOutcome', 'pending'].flatMap((column) =>
    ['reconsideration', 'litigationDirect', 'litigationAfterReview'].map((row) => `t4.${row}.${column}`),
  );
  const cells = Object.fromEntries([...names, 't3.new.natural'].map((name, at) => [name, typedIn[at]!]));
  // a formula that shows a text
  const sheets = typed(standing(), cells).map((sheet) => ({
    ...sheet,
    cell: (row: number, column: number) => {
      const held = sheet.cell(row, column);
      return held.formula === undefined ? held : { ...held, value: '3件' };
    },
  }));
  const { untidy, unread } = of(sheets, 'table4');
  expect(untidy.map(({ from, to }) => [from, to])).toEqual(
    expect.arrayContaining([
      ['３', 3],
      ['5件', 5],
      ['1,234', 1234],
      ['—', '/'],
      [' ', ''],
      ['12.50', 12.5],
      ['不适用', '/'],
    ]),
  );
  expect(untidy).toHaveLength(7);
  expect(unread.map(({ found }) => found).sort()).toEqual(['TRUE', '约10']);
  expect(of(sheets, 'table3').unread).toEqual([
    { name: 't3.new.natural', place: '“新收·自然人”', found: '=甲' },
  ]);
});

test('texts are told by what they mean, in any table; what cannot be read is told as found', () => {
  const sheets = typed(standing(), {
    't2.licensing.decisions': '１，２３４件',
    't4.reconsideration.upheld': '—',
    't4.reconsideration.corrected': '约3',
    't3.new.natural': '/',
    'p3.new.natural': ' 5 ',
  });
  expect(filledSheets(sheets).map(({ kind, untidy, unread }) => ({ kind, untidy, unread }))).toMatchObject([
    {
      kind: 'table2',
      untidy: [{ name: 't2.licensing.decisions', from: '１，２３４件', to: 1234 }],
      unread: [],
    },
    { kind: 'table3', untidy: [], unread: [] },
    {
      kind: 'table4',
      untidy: [{ name: 't4.reconsideration.upheld', from: '—', to: '/' }],
      unread: [{ name: 't4.reconsideration.corrected', found: '约3' }],
    },
    { kind: 'facts', untidy: [], unread: [] },
    { kind: 'previous', untidy: [{ name: 'p3.new.natural', from: ' 5 ', to: 5 }], unread: [] },
  ]);
});

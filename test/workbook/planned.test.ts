import * as fc from 'fast-check';
import type { Address } from '../../src/report/address';
import { addressOf, factAddress, previousOf, withoutYear } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import type { Form } from '../../src/report/form';
import { figureRows, findForm, formForYear, forms, table2Rows, table4Blocks } from '../../src/report/form';
import { partsOfTotals, table4Totals, totalOf } from '../../src/report/totals';
import type { Box } from '../../src/workbook/box';
import { a1, box, contains } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import type { Expression } from '../../src/workbook/expression';
import { written } from '../../src/workbook/expression';
import { addressOfName, nameOfAddress } from '../../src/workbook/names';
import type { SheetPlan } from '../../src/workbook/plan';
import { placesOf, planWorkbook } from '../../src/workbook/planned';
import { cellReader } from '../../src/report/report';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { PLAN_VERSION } from '../../src/workbook/sheet-pieces';
import type { Sample } from '../support/samples';
import { sample, sampleNames } from '../support/samples';
import { cellsIn, contentAt } from './plan-text';
import { requestFor, sheetOf } from './sheet-of';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const EXCEL_TAKES = 8192;
/** In points. */
const A4 = { short: 595.3, long: 841.9 };
const today = 45_678;

/** How far a sheet is scaled down to the page; what is scaled down further than last year’s can hardly be read. */
const LEAST_SCALES: Readonly<Partial<Record<SheetKind, number>>> = {
  previous: 0.69,
  findings: 0.84,
  // a register of thirty columns is for the screen
  ledger: 0.37,
};
const officialTables: ReadonlySet<SheetKind> = new Set(['table2', 'table3', 'table4']);
/** Lists that the office keeps for itself, which are read by their colours. */
const ownLists: ReadonlySet<SheetKind> = new Set(['ledger', 'findings', 'text']);

const form = (id: string) => findForm(id)!;

const addressesOf = (one: Form): readonly Address[] => [
  ...table2Rows(one).flatMap((row) => row.columns.map(({ id }) => addressOf('table2', row.id, id))),
  ...figureRows(one).flatMap((row) => one.table3.columns.map(({ id }) => addressOf('table3', row.id, id))),
  ...table4Blocks(one).flatMap((block) =>
    one.table4.columns.map(({ id }) => addressOf('table4', block.id, id)),
  ),
];
const factsOf = (one: Form) => one.facts.map(({ id }) => factAddress(id));
const totalsOf = (one: Form) => new Map([...partsOfTotals(one), ...table4Totals(one)]);

const formulasOf = ({ contents, validations, conditionalFormats }: SheetPlan): readonly Expression[] => [
  ...contents.flat().flatMap((content) => (typeof content === 'object' ? [content.formula] : [])),
  ...validations.flatMap(({ formula }) => (formula ? [formula] : [])),
  ...conditionalFormats.map(({ formula }) => formula),
];

const inWords = (formula: Expression): string => written(formula, (kind) => kind);

/** A formula with all that it is made of. */
function partsOf(formula: Expression): readonly Expression[] {
  if (formula.kind === 'call') return [formula, ...formula.inputs.flatMap(partsOf)];
  if (formula.kind === 'operation') return [formula, ...partsOf(formula.left), ...partsOf(formula.right)];
  return [formula];
}
const sheetsIn = (formula: Expression): readonly SheetKind[] =>
  partsOf(formula).flatMap((one) => (one.kind === 'cells' && one.sheet !== undefined ? one.sheet : []));

/** The label over, or left of, a figure: the text of the merged box that holds that place. */
function textAt(plan: SheetPlan, row: number, column: number): string {
  const area = plan.merges.find((one) => contains(one, row, column)) ?? box(row, column);
  return contentAt(plan, a1(box(area.row, area.column)));
}

/** The nearest text above a figure that is no figure itself. */
function headOver(plan: SheetPlan, at: Box, figures: ReadonlySet<string>): string {
  for (let row = at.row - 1; row >= 0; row -= 1) {
    if (!figures.has(a1(box(row, at.column)))) return textAt(plan, row, at.column);
  }
  return '';
}
/** The nearest text left of a figure that is no figure itself. */
function stubOf(plan: SheetPlan, at: Box, figures: ReadonlySet<string>): string {
  for (let column = at.column - 1; column >= 0; column -= 1) {
    const covering = plan.merges.find((one) => contains(one, at.row, column)) ?? box(at.row, column);
    if (!figures.has(a1(box(covering.row, covering.column)))) return textAt(plan, at.row, column);
  }
  return '';
}

const figureNamesOf = ({ names }: SheetPlan) =>
  names.flatMap(({ name, refersTo }) => {
    const address = addressOfName(name);
    return address !== undefined && 'cells' in refersTo ? [{ name, address, at: refersTo.cells }] : [];
  });

/** What stands left of a figure and over it, by the form. */
function labelsOf(one: Form, plan: SheetPlan, address: Address): readonly [string, string] {
  const [table, ...rest] = withoutYear(address).split('.');
  const column = rest.pop()!;
  const row = rest.join('.');
  if (table === 'facts') {
    return [one.facts.find(({ id }) => id === column)!.label, contentAt(plan, 'B2')];
  }
  if (table === 'table2') {
    const found = table2Rows(one).find(({ id }) => id === row)!;
    return [found.label, found.columns.find(({ id }) => id === column)!.label];
  }
  if (table === 'table3') {
    const found = figureRows(one).find(({ id }) => id === row)!;
    return [found.label, one.table3.columns.find(({ id }) => id === column)!.label];
  }
  const block = table4Blocks(one).find(({ id }) => id === row)!;
  return [block.label, one.table4.columns.find(({ id }) => id === column)!.label];
}

describe.each(forms.map((one) => ({ id: one.id, request: requestFor(one.id) })))(
  'in a workbook of the $id form',
  ({ request }) => {
    const { form: own } = request;
    const plans = planWorkbook(request).sheets;
    const last = formForYear(request.year - 1);
    const each = plans.map((plan) => [plan.kind, plan] as const);

    test('the sheets stand in the order in which they were asked for, and say what they are', () => {
      expect(plans.map(({ kind }) => kind)).toEqual(plannedKinds);
      const constants = plans.map(({ names }) =>
        Object.fromEntries(
          names.flatMap(({ name, refersTo }) =>
            'constant' in refersTo && !name.startsWith('ogi.previous') ? [[name, refersTo.constant]] : [],
          ),
        ),
      );
      expect(constants).toEqual(
        plannedKinds.map((kind) => ({
          'ogi.plan': PLAN_VERSION,
          'ogi.sheet': kind,
          'ogi.form': own.id,
          'ogi.year': request.year,
        })),
      );
    });

    test.each(each)('%s: every figure has its name where its row and its column meet', (kind, plan) => {
      const named = figureNamesOf(plan);
      const figures = new Set(named.map(({ at }) => a1(at)));
      const inForm = kind === 'previous' ? last : own;
      for (const { address, at } of named) {
        const [row, column] = labelsOf(inForm, plan, address);
        expect([address, headOver(plan, at, figures)]).toEqual([address, column]);
        if (kind !== 'table4')
          expect(stubOf(plan, at, figures)).toMatch(new RegExp(`(^|：)${row.replace(/[.（）]/g, '\\$&')}$`));
        else expect(textAt(plan, 2, at.column)).toBe(row);
      }
    });

    test.each(each)('%s: every name is there once, and none is the address of a cell', (_, { names }) => {
      const all = names.map(({ name }) => name.toLowerCase());
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((name) => !/^[a-z][a-z0-9]*(\.[a-z0-9]+)+$/.test(name))).toEqual([]);
    });

    test.each(each)('%s: no two merges overlap, and only their first cells are filled', (_, plan) => {
      const covered = plan.merges.flatMap((one) => cellsIn(a1(one)));
      expect(new Set(covered).size).toBe(covered.length);
      const firsts = new Set(plan.merges.map(({ row, column }) => a1(box(row, column))));
      expect(covered.filter((cell) => contentAt(plan, cell) !== '' && !firsts.has(cell))).toEqual([]);
    });

    test.each(each)(
      '%s: fits on A4, each official table on one page without being scaled down, last year’s together on one',
      (kind, plan) => {
        const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
        const { area, margins, orientation, pagesWide } = plan.print;
        const [width, height] = orientation === 'Portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
        const scaled = LEAST_SCALES[kind] ?? 1;
        expect(sum(plan.columnWidths.slice(0, area.columns)) * scaled).toBeLessThan(
          width - margins.left - margins.right,
        );
        if (officialTables.has(kind) || kind === 'previous') expect(pagesWide).toBeUndefined();
        if (pagesWide === undefined) {
          expect(sum(plan.rowHeights.slice(0, area.rows)) * scaled).toBeLessThan(
            height - margins.top - margins.bottom,
          );
        }
      },
    );

    test.each(each)('%s: prompts and alerts are as short as Excel takes them', (_, { validations }) => {
      const long = validations.filter(
        ({ prompt, alert, list }) =>
          prompt.title.length > 32 ||
          prompt.message.length > 255 ||
          (alert?.title.length ?? 0) > 32 ||
          (alert?.message.length ?? 0) > 255 ||
          (list?.join(',').length ?? 0) > 255 ||
          list?.some((one) => one.includes(',')),
      );
      expect(long).toEqual([]);
    });

    test.each(each)('%s: formulas are as long as Excel takes them', (_, plan) => {
      const lengths = formulasOf(plan).map((formula) => inWords(formula).length);
      expect(Math.max(0, ...lengths)).toBeLessThan(EXCEL_TAKES);
    });

    test.each(each)(
      '%s: no formula reckons with the cell of a figure, which may hold a text',
      (kind, plan) => {
        const figures = new Set(
          plans.flatMap((one) => figureNamesOf(one).map(({ at }) => `${one.kind} ${a1(at)}`)),
        );
        const isFigure = (one: Expression) =>
          one.kind === 'cells' && figures.has(`${one.sheet ?? kind} ${a1(one.box)}`);
        const wrong = formulasOf(plan).filter((formula) =>
          partsOf(formula).some(
            (one) =>
              one.kind === 'operation' &&
              /^[-+*/]$/.test(one.operator) &&
              [one.left, one.right].some(isFigure),
          ),
        );
        expect(wrong.map(inWords)).toEqual([]);
      },
    );

    test.each(each)('%s: every figure is validated once, and no cell twice', (_, plan) => {
      const validated = plan.validations.flatMap((one) => cellsIn(a1(one.box)));
      expect(new Set(validated).size).toBe(validated.length);
      const withFormula = plan.validations
        .filter(({ formula }) => formula)
        .flatMap((one) => cellsIn(a1(one.box)));
      const figures = figureNamesOf(plan).map(({ at }) => a1(at));
      expect(figures.filter((cell) => !withFormula.includes(cell))).toEqual([]);
    });

    const shared = each.filter(([kind]) => !ownLists.has(kind));
    test.each(shared)('%s: conditional formats stand outside of what prints', (_, plan) => {
      const printed = new Set(cellsIn(a1(plan.print.area)));
      expect(
        plan.conditionalFormats.flatMap((one) => cellsIn(a1(one.box))).filter((cell) => printed.has(cell)),
      ).toEqual([]);
    });

    test('formulas use functions of Excel 2010', () => {
      const texts = plans.flatMap(formulasOf).map(inWords);
      const called = new Set(texts.flatMap((text) => text.match(/[A-Z.]+(?=\()/g) ?? []));
      expect([...called].sort()).toEqual([
        'ABS',
        'ADDRESS',
        'AND',
        'CELL',
        'COLUMN',
        'COUNT',
        'COUNTA',
        'COUNTBLANK',
        'COUNTIF',
        'COUNTIFS',
        'FIND',
        'HYPERLINK',
        'IF',
        'IFERROR',
        'INDEX',
        'INT',
        'ISBLANK',
        'ISNUMBER',
        'ISTEXT',
        'LEFT',
        'LEN',
        'MATCH',
        'MAX',
        'MIN',
        'NETWORKDAYS',
        'NOT',
        'OR',
        'RIGHT',
        'ROUND',
        'ROW',
        'SUM',
        'SUMIFS',
        'SUMPRODUCT',
        'TEXT',
        'TODAY',
        'WORKDAY',
      ]);
    });

    test('each address of the form has a place, and its name leads back to it', () => {
      const places = placesOf(request);
      const all = [...addressesOf(own), ...factsOf(own), ...addressesOf(last).map(previousOf)];
      for (const address of all) {
        const place = places(address)!;
        const plan = plans.find(({ kind }) => kind === place.sheet)!;
        const named = plan.names.filter(
          ({ refersTo }) => 'cells' in refersTo && a1(refersTo.cells) === a1(place.box),
        );
        expect(named.map(({ name }) => addressOfName(name)).filter((one) => one !== undefined)).toEqual([
          address,
        ]);
        expect(addressOfName(nameOfAddress(address))).toBe(address);
      }
    });

    test('formulas refer to no sheet that is not built with theirs', () => {
      fc.assert(
        fc.property(fc.subarray([...plannedKinds]), (sheets) => {
          const some = planWorkbook({ ...request, sheets }).sheets;
          const referred = new Set(some.flatMap((plan) => formulasOf(plan).flatMap(sheetsIn)));
          expect([...referred].filter((kind) => !sheets.includes(kind))).toEqual([]);
        }),
        { numRuns: 12 },
      );
    });

    test('a figure on a sheet that is not asked for has no place, unless it stands there already', () => {
      const place = { sheet: 'table4', box: box(9, 9) } as const;
      const fewer = { ...request, sheets: ['table2'] as const };
      const address = addressOf('table4', 'reconsideration', 'total');
      expect(placesOf(fewer)(address)).toBeUndefined();
      expect(placesOf({ ...fewer, existing: (one) => (one === address ? place : undefined) })(address)).toBe(
        place,
      );
    });
  },
);

test('sheets have the names that they are given, also where they are spoken of', () => {
  const request = requestFor('2021', { names: { table2: '表二', table3: '表三' } });
  const plans = planWorkbook(request).sheets;
  expect(plans.map(({ sheet }) => sheet)).toEqual([
    '说明',
    '基本信息',
    '表二',
    '表三',
    '复议诉讼',
    '正文用数',
    '依申请公开台账',
    '上年年报',
    '审核结果',
    '正文',
    '本单位说法',
    '取数单',
  ]);
  expect(formulasOf(plans[0]!).map(inWords).join()).toContain('"→ 表二"');
});

const shown = (cell: Cell | undefined) => (cell === 'na' ? '/' : (cell ?? null));

describe.each(sampleNames)('%s', (name) => {
  const report = sample(name);
  const own = form(report.format);
  const mixed = form(report.table3Format ?? report.format);
  const read = cellReader(report);
  const addresses = [
    ...addressesOf(own).filter((address) => !address.startsWith('table3')),
    ...addressesOf(mixed).filter((address) => address.startsWith('table3')),
  ];
  const valuesOf = (request: WorkbookRequest, of: readonly Address[]) => {
    const places = placesOf(request);
    const values = evaluate(planWorkbook(request).sheets, today);
    return of.map((address) => {
      const { sheet, box: at } = places(address)!;
      return [address, values.valueOf(sheet, at.row, at.column)];
    });
  };

  test('as published: the cell of each address holds its figure, this year and last', () => {
    const request = requestFor(own.id, { report, previous: report });
    const expected = addresses.map((address) => [address, shown(read(address))]);
    expect(valuesOf(request, addresses)).toEqual(expected);
    expect(valuesOf(request, addresses.map(previousOf))).toEqual(
      expected.map(([address, value]) => [previousOf(String(address)), value]),
    );
  });

  test('with totals computed: they come to the sums of their parts', () => {
    const totals = new Map([...totalsOf(own), ...partsOfTotals(mixed)]);
    const known = [...totals.keys()].filter((address) => addresses.includes(address));
    const computed: Sample = { ...report, computed: known };
    const value = (address: Address): Cell => {
      const parts = totals.get(address);
      return parts ? totalOf(parts.map(value)) : (read(address) ?? null);
    };
    const blankAsText = (cell: Cell) => cell ?? '';
    expect(valuesOf(requestFor(own.id, { report: computed }), known)).toEqual(
      known.map((address) => [address, blankAsText(value(address))]),
    );
  });
});

describe('the checks below table 4', () => {
  const own = form('2021');
  const blocks = table4Blocks(own);
  const size = own.table4.columns.length;
  const said = (table4: Readonly<Record<string, readonly Cell[]>>, computed: readonly Address[] = []) => {
    const base = sample('suqian-2024');
    const request = requestFor(own.id, { sheets: ['table4'], report: { ...base, table4, computed } });
    const plan = sheetOf('table4', request);
    const values = evaluate([plan], today);
    return blocks.map((_, index) => values.valueOf('table4', 7, index * size));
  };
  const all = (...cells: readonly Cell[]) => Object.fromEntries(blocks.map(({ id }) => [id, cells]));

  test.each<readonly [readonly Cell[], string]>([
    [[1, 2, 3, 4, 10], '相符'],
    [[1, 2, 3, 4, 9], '相差1'],
    [[1, 2, 3, null, 10], '未填'],
    [[9, 2, 3, null, 10], '相差4'],
    [['na', 'na', 'na', 'na', 'na'], '相符'],
    [[null, null, null, null, null], '未填'],
    [[10, 1, 0, 0, 0], '相差11'],
  ])('of %j say %s', (cells, word) => {
    expect(said(all(...cells))).toEqual(blocks.map(() => word));
  });

  test('agree wherever the totals are computed and nothing is blank', () => {
    const outcomes = fc.array(fc.nat(500), { minLength: size - 1, maxLength: size - 1 });
    fc.assert(
      fc.property(outcomes, (cells) => {
        expect(said(all(...cells, null), [...table4Totals(own).keys()])).toEqual(blocks.map(() => '相符'));
      }),
      { numRuns: 20 },
    );
  });
});

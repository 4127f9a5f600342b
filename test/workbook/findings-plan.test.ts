import * as fc from 'fast-check';
import type { Report } from '../../src/report/report';
import { formOf } from '../../src/report/report';
import { formsOf } from '../../src/rules/check';
import { forms } from '../../src/report/form';
import { a1 } from '../../src/workbook/box';
import type { Value } from '../../src/workbook/evaluate';
import { evaluate } from '../../src/workbook/evaluate';
import { written } from '../../src/workbook/expression';
import { columnOf, LIST_LENGTH, REMARK_LINES } from '../../src/workbook/findings-layout';
import { planFindings } from '../../src/workbook/findings-plan';
import type { SheetPlan } from '../../src/workbook/plan';
import { nativeChecks } from '../../src/workbook/rule-formulas';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import type { Places, WorkbookRequest } from '../../src/workbook/workbook-plan';
import { sample, withFigures } from '../support/samples';
import { calculatedSheets } from './calculated-sheet';
import type { FiguresWorkbook } from './figures-workbook';
import { cellsOfReport, figuresWorkbook, plain } from './figures-workbook';
import { tamperedSample } from './tampered-report';

const requestOf = ({ report, previous }: FiguresWorkbook): WorkbookRequest => ({
  form: formOf(report)!,
  organ: report.organ,
  year: report.year,
  sheets: ['findings'],
  names: Object.fromEntries(plannedKinds.map((kind) => [kind, kind])),
  report,
  ...(previous && { previous }),
});

const FIRST_LINE = 5;
const FIRST_CHECK = FIRST_LINE + LIST_LENGTH + 2;
/** below the checks, with their head */
const REMARKS = REMARK_LINES + 1;

interface Shown {
  readonly plan: SheetPlan;
  readonly values: readonly (readonly Value[])[];
  /** the summary line, with its conclusion first */
  readonly summary: readonly Value[];
  readonly list: readonly (readonly Value[])[];
  readonly more: Value;
  readonly all: readonly (readonly Value[])[];
}

const VISIBLE = 10;

function shownOf(plan: SheetPlan, values: readonly (readonly Value[])[]): Shown {
  const rows = values.map((row) => row.slice(0, VISIBLE));
  return {
    plan,
    values,
    summary: [rows[1]![0]!, rows[2]![0]!, rows[2]![3]!, rows[2]![4]!, rows[2]![5]!],
    list: rows.slice(FIRST_LINE, FIRST_LINE + LIST_LENGTH).filter(([number]) => number !== ''),
    more: rows[FIRST_LINE + LIST_LENGTH]![0]!,
    all: rows.slice(FIRST_CHECK, plan.print.area.rows - REMARKS),
  };
}

function show(workbook: FiguresWorkbook, request = requestOf(workbook)): Shown {
  const plan = planFindings(request, workbook.places);
  const evaluation = evaluate([...workbook.sheets, plan], 0);
  const values = plan.contents.map((row, at) =>
    row.map((_, column) => evaluation.valueOf('findings', at, column)),
  );
  return shownOf(plan, values);
}

const isOff = (row: readonly Value[]) => !/^(?:相符|不适用|未填.*)$/.test(String(row[7]));
const blankless = (row: readonly Value[]) => row.map((value) => value ?? '');

/** The results of the single formulas, which src/rules agrees with; in the order of severity. */
function results(workbook: FiguresWorkbook): readonly Value[] {
  const { report, previous } = workbook;
  const all = nativeChecks(formsOf(report, previous)!, report.level, workbook.places);
  const checks = (['mandatory', 'query', 'hint'] as const).flatMap((severity) =>
    all.filter((check) => check.severity === severity),
  );
  const sheet = plain('requests', [[''], ...checks.map(({ formula }) => [{ formula }])]);
  const evaluation = evaluate([...workbook.sheets, sheet], 0);
  return checks.map((_, index) => evaluation.valueOf('requests', index + 1, 0));
}

function expectConsistent(workbook: FiguresWorkbook): void {
  const { all, list, more, summary } = show(workbook);
  expect(all.map((row) => row[7])).toEqual(results(workbook));
  const off = all.filter(isOff);
  // the list repeats them with numbers of its own
  expect(list.map(([, ...row]) => blankless(row))).toEqual(
    off.slice(0, LIST_LENGTH).map(([, ...row]) => blankless(row)),
  );
  expect(list.map(([number]) => number)).toEqual(list.map((_, index) => index + 1));
  const beyond = off.length - LIST_LENGTH;
  expect(more).toBe(beyond > 0 ? `另有${beyond}处，见下面“全部核对”。` : '');
  const count = (word: string) => `${word}${off.filter((row) => row[1] === word).length}处`;
  expect(summary.slice(1, 4)).toEqual(['必改', '核实', '提醒'].map(count));
}

describe('the list holds what is off among all checks, and these say what the rules say', () => {
  test('with last year’s report', () => {
    fc.assert(
      fc.property(tamperedSample, tamperedSample, (report, previous) =>
        expectConsistent(figuresWorkbook(report, previous)),
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('without', () => {
    fc.assert(
      fc.property(tamperedSample, (report) => expectConsistent(figuresWorkbook(report))),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

const told = ({ list }: Shown) =>
  list.map((row) => blankless(row).slice(0, 9).join(' ').replace(/\s+/g, ' '));

describe('what a clerk reads', () => {
  test('宿迁 2024 with one application of a natural person lost, beside 2023', () => {
    const report = withFigures(sample('suqian-2024'), { 'table3.new.natural': 3439 });
    const shown = show(figuresWorkbook(report, sample('suqian-2023')));
    expect(shown.summary).toMatchInlineSnapshot(`
      [
        "有必改问题，请从问题清单第一行改起，改好再报。",
        "必改2处",
        "核实2处",
        "提醒0处",
        "未填0格",
      ]
    `);
    expect(told(shown)).toMatchInlineSnapshot(`
      [
        "1 必改 B01 自然人 新收＋上年结转＝办理结果总计＋结转下年度 3557 3558 相差1 定位",
        "2 必改 B02 新收 六类申请人之和＝总计 3524 3525 相差1 定位",
        "3 核实 Y05 其他法律行政法规禁止公开 与上年相比突变（超过5倍或不足五分之一且相差不少于10；上年不少于10而本年为0） 1 27 变动过大，相差26 定位",
        "4 核实 Y05 无正当理由大量反复申请 与上年相比突变（超过5倍或不足五分之一且相差不少于10；上年不少于10而本年为0） 3 58 变动过大，相差55 定位",
      ]
    `);
  });

  test.each<[string, Report, string[]]>([
    [
      'nothing filled in yet',
      { organ: '', year: 2024, format: '2021' },
      [
        '已填的数没有发现问题，还没有填完。另有57项没有检查：建本表时，《basics》《previous》没有建或缺行。补齐后请重建本表。',
        '必改0处',
        '核实0处',
        '提醒0处',
        '未填166格',
      ],
    ],
    [
      'everything in order',
      {
        ...withFigures(
          sample('suqian-2024'),
          Object.fromEntries([...cellsOfReport(sample('suqian-2024')).keys()].map((cell) => [cell, 0])),
        ),
      },
      [
        '已检查的全部相符。另有55项没有检查：建本表时，《previous》没有建或缺行。补齐后请重建本表。',
        '必改0处',
        '核实0处',
        '提醒0处',
        '未填0格',
      ],
    ],
  ])('%s', (_, report, summary) => {
    expect(show(figuresWorkbook(report)).summary).toEqual(summary);
  });

  test('that checks wait for last year’s figures, when no cell of the tables is blank', () => {
    const report = sample('suqian-2024');
    const nothing = { organ: '', year: report.year - 1, format: '2021' };
    expect(show(figuresWorkbook(report, nothing)).summary).toEqual([
      '已填的数没有发现问题；有的核对还要等“上年年报”“正文用数”里的数。',
      '必改0处',
      '核实0处',
      '提醒0处',
      '未填0格',
    ]);
  });
});

describe('what was not checked is said', () => {
  const zeros = figuresWorkbook({
    ...withFigures(
      sample('suqian-2024'),
      Object.fromEntries([...cellsOfReport(sample('suqian-2024')).keys()].map((cell) => [cell, 0])),
    ),
    level: 'county',
  });
  const whole = figuresWorkbook(zeros.report, { ...zeros.report, year: 2023 }, true);
  const request = { ...requestOf(whole), names: {} };
  const told = (...sheets: readonly SheetKind[]) => {
    const some: FiguresWorkbook = {
      ...whole,
      sheets: whole.sheets.filter(({ kind }) => sheets.includes(kind)),
      places: (address) => {
        const place = whole.places(address);
        return place && sheets.includes(place.sheet) ? place : undefined;
      },
    };
    const { summary, all, plan } = show(some, request);
    return `${summary[0]} ${all.length} ${plan.rowHeights[1]}`;
  };

  test('in the order of the sheets, by the number of checks', () => {
    expect([
      told('table2', 'table3', 'table4', 'facts', 'previous', 'basics'),
      told('table2', 'table3', 'table4', 'facts', 'previous'),
      told('table2', 'table3', 'table4', 'facts', 'basics'),
      told('table2', 'table3', 'table4'),
      told('table3'),
      told('facts'),
      told(),
    ]).toMatchInlineSnapshot(`
      [
        "全部相符，可以送审。 122 18",
        "全部相符，可以送审。 119 18",
        "已检查的全部相符。另有55项没有检查：建本表时，《上年年报》没有建或缺行。补齐后请重建本表。 67 18",
        "已检查的全部相符。另有58项没有检查：建本表时，《正文用数》《上年年报》没有建或缺行。补齐后请重建本表。 61 18",
        "已检查的全部相符。另有69项没有检查：建本表时，《主动公开》《复议诉讼》《正文用数》《上年年报》没有建或缺行。补齐后请重建本表。 50 32",
        "已检查的全部相符。另有116项没有检查：建本表时，《主动公开》《申请办理》《复议诉讼》《上年年报》没有建或缺行。补齐后请重建本表。 3 32",
        "还没有可以检查的表。另有119项没有检查：建本表时，《主动公开》《申请办理》《复议诉讼》《正文用数》《上年年报》没有建或缺行。补齐后请重建本表。 0 32",
      ]
    `);
  });

  test('and that a ledger that was built before is not looked at', () => {
    const standing: readonly SheetKind[] = ['table3', 'ledger'];
    expect(show(whole, { ...request, standing }).summary[0]).toBe(
      '已检查的全部相符。《依申请公开台账》是先建的，其中的申请是否都计入申请办理没有在这里检查，请看它上方的提示。',
    );
    expect(show(whole, { ...request, standing: ['table3'] }).summary[0]).toBe('全部相符，可以送审。');
    const names = planFindings({ ...request, standing }, whole.places).names.map(({ name }) => name);
    expect(names.filter((name) => /L15/.test(name))).toEqual([]);
  });

  test('beside what was found', () => {
    const off = figuresWorkbook(withFigures(sample('suqian-2024'), { 'table3.new.natural': 3439 }));
    const places: Places = (address) => (/^table3/.test(address) ? off.places(address) : undefined);
    expect(show({ ...off, places }, { ...requestOf(off), names: {} }).summary[0]).toMatchInlineSnapshot(
      `"有必改问题，请从问题清单第一行改起，改好再报。另有70项没有检查：建本表时，《主动公开》《复议诉讼》《正文用数》《上年年报》没有建或缺行。补齐后请重建本表。"`,
    );
  });
});

describe.each(forms)('the plan of the $id form', (form) => {
  const blank = { organ: '某局', year: 2024, format: form.id };
  const workbook = figuresWorkbook(blank, { ...blank, year: 2023 }, true);
  const long = Object.fromEntries(plannedKinds.map((kind) => [kind, "'年".padStart(31, '表')]));
  const plan = planFindings({ ...requestOf(workbook), names: long }, workbook.places);

  test('no formula is longer or deeper than Excel takes, whatever the sheets are called', () => {
    for (const content of plan.contents.flat()) {
      if (typeof content !== 'object') continue;
      const formula = written(content.formula, (kind) => long[kind]!);
      expect(formula.length).toBeLessThanOrEqual(8192);
      let depth = 0;
      const depths = [...formula].map((sign) => (depth += sign === '(' ? 1 : sign === ')' ? -1 : 0));
      expect(Math.max(...depths)).toBeLessThan(64);
    }
  });

  test('every check leads to its first cell, also from the list', () => {
    const target = columnOf('target');
    const named = workbook.sheets.map((sheet) => ({ ...sheet, sheet: long[sheet.kind]! }));
    const evaluation = evaluate([...named, plan], 0);
    const all = nativeChecks(formsOf(workbook.report, workbook.previous)!, undefined, workbook.places);
    const checks = (['mandatory', 'query', 'hint'] as const).flatMap((severity) =>
      all.filter((check) => check.severity === severity),
    );
    expect(checks.map((_, index) => evaluation.valueOf('findings', FIRST_CHECK + index, target))).toEqual(
      checks.map(({ first }) => `#'${long[first.sheet]!.replace(/'/g, "''")}'!${a1(first.box, 'absolute')}`),
    );
  });

  test('every result has a name of its own, which no cell has', () => {
    const names = plan.names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(
      names.filter((name) => !/^(?:(?:ogi|findings|check)\.[A-Za-z][\w.]*|remark\.\d+)$/.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => name.startsWith('check.'))).toHaveLength(
      plan.print.area.rows - REMARKS - FIRST_CHECK,
    );
  });

  test('the sheet is whole: rows, heights and widths', () => {
    expect(new Set(plan.contents.map((row) => row.length))).toEqual(new Set([plan.columnWidths.length]));
    expect(plan.rowHeights).toHaveLength(plan.contents.length);
    expect(plan.hiddenColumns).toEqual(
      plan.columnWidths.map((_, column) => column).slice(plan.print.area.columns),
    );
  });
});

test('a spreadsheet program calculates the same', async () => {
  const reports = fc.sample(fc.tuple(tamperedSample, tamperedSample), { seed: 2019, numRuns: 3 });
  for (const [report, previous] of reports) {
    const workbook = figuresWorkbook(report, previous);
    const shown = show(workbook);
    const sheets = await calculatedSheets([...workbook.sheets, shown.plan]);
    const values = sheets.get('findings')!;
    expect(values.map((row) => blankless(row))).toEqual(shown.values.map((row) => blankless(row)));
  }
}, 60_000);

import * as fc from 'fast-check';
import type { Application } from '../../src/ledger/application';
import type { ColumnId } from '../../src/ledger/columns';
import { ledgerColumns } from '../../src/ledger/columns';
import { countLedger } from '../../src/ledger/count';
import { dayOf } from '../../src/ledger/day';
import { deadlineOf, reminderOf } from '../../src/ledger/deadline';
import { shortStandingOf } from '../../src/ledger/sentences';
import { officialCalendar } from '../../src/ledger/workdays';
import type { Form } from '../../src/report/form';
import { figureRows, findForm, forms } from '../../src/report/form';
import { application, manyApplications } from '../support/applications';
import type { Box } from '../../src/workbook/box';
import { a1 } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import { calendarStart } from '../../src/workbook/ledger-formulas';
import { layOutLedger, READY_ROWS } from '../../src/workbook/ledger-layout';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { layOutTable3 } from '../../src/workbook/table3-layout';
import { cellIn } from '../../src/workbook/table-layout';
import { addressOf } from '../../src/report/address';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const YEAR = 2025;
const TODAY = dayOf(2025, 12, 29);

/** What a clerk pasted over a cell. */
type Pasted = readonly [row: number, column: ColumnId, content: PlanContent];

interface Surroundings {
  readonly today?: number;
  readonly year?: number;
  readonly pasted?: readonly Pasted[];
}

/** What the sheets of the ledger and of table 3 show for some applications. */
function shown(
  form: Form,
  applications: readonly Application[],
  { today = TODAY, year = YEAR, pasted = [] }: Surroundings = {},
) {
  const [ledger, table] = [layOutLedger(form), layOutTable3(form)];
  const plan = planWorkbook({
    form,
    organ: '某某县人民政府',
    year,
    sheets: ['table3', 'ledger'],
    applications,
    countsLedger: true,
  });
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.kind !== 'ledger') return sheet;
    const contents = sheet.contents.map((row) => [...row]);
    for (const [row, column, content] of pasted) {
      const cell = ledger.cell(column, row);
      contents[cell.row]![cell.column] = content;
    }
    return { ...sheet, contents };
  });
  const evaluation = evaluate(sheets, today);
  return {
    rows: applications.map((_, row) => {
      const at = (id: 'due' | 'status') => {
        const cell = ledger.cell(id, row);
        return evaluation.valueOf('ledger', cell.row, cell.column);
      };
      return { due: at('due'), status: at('status') };
    }),
    reminder: evaluation.valueOf('ledger', ledger.reminder.row, ledger.reminder.column),
    table3: Object.fromEntries(
      figureRows(form).map(({ id }) => [
        id,
        form.table3.columns.map((column) => {
          const cell = cellIn(table, addressOf('table3', id, column.id));
          return evaluation.valueOf('table3', cell.row, cell.column);
        }),
      ]),
    ),
  };
}

const CLOCK = [
  ...['correctionTold', 'corrected', 'consultedFrom', 'consultedTo', 'extensionTold', 'postponedTo'],
  'handledOn',
] as const;

/** What is wrong with a row, as formulas see it: a text is no day to them. */
function faultOf(one: Application): string {
  const { received, applicantType, result, handledOn } = one;
  const isText = (value: unknown) => typeof value === 'string';
  if (Object.keys(one).length <= KEYS_OF_NOTHING) return '';
  if (isText(received)) return '收到日期认不出';
  if (received === undefined) return '没有收到日期';
  if (CLOCK.some((id) => isText((one as unknown as Record<string, unknown>)[id]))) return '日期认不出';
  if (applicantType === undefined) return '没有选类型';
  if (handledOn !== undefined && result === undefined) return '没有选结果';
  return handledOn === undefined && result !== undefined ? '没有办结日期' : '';
}
const KEYS_OF_NOTHING = Object.keys(application({})).length;

/** The same application without what formulas do not see, and without the times of day. */
const seen = (one: Application): Application =>
  Object.fromEntries(
    Object.entries(one).flatMap(([id, value]) =>
      id === 'received' || CLOCK.some((day) => day === id)
        ? typeof value === 'number'
          ? [[id, Math.floor(value)]]
          : []
        : [[id, value]],
    ),
  ) as unknown as Application;

/** How the sheet says what src/ledger finds. */
function expected(one: Application, today = TODAY) {
  const fault = faultOf(one);
  if (fault === '' && one.received === undefined) return { due: '', status: '' };
  if (/日期认不出|没有收到日期/.test(fault)) return { due: '', status: fault };
  const deadline = deadlineOf(seen(one), officialCalendar(), today);
  return {
    due: deadline.due ?? '',
    status: shortStandingOf(deadline) + (fault === '' ? '' : `，${fault}`),
  };
}

const form2021 = findForm('2021')!;

test('the deadline of each application, and one line on what is due', () => {
  const day = (month: number, date: number) => dayOf(2025, month, date);
  const applications = [
    // 清明 stands between
    application({ received: day(3, 10) }),
    application({ received: day(3, 3), handledOn: day(4, 8), result: 'granted' }),
    application({ received: day(12, 1) }),
    application({ received: day(11, 3) }),
    application({ received: day(12, 10), correctionTold: day(12, 12) }),
    application({ received: day(12, 1), correctionTold: day(12, 3), corrected: day(12, 10) }),
    application({ received: day(12, 1), consultedFrom: day(12, 5) }),
    application({ received: day(12, 1), consultedFrom: day(12, 5), consultedTo: day(12, 12) }),
    application({ received: day(11, 3), extensionTold: day(11, 20), extensionDays: 15 }),
    application({ received: day(9, 25), postponedTo: dayOf(2026, 3, 2) }),
  ].map((one): Application => ({ ...one, applicantType: 'natural' }));
  applications.push(application({}));
  const { rows, reminder } = shown(form2021, applications);
  expect(rows.map(({ status }) => status)).toEqual([
    '超期182个工作日',
    '办结时超期5个工作日',
    '今天到期',
    '超期20个工作日',
    '待补正',
    '剩7个工作日',
    '征求意见中',
    '剩5个工作日',
    '超期5个工作日',
    '剩40个工作日',
    '',
  ]);
  expect(rows).toEqual(applications.map((one) => expected(one)));
  expect(reminder).toBe('2件5个工作日内到期、3件超期。');
  expect(reminderOf(applications.map((one) => deadlineOf(one, officialCalendar(), TODAY)))).toMatchObject({
    soon: 2,
    overdue: 3,
  });
});

/** As it stands in a sheet that was pasted into. */
const asText = (text: string) => text as unknown as number;

test('what formulas do not see is said in its row, and how much of it there is', () => {
  const day = (month: number, date: number) => dayOf(2025, month, date);
  const applicantType = 'natural';
  const applications = [
    application({ applicantType, received: asText('2025-03-03') }),
    application({ applicantType, received: asText('2025.3.3'), handledOn: day(3, 10), result: 'granted' }),
    application({
      applicantType,
      received: day(3, 3),
      handledOn: asText('2025年3月10日'),
      result: 'granted',
    }),
    application({ received: day(12, 1) }),
    application({ received: day(3, 3), handledOn: day(3, 10), result: 'granted' }),
    application({ applicantType, received: day(3, 3), handledOn: day(3, 10) }),
    application({ applicantType, received: day(12, 1), result: 'granted' }),
    application({ applicantType, handledOn: day(3, 10), result: 'granted' }),
    // on the afternoon of the last day, of a Monday; received in the morning of the day it was answered
    application({ applicantType, received: day(3, 3), handledOn: day(3, 31) + 0.6, result: 'granted' }),
    application({ applicantType, received: day(3, 3) + 0.45, handledOn: day(3, 3), result: 'granted' }),
    application({ applicantType, received: day(12, 1), remarks: '/', corrected: asText('/') }),
    application({ applicantType, received: day(12, 1) }),
    application({ applicantType, received: day(3, 3), handledOn: day(3, 10), result: 'granted' }),
    application({ applicantType, received: day(3, 3) }),
  ];
  const { rows, reminder, table3 } = shown(form2021, applications, {
    pasted: [
      [11, 'applicantType', '公民'],
      [12, 'result', '同意公开'],
      [13, 'received', 20250303],
    ],
  });
  expect(rows.map(({ status }) => status)).toEqual([
    '收到日期认不出',
    '收到日期认不出',
    '日期认不出',
    '今天到期，没有选类型',
    '已办结，没有选类型',
    '已办结，没有选结果',
    '今天到期，没有办结日期',
    '没有收到日期',
    '已办结',
    '已办结',
    '今天到期',
    '今天到期，类型不在列表',
    '已办结，结果不在列表',
    '收到日期认不出',
  ]);
  expect(reminder).toBe('4件5个工作日内到期。11件没有完整计入申请办理，原因见“状态”。');
  expect([table3.new!.at(-1), table3.handledTotal!.at(-1), table3.carriedOut!.at(-1)]).toEqual([7, 2, 5]);
});

test('what came before the calendar begins is overdue all the same, unless its clock stands', () => {
  const received = dayOf(2023, 12, 20);
  const applications = [
    application({ received }),
    application({ received, correctionTold: dayOf(2023, 12, 22) }),
    application({ received, consultedFrom: dayOf(2023, 12, 22) }),
    application({ received, consultedFrom: dayOf(2023, 12, 22), consultedTo: dayOf(2024, 1, 10) }),
    application({ received, handledOn: dayOf(2025, 1, 8), result: 'granted' }),
    application({ received, handledOn: dayOf(2024, 1, 8), result: 'granted' }),
    application({ received, correctionTold: dayOf(2023, 12, 22), corrected: dayOf(2025, 12, 1) }),
    application({ received, postponedTo: dayOf(2026, 1, 5) }),
  ].map((one) => ({ ...one, applicantType: 'natural' }));
  const { rows, reminder } = shown(form2021, applications);
  expect(rows.map(({ status }) => status)).toEqual([
    '超期',
    '待补正',
    '征求意见中',
    '超期',
    '办结时超期',
    '已办结',
    '今天到期',
    '剩4个工作日',
  ]);
  expect(reminder).toBe('2件5个工作日内到期、2件超期。');
});

test('a new sheet says nothing: table 3 is blank until something is received', () => {
  const { table3, reminder } = shown(form2021, []);
  expect(new Set(Object.values(table3).flat())).toEqual(new Set(['']));
  expect(reminder).toBe('没有5个工作日内到期或超期的申请。');
  const one = shown(form2021, [application({ received: dayOf(2025, 3, 3), applicantType: 'natural' })]);
  expect(one.table3.new).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(one.table3.partial).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('applications that no formula counts are told on the sheet, and in 审核结果', () => {
  const request = { form: form2021, organ: '某某县人民政府', year: YEAR };
  const { sheets } = planWorkbook({ ...request, sheets: ['ledger', 'findings'], countsLedger: true });
  const layout = layOutLedger(form2021);
  const [ledger, findings] = sheets as [SheetPlan, SheetPlan];
  const said = (...received: readonly number[]) => {
    const contents = ledger.contents.map((row) => [...row]);
    for (const row of received) {
      const { row: at, column } = layout.cell('received', row);
      while (contents.length <= at) contents.push(contents[0]!.map(() => ''));
      contents[at]![column] = dayOf(YEAR, 12, 26);
    }
    const evaluation = evaluate([{ ...ledger, contents }, findings], TODAY);
    const checked = ['uncounted', 'misread'].map((instance) => {
      const check = findings.names.find(({ name }) => name === `check.L15.${instance}`)!.refersTo;
      const { row, column } = (check as { readonly cells: Box }).cells;
      return evaluation.valueOf('findings', row, column);
    });
    return [evaluation.valueOf('ledger', layout.reminder.row, 0), ...checked];
  };
  const nothing = '没有5个工作日内到期或超期的申请。';
  const told = (count: number) =>
    `${count}件在公式统计的行以外，申请办理和期限都没有算上。请移到上面的空行，使灰色的列有公式；确实超过5000件的，申请办理改为填数。`;
  expect(said()).toEqual([nothing, '相符', '相符']);
  const uncounted = '1件没有完整计入申请办理，原因见“状态”。';
  expect(said(0)).toEqual([nothing + uncounted, '相符', '有1件没有完整计入，原因见“状态”']);
  // typed under the ready rows, where the program filled nothing down
  expect(said(READY_ROWS)).toEqual([nothing + told(1), '有1件没有统计', '相符']);
  expect(said(4_999, 5_000, 6_000)).toEqual([nothing + told(3), '有3件没有统计', '相符']);
});

test('where table 3 is typed, 审核结果 holds nothing of the ledger against it', () => {
  const request = { form: form2021, organ: '某某县人民政府', year: YEAR };
  const { sheets } = planWorkbook({ ...request, sheets: ['ledger', 'findings'] });
  expect(sheets[1]!.names.filter(({ name }) => name.startsWith('check.L'))).toEqual([]);
});

describe('the holidays of a year that nobody has filled in', () => {
  const missing = (year: number) => `没有${year}年的放假安排，该年的工作日只按周末推算，请在右边补填。`;
  const nothing = '没有5个工作日内到期或超期的申请。';
  const said = (today: number, more: Surroundings = {}, applications: readonly Application[] = []) =>
    shown(form2021, applications, { year: 2026, today, ...more }).reminder;

  test('are asked for from November on, when the notice comes', () => {
    expect(said(dayOf(2026, 1, 5))).toBe(nothing);
    expect(said(dayOf(2026, 10, 31))).toBe(nothing);
    expect(said(dayOf(2026, 11, 1))).toBe(nothing + missing(2027));
  });

  test('or once a deadline reaches that year', () => {
    const late = application({
      received: dayOf(2026, 9, 1),
      applicantType: 'natural',
      postponedTo: dayOf(2027, 1, 5),
    });
    expect(said(dayOf(2026, 9, 2), {}, [late])).toBe(nothing + missing(2027));
  });

  test('of the year itself they are asked for at once', () => {
    expect(said(dayOf(2040, 1, 5), { year: 2040 })).toBe(nothing + missing(2040));
  });

  test('are known by 国庆节, not by any day', () => {
    const told = (day: number) => {
      const { calendar } = layOutLedger(form2021);
      const { sheets } = planWorkbook({ form: form2021, organ: '', year: 2026, sheets: ['ledger'] });
      const contents = sheets[0]!.contents.map((row) => [...row]);
      contents[calendar.off.row + calendar.off.rows - 1]![calendar.off.column] = day;
      const { reminder } = layOutLedger(form2021);
      return evaluate([{ ...sheets[0]!, contents }], dayOf(2026, 12, 1)).valueOf(
        'ledger',
        reminder.row,
        reminder.column,
      );
    };
    expect(told(dayOf(2027, 3, 4))).toBe(nothing + missing(2027));
    expect(told(dayOf(2027, 10, 1))).toBe(nothing);
  });
});

test.each(forms)('whatever the ledger holds, formulas and src/ledger agree ($id)', (form) => {
  fc.assert(
    fc.property(manyApplications(form.id), (applications) => {
      const { rows, table3 } = shown(form, applications);
      applications.forEach((one, row) => agree(one, rows[row]!));
      const ledger = {
        applications: applications.map(seen),
        columns: new Set(ledgerColumns.map(({ id }) => id)),
        unreadable: [],
      };
      expect(table3).toEqual(countLedger(ledger, YEAR, form).table3);
    }),
    { numRuns: 12 },
  );
});

/** Of what came before the calendar begins the sheet may say less, but nothing else. */
function agree(one: Application, found: ReturnType<typeof shown>['rows'][number]): void {
  const { received = 0, corrected = 0 } = seen(one);
  const wanted = expected(one);
  if (wanted.status === '' || Math.max(received, corrected) >= calendarStart(YEAR) || received === 0) {
    expect({ one, ...found }).toEqual({ one, ...wanted });
    return;
  }
  const { due, status } = found;
  if (due !== '') expect(due).toBe(wanted.due);
  const [state] = String(status).split('，');
  if (state !== '超出日历') {
    const plain = (text: string) =>
      text.replace(/\d+个工作日/, '').replace(/剩|今天到期|剩不到1个工作日/, '在期限内');
    const isUnsure = state === '已办结' && wanted.status.startsWith('办结时超期');
    if (!isUnsure)
      expect({ one, state: plain(state!) }).toEqual({ one, state: plain(wanted.status.split('，')[0]!) });
  }
}

describe('on paper', () => {
  const { sheets } = planWorkbook({
    form: form2021,
    organ: '某某县人民政府',
    year: 2025,
    sheets: ['ledger'],
  });
  const { print, columnWidths, merges, contents } = sheets[0]!;
  const { area, margins, titleRows, titleColumns } = print;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

  test('all columns fit on the pages in letters of seven points, with the columns that name the application', () => {
    const LONG_SIDE = 842;
    const [smallest, readable] = [9, 7.3];
    const room = ((LONG_SIDE - margins.left - margins.right) * smallest) / readable;
    const titles = sum(columnWidths.slice(0, titleColumns!.columns));
    const pages = [0];
    for (const width of columnWidths.slice(0, area.columns)) {
      const left = pages.at(-1)! + width <= room;
      if (left) pages.push(pages.pop()! + width);
      else pages.push(titles + width);
    }
    expect(pages).toHaveLength(print.pagesWide!);
  });

  test('each page has the heads, and of what stands above them no part', () => {
    const heads = contents[titleRows!.row]!.slice(0, titleColumns!.columns);
    expect([titleRows!.rows, heads]).toEqual([1, ['编号', '提交日期', '收到日期', '申请人名称']]);
    const end = titleColumns!.columns;
    const cut = merges.filter(({ column, columns }) => column < end && column + columns > end);
    expect(cut).toEqual([]);
  });

  test('rows below the ready ones print too', () => {
    expect(a1(area)).toBe('A1:Y1048576');
  });
});

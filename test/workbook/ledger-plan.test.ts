import * as fc from 'fast-check';
import type { Application } from '../../src/ledger/application';
import { ledgerColumns } from '../../src/ledger/columns';
import { countLedger } from '../../src/ledger/count';
import { dayOf } from '../../src/ledger/day';
import { deadlineOf, reminderOf } from '../../src/ledger/deadline';
import { officialCalendar } from '../../src/ledger/workdays';
import type { Form } from '../../src/report/form';
import { figureRows, findForm, forms } from '../../src/report/form';
import { application, manyApplications } from '../support/applications';
import { evaluate } from '../../src/workbook/evaluate';
import { layOutLedger } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';
import { layOutTable3 } from '../../src/workbook/table3-layout';
import { cellIn } from '../../src/workbook/table-layout';
import { addressOf } from '../../src/report/address';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const YEAR = 2025;
const TODAY = dayOf(2025, 12, 29);

/** What the sheets of the ledger and of table 3 show for some applications. */
function shown(form: Form, applications: readonly Application[]) {
  const { sheets } = planWorkbook({
    form,
    organ: '某某县人民政府',
    year: YEAR,
    sheets: ['table3', 'ledger'],
    applications,
    countsLedger: true,
  });
  const evaluation = evaluate(sheets, TODAY);
  const [ledger, table] = [layOutLedger(form), layOutTable3(form)];
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

/** How the sheet says what src/ledger finds. */
function expected(application: Application) {
  const { state, due, left, late } = deadlineOf(application, officialCalendar(), TODAY);
  const status = {
    unknown: '',
    handled: late > 0 ? `办结时超期${late}个工作日` : '已办结',
    awaitingCorrection: '待补正',
    awaitingOpinions: '征求意见中',
    open: late > 0 ? `超期${late}个工作日` : `剩${left}个工作日`,
  }[state];
  return { due: due ?? '', status };
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
    application({}),
  ];
  const { rows, reminder } = shown(form2021, applications);
  expect(rows.map(({ status }) => status)).toEqual([
    '超期182个工作日',
    '办结时超期5个工作日',
    '剩0个工作日',
    '超期20个工作日',
    '待补正',
    '剩7个工作日',
    '征求意见中',
    '剩5个工作日',
    '超期5个工作日',
    '剩40个工作日',
    '',
  ]);
  expect(rows).toEqual(applications.map(expected));
  expect(reminder).toBe('2件5日内到期、3件超期。');
  expect(reminderOf(applications.map((one) => deadlineOf(one, officialCalendar(), TODAY)))).toMatchObject({
    soon: 2,
    overdue: 3,
  });
});

test.each(forms)('whatever the ledger holds, formulas and src/ledger agree ($id)', (form) => {
  fc.assert(
    fc.property(manyApplications(form.id), (applications) => {
      const { rows, table3 } = shown(form, applications);
      expect(rows).toEqual(applications.map(expected));
      const ledger = {
        applications,
        columns: new Set(ledgerColumns.map(({ id }) => id)),
        unreadable: [],
      };
      expect(table3).toEqual(countLedger(ledger, YEAR, form).table3);
    }),
    { numRuns: 3 },
  );
});

/** What a built workbook's ledger shows as answered too late, as checks and the text take it. */
import { checkJson } from '../../src/documents/check-json';
import { readWorkbook } from '../../src/documents/workbook-report';
import type { Application } from '../../src/ledger/application';
import { dayOf } from '../../src/ledger/day';
import { layOutLedger } from '../../src/workbook/ledger-layout';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { application } from '../support/applications';
import { form2021 } from '../support/ledger';

jest.setTimeout(60_000);

const TODAY = dayOf(2026, 1, 20);
const common: Partial<Application> = {
  applicantType: 'natural',
  channel: 'channelOnline',
  received: dayOf(2025, 3, 3),
  result: 'granted',
};
const onLastDay = { ...common, handledOn: dayOf(2025, 3, 31) };
const late = { ...common, handledOn: dayOf(2025, 4, 1) };

interface Built {
  readonly countsLedger?: boolean;
  /** the days off of the sheet, in place of those of the notices */
  readonly off?: readonly number[];
  /** the day by which it is asked */
  readonly asked?: readonly [] | readonly [number];
}

async function reading(
  applications: readonly Partial<Application>[],
  { countsLedger = true, off, asked = [TODAY] }: Built = {},
) {
  const { sheets } = planWorkbook({
    form: form2021,
    organ: '某某县人民政府',
    year: 2025,
    sheets: ['table3', 'ledger'],
    applications: applications.map((one) => application(one)),
    countsLedger,
  });
  const written = await writeXlsx(off ? sheets.map((sheet) => withDaysOff(sheet, off)) : sheets, {
    today: TODAY,
  });
  return readWorkbook(written, ...asked);
}

function withDaysOff(sheet: SheetPlan, off: readonly number[]): SheetPlan {
  if (sheet.kind !== 'ledger') return sheet;
  const { row: first, rows, column } = layOutLedger(form2021).calendar.off;
  const contents = sheet.contents.map((line, row) =>
    row < first || row >= first + rows
      ? line
      : line.map((cell, at) => (at === column ? (off[row - first] ?? '') : cell)),
  );
  return { ...sheet, contents };
}

const overdue = async (...args: Parameters<typeof reading>) => (await reading(...args)).ledger?.overdue;

test('where table 3 is counted from the ledger, it is known how many were answered too late', async () => {
  expect(await overdue([onLastDay])).toBe(0);
  expect(await overdue([onLastDay, late, { ...common, handledOn: undefined, result: undefined }])).toBe(2);
});

test('where table 3 is typed, the ledger may not hold all of them', async () => {
  expect(await overdue([late], { countsLedger: false })).toBeUndefined();
});

test('the days off on the sheet are those that count', async () => {
  const [lastDay, nationalDay] = [dayOf(2025, 3, 31), dayOf(2025, 10, 1)];
  expect(await overdue([late], { off: [lastDay, nationalDay] })).toBe(0);
  expect(await overdue([late], { off: [nationalDay] })).toBe(1);
});

test('where the sheet tells no holidays of the year, or a day cannot be read, it is not known', async () => {
  expect(await overdue([onLastDay], { off: [] })).toBeUndefined();
  expect(await overdue([{ ...onLastDay, handledOn: '下周' as unknown as number }])).toBeUndefined();
});

test('that all were answered in time is found where the ledger shows otherwise', async () => {
  const text = '本年新收申请2件，均已在法定期限内答复。';
  const found = async (applications: readonly Partial<Application>[]) => {
    const { report, ledger } = await reading(applications);
    const { findings } = checkJson({ ...report, sections: { '1': text } }, undefined, { ledger });
    return findings.filter(({ rule }) => rule === 'E11').map(({ message }) => message);
  };
  expect(await found([onLastDay, { ...onLastDay }])).toEqual([]);
  expect(await found([onLastDay, late])).toEqual([
    '正文写“均已在法定期限内答复”，但台账有1件没有在期限内答复。请核对台账，或改正文。',
  ]);
});

test('without a day by which it is asked, nothing is told of it', async () => {
  expect((await reading([late], { asked: [] })).ledger).not.toHaveProperty('overdue');
});

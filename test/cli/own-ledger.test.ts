/** The ledger of a workbook of ours, read by `ogi ledger`. */
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { planWorkbook } from '../../src/workbook/planned';
import { dayOf } from '../../src/ledger/day';
import { application } from '../support/applications';
import { form2021 } from '../support/ledger';
import { Folder } from './support';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

jest.setTimeout(60_000);

const TODAY = dayOf(2025, 12, 31);

async function told(applications: Parameters<typeof application>[0][]) {
  const plan = planWorkbook({
    form: form2021,
    organ: '某某县人民政府',
    year: 2025,
    sheets: ['table3', 'ledger'],
    applications: applications.map(application),
    countsLedger: true,
  });
  const path = folder.write({ 'a.xlsx': Buffer.from(await writeXlsx(plan.sheets, { today: TODAY })) });
  const { json } = await folder.json(['ledger', path, '--year', '2025', '--today', '2025-12-31']);
  return json as {
    readonly report: { readonly table3: Record<string, number[]> };
    readonly summary: { readonly applications: number };
    readonly findings: readonly { readonly id: string }[];
    readonly deadlines: readonly { readonly due?: string; readonly standing: string }[];
  };
}

test('a workbook that was built is read as it was filled in', async () => {
  const common = { applicantType: 'natural', channel: 'channelOnline', applicant: '张三' };
  const { report, summary, findings, deadlines } = await told([
    { ...common, received: dayOf(2025, 3, 3), handledOn: dayOf(2025, 3, 20), result: 'other.other' },
    { ...common, received: dayOf(2025, 12, 20), applicantType: 'business' },
    { ...common, received: dayOf(2024, 12, 20), handledOn: dayOf(2025, 1, 10), result: 'denied.internal' },
  ]);
  expect(summary.applications).toBe(3);
  expect(Object.entries(report.table3).filter(([, row]) => row.some((cell) => cell > 0))).toEqual([
    ['new', [1, 1, 0, 0, 0, 0, 2]],
    ['carriedIn', [1, 0, 0, 0, 0, 0, 1]],
    ['denied.internal', [1, 0, 0, 0, 0, 0, 1]],
    ['other.other', [1, 0, 0, 0, 0, 0, 1]],
    ['handledTotal', [2, 0, 0, 0, 0, 0, 2]],
    ['carriedOut', [0, 1, 0, 0, 0, 0, 1]],
  ]);
  expect(findings.map(({ id }) => id)).toEqual(['L13.2025']);
  expect(deadlines).toMatchObject([{ due: '2026-01-19', standing: '剩12个工作日' }]);
});

test('an empty one holds no application', async () => {
  const { summary, findings } = await told([]);
  expect(summary.applications).toBe(0);
  expect(findings).toEqual([]);
});

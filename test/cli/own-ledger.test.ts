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

type Fields = Parameters<typeof application>[0];

async function workbook(applications: readonly Fields[], countsLedger = true) {
  const { sheets } = planWorkbook({
    form: form2021,
    organ: '某某县人民政府',
    year: 2025,
    sheets: ['table3', 'ledger'],
    applications: applications.map((fields, index) =>
      application({ number: `2025-${index + 1}`, ...fields }),
    ),
    countsLedger,
  });
  return folder.write({ 'a.xlsx': Buffer.from(await writeXlsx(sheets, { today: TODAY })) });
}

async function told(applications: readonly Fields[]) {
  const path = await workbook(applications);
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

test('a day of receipt that cannot be read is not said to be missing', async () => {
  const common = { applicantType: 'natural', channel: 'channelOnline' };
  const { deadlines } = await told([
    { ...common, received: '2025-13-01' as unknown as number },
    { ...common, summary: '征收批文' },
  ]);
  expect(deadlines).toMatchObject([
    { application: '2025-1号', state: 'unknown', standing: '收到日期认不出' },
    { application: '2025-2号', state: 'unknown', standing: '没有收到日期' },
  ]);
});

describe('table 3 that is counted from a ledger', () => {
  const common = { applicantType: 'natural', channel: 'channelOnline', received: dayOf(2025, 3, 3) };
  const done = { handledOn: dayOf(2025, 3, 20), result: 'granted' };
  const asText = (day: string) => day as unknown as number;
  const faulty: readonly Fields[] = [
    { ...common, ...done },
    { ...common, received: asText('2025-3-3') },
    { ...common, received: asText('2025-13-01') },
    { received: dayOf(2025, 3, 3) },
    { ...common, ...done, feeNoticedOn: asText('下周') },
  ];
  const misread =
    '第6行的1件，本表的公式认不出其中的内容，没有完整计入申请办理。日期请填成日期（不是文字），类型、结果请从下拉表里选；哪一项见“状态”。';
  const findings = [
    {
      id: 'L02.2025-3.received',
      rule: 'L02',
      severity: 'mandatory',
      message: '2025-3号的“收到日期”填的是“2025-13-01”，认不出来，应为日期，如2025-3-8。请改正。',
      cells: ['ledger.2025-3.received'],
    },
    {
      id: 'L11.2025-4',
      rule: 'L11',
      severity: 'mandatory',
      message: '2025-4号没有选申请人类型，没有计入表三。请在六类里选一类。',
      cells: ['ledger.2025-4.applicantType'],
    },
    {
      id: 'L15.misread',
      rule: 'L15',
      severity: 'mandatory',
      message: misread,
      cells: ['ledger.2025-2.received'],
    },
  ];
  const sentences = findings.map(({ message }) => message);
  interface Check {
    readonly summary: { readonly checked: number; readonly passed: number; readonly mandatory: number };
    readonly findings: readonly { readonly rule: string }[];
  }
  const check = async (path: string) => {
    const { status, json } = await folder.json(['check', path]);
    const { summary, findings: all } = json as Check;
    return { status, summary, found: all.filter(({ rule }) => /^L/.test(rule)) };
  };

  test('is not checked without what the ledger leaves out of it', async () => {
    const sound = await check(await workbook(faulty.slice(0, 1)));
    expect(sound).toMatchObject({ status: 0, found: [], summary: { mandatory: 0 } });
    const path = await workbook(faulty);
    const { status, summary, found } = await check(path);
    expect(status).toBe(1);
    expect(found).toEqual(findings);
    expect(summary).toMatchObject({
      mandatory: 3,
      checked: sound.summary.checked,
      passed: sound.summary.passed - 3,
    });
    const { stdout } = await folder.ogi(['check', path]);
    expect(stdout).toContain(`【必改】L15 ${misread}`);
  });

  test('is sent with them told', async () => {
    const path = await workbook(faulty);
    const sent = (...more: readonly string[]) =>
      folder.json(['send', path, '--out', folder.at('out.xlsx'), '--force', ...more]);
    expect(await sent()).toMatchObject({ status: 1, json: { mandatory: 3, findings: sentences } });
  });

  test('that is typed instead owes the ledger nothing', async () => {
    expect(await check(await workbook(faulty, false))).toMatchObject({
      found: [],
      summary: { mandatory: 0 },
    });
  });
});

describe('what the ledger shows of answers in time', () => {
  const common = { applicantType: 'natural', channel: 'channelOnline', received: dayOf(2025, 3, 3) };
  const inTime = { ...common, handledOn: dayOf(2025, 3, 20), result: 'granted' };
  const late = { ...common, handledOn: dayOf(2025, 4, 20), result: 'granted' };
  const narrated = async (path: string, ...more: readonly string[]) => {
    const { json } = await folder.json(['narrate', path, ...more]);
    const { sections } = json as { readonly sections: Readonly<Record<string, string>> };
    return /[^。]*按期答复[^。]*。/.exec(sections[1]!)?.[0];
  };

  test('goes into the text, unless the file of facts says something else', async () => {
    const path = await workbook([inTime, inTime]);
    expect(await narrated(path)).toBe('期限届满的均已按期答复。');
    const facts = folder.at('facts.json');
    folder.write({ 'facts.json': { ledger: { overdue: 1 } } });
    expect(await narrated(path, '--facts', facts)).toBe('【待填：按期答复情况】。');
    folder.write({ 'facts.json': { selfName: '我县' } });
    expect(await narrated(path, '--facts', facts)).toBe('期限届满的均已按期答复。');
  });

  test('goes before what a person ticked', async () => {
    const path = await workbook([inTime, late]);
    folder.write({ 'facts.json': { ticked: ['allOnTime'] } });
    expect(await narrated(path, '--facts', folder.at('facts.json'))).toBe('【待填：按期答复情况】。');
  });

  test('is nothing where table 3 is typed', async () => {
    expect(await narrated(await workbook([inTime, inTime], false))).not.toMatch(/均已按期答复/);
  });
});

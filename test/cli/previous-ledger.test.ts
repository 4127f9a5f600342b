/** `ogi ledger --previous`: what was carried in is held against last year's, whatever holds it. */
import { dayOf } from '../../src/ledger/day';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { application } from '../support/applications';
import { form2021 } from '../support/ledger';
import { sample } from '../support/samples';
import { Folder } from './support';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const own = [
  '编号,申请人类型,姓名,收到日期,申请方式,申请项目,办结日期,办理结果',
  '2024-088,公民,张三,2024-12-20,网络,征收批文,2025-01-10,予以公开',
  '2024-090,公民,李四,2024-12-23,网络,规划图,2025-01-13,予以公开',
  '2025-001,公民,王五,2025-03-03,网络,合同,2025-03-10,予以公开',
].join('\n');

const last = [
  '编号,申请人类型,姓名,收到日期,办结日期,办理结果',
  '2024-087,公民,赵六,2024-12-02,2024-12-20,予以公开',
  '2024-088,公民,张三,2024-12-20,,',
  '2024-089,公民,钱七,2024-12-21,2025-01-10,予以公开',
].join('\n');

const named = [
  '上年台账未办结的2024-089号不在本年的上年结转里。请补登，或核对上年是否已办结。',
  '2024-090号计入了上年结转，但上年台账里没有这些未办结的申请。请核对收到日期和编号。',
];

/** What L04 says. */
async function said(previous: string | Buffer, name: string, ledger = own): Promise<readonly string[]> {
  folder.write({ 'a.csv': ledger, [name]: previous });
  const { json } = await folder.json([
    ...['ledger', folder.at('a.csv'), '--year', '2025', '--today', '2025-12-31'],
    ...['--previous', folder.at(name)],
  ]);
  const { findings, error } = json as {
    readonly findings?: readonly { readonly rule: string; readonly message: string }[];
    readonly error?: { readonly place: string; readonly found: string; readonly message: string };
  };
  if (error) return [error.place, error.found, error.message];
  return findings!.filter(({ rule }) => rule === 'L04').map(({ message }) => message);
}

const workbookOf = async (year: number, more: Partial<Parameters<typeof planWorkbook>[0]>) => {
  const request = { form: form2021, organ: '某某县人民政府', year, sheets: ['table3', 'ledger'] as const };
  const { sheets } = planWorkbook({ ...request, ...more });
  return Buffer.from(await writeXlsx(sheets, { today: dayOf(2025, 12, 31) }));
};
const carriedOut = { ...sample('suqian-2024'), table3: { carriedOut: [2, 1, 0, 0, 0, 0, 3] } };
const figures = [
  '“商业企业”列上年结转按台账是0件，上年年报结转下年度是1件，少1件。请核对上年未办结的申请是不是都在台账里。',
  '“总计”列上年结转按台账是2件，上年年报结转下年度是3件，少1件。请核对上年未办结的申请是不是都在台账里。',
];

test('by an office’s own ledger, application by application', async () => {
  expect(await said(last, 'b.csv')).toEqual(named);
});

test('by a report, column by column', async () => {
  expect(await said(JSON.stringify(carriedOut), 'b.json')).toEqual(figures);
});

test('by a workbook, by what it holds of both', async () => {
  const applications = [
    { number: '2024-088', received: dayOf(2024, 12, 20) },
    { number: '2024-089', received: dayOf(2024, 12, 21) },
  ].map((one) => application({ applicantType: 'natural', ...one }));
  const report = { ...carriedOut, year: 2024 };
  expect(await said(await workbookOf(2024, { report, applications }), 'b.xlsx')).toEqual([
    ...figures,
    ...named,
  ]);
  expect(await said(await workbookOf(2024, { report }), 'b.xlsx')).toEqual(figures);
});

test('by the workbook of the year itself, by its 上年年报', async () => {
  const sheets = ['table3', 'ledger', 'previous'] as const;
  const applications = [application({ applicantType: 'natural', received: dayOf(2025, 3, 3) })];
  const previous = { ...carriedOut, year: 2024 };
  expect(await said(await workbookOf(2025, { sheets, previous, applications }), 'b.xlsx')).toEqual(figures);
});

describe('without the numbers of applications there is nothing to go by', () => {
  const without = (csv: string) => csv.replace(/^[^,]*,/gm, '');

  test('in last year’s', async () => {
    expect(await said(without(last), 'b.csv')).toEqual([
      '“编号”栏',
      '上年未办结的申请有的没有编号',
      '要按编号逐件核对结转。请补填编号，或用 --columns 说明哪一栏是编号；只核对件数的，--previous 给上年年报。',
    ]);
  });

  test('in this year’s', async () => {
    expect((await said(last, 'b.csv', without(own)))[1]).toBe('台账没有这一栏');
  });
});

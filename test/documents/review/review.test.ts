/** A reviewer's desk without a page: files in, the view with all sentences, what is said of it, the files that are taken. */
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { ReviewCase } from '../../../src/documents/review/case';
import { lettersIn } from '../../../src/documents/review/letters';
import { distributedPack, letterPack, rollUpFile } from '../../../src/documents/review/outputs';
import { previousIn, Receiving } from '../../../src/documents/review/receiving';
import { reviewView } from '../../../src/documents/review/view';
import { readWorkbook } from '../../../src/documents/workbook-report';
import { earlierIn } from '../../../src/documents/rollup/earlier-file';
import type { Received } from '../../../src/documents/rollup/received';
import { rosterIn } from '../../../src/documents/rollup/roster-file';
import { dayOf } from '../../../src/ledger/day';
import type { Report } from '../../../src/report/report';
import { withFigures } from '../../support/samples';
import { unitNames, unitReport } from '../../support/units';

type UnitReport = ReturnType<typeof unitReport>;

const year = 2024;
const organ = '安平市人民政府';
const today = dayOf(2025, 1, 20);
const names = unitNames(4);
const [a, b, c] = names.map(([name, level], index) => unitReport(name, level, year, index + 1)) as [
  UnitReport,
  UnitReport,
  UnitReport,
];
const [nameA, nameB, nameC, nameD] = names.map(([name]) => name) as [string, string, string, string];
const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (report: unknown) => utf8(JSON.stringify(report));
const failing = withFigures(a, { 'table3.granted.total': 9999 });

const receiving = (previous: readonly Report[] = []) => new Receiving({ units: [], previous, today });
const take = (title: string, bytes: Uint8Array, more: { time?: number; isFromFolder?: boolean } = {}) =>
  receiving().take({ title, bytes, time: Date.UTC(2025, 0, 8), isFromFolder: false, ...more });

const roster = rosterIn(
  utf8(['单位,类型,上级单位', ...names.map(([name]) => `${name},,${organ}`)].join('\n')),
);

async function caseOf(
  files: readonly (readonly Received[])[],
  more: Partial<ReviewCase> = {},
): Promise<ReviewCase> {
  return {
    usualYear: year,
    roster: (await roster).roster,
    received: files.flat(),
    letters: [],
    judgements: [],
    ...more,
  };
}

describe('what a file holds', () => {
  test('reports of JSON, one or several, each by its place', async () => {
    const titles = async (bytes: Uint8Array) => (await take('甲.json', bytes)).map(({ title }) => title);
    expect(await titles(json(a))).toEqual(['甲.json']);
    expect(await titles(json([a, b]))).toEqual(['甲.json 第1份', '甲.json 第2份']);
    expect(await titles(utf8(`${JSON.stringify(a)}\n${JSON.stringify(b)}\n`))).toEqual([
      '甲.json 第1份',
      '甲.json 第2份',
    ]);
  });

  test('what cannot be read says where and why, also a line among lines', async () => {
    expect(await take('甲.json', utf8('{"organ": '))).toEqual([
      {
        title: '甲.json',
        outcome: { place: '全文', found: '{"organ":', message: '不是有效的 JSON。请核对文件是否完整。' },
      },
    ]);
    const [first, second] = await take('甲.json', utf8(`${JSON.stringify(a)}\n{"organ"`));
    expect(first!.outcome).toMatchObject({ organ: a.organ, year });
    expect(second!.outcome).toMatchObject({ place: '第2行' });
  });

  test('beside reports in a folder lie pictures and what we wrote ourselves: they are passed over', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    expect(await take('图.png', picture, { isFromFolder: true })).toEqual([]);
    expect(await take('图.png', picture)).toHaveLength(1);
    for (const name of ['汇总-安平市人民政府-2024年度.xlsx', `退回/退回意见-${nameA}-第1次.xlsx`]) {
      expect(await take(name, json(a), { isFromFolder: true })).toEqual([]);
    }
  });

  test('last year’s reports are held against this year’s', async () => {
    const last = withFigures({ ...a, year: year - 1 }, { 'table3.carriedOut.natural': 999 });
    const { reports, faults } = await previousIn('上年.json', json([last, { organ: 1 }]), today);
    expect([reports.map((one) => one.year), faults]).toEqual([[2023], [expect.any(String)]]);
    const sent = { title: '甲.json', bytes: json(a), time: 0, isFromFolder: false };
    const counts = async (one: Receiving) =>
      (await one.take(sent)).map(({ outcome }) => 'counts' in outcome && outcome.counts.query);
    const [[alone], [against]] = [await counts(receiving()), await counts(receiving(reports))];
    expect(against).toBeGreaterThan(Number(alone));
  });
});

describe('the view', () => {
  test('who has reported, what was found, who is to be reminded', async () => {
    const view = await reviewView(
      await caseOf([
        await take('甲.json', json(failing)),
        await take('乙.json', json(b)),
        await take('坏.json', utf8('{')),
      ]),
    );
    expect(view).toMatchObject({
      organ,
      year,
      due: dayOf(2025, 1, 31),
      isFinal: false,
      leftOut: [{ file: '坏.json', isUnreadable: true, isOpen: true }],
    });
    expect(view.status).toMatch(/^暂汇总（不含/u);
    expect(view.units.map(({ name, sent }) => [name, sent?.state, sent?.mandatory])).toEqual([
      [nameA, '待审', 2],
      [nameB, '待审', 0],
      [nameC, undefined, undefined],
      [nameD, undefined, undefined],
    ]);
    const [first] = view.units[0]!.sent!.findings;
    expect(first).toMatchObject({ severity: 'mandatory', isAnswered: false, explanation: '' });
    expect(first!.where).toMatch(/^申请办理/u);
    expect(view.reminders.map(({ to }) => to)).toEqual(['全体未报单位', nameC, nameD, nameA]);
    expect(view.letters.map(({ unit }) => unit)).toContain(nameA);
    expect(view.unclosed).toHaveLength(2);
  });

  test('without a report and a roster there is nothing yet', async () => {
    const view = await reviewView({ usualYear: year, received: [], letters: [], judgements: [] });
    expect([view.year, view.units, view.leftOut, view.letters]).toEqual([year, [], [], []]);
  });
});

test('what is said of a report stands in the register and in the letter, and goes on another day', async () => {
  const first = await take('甲.json', json(failing));
  const view = await reviewView(await caseOf([first]));
  const { fingerprint } = view.units[0]!.sent!;
  const said = { unit: nameA, fingerprint, state: '已退回', opinion: '请核对总计。' };
  const judged = await caseOf([first], { judgements: [said] });
  const file = await rollUpFile(judged, today);
  expect(file.name).toBe(`汇总-${organ}-2024年度.xlsx`);
  const letter = await letterPack(judged, today, [nameA]);
  expect(letter!.name).toBe(`退回意见-${nameA}-第1次.xlsx`);
  const letters = await lettersIn(letter!.bytes);
  expect(letters).toMatchObject([{ unit: nameA, year, attempt: 1, opinion: '请核对总计。' }]);

  // the report comes again, mended
  const earlier = await earlierIn(file.bytes);
  const again = await take('甲改.json', json(a), { time: Date.UTC(2025, 0, 15) });
  const later = await reviewView(await caseOf([again], { earlier, letters }));
  expect(later.units[0]!.sent).toMatchObject({ attempt: 2, state: '待审', mandatory: 0, opinion: '' });
  expect(later.letters.find(({ unit }) => unit === nameA)!.text).toContain('已改');
  // the same as before is known again
  const same = await reviewView(await caseOf([first], { earlier, letters }));
  expect(same.units[0]!.sent).toMatchObject({ attempt: 1, state: '已退回', opinion: '请核对总计。' });
});

test('a unit that has passed gets no letter', async () => {
  const one = await caseOf([await take('甲.json', json(failing))]);
  const { fingerprint } = (await reviewView(one)).units[0]!.sent!;
  const passed = { ...one, judgements: [{ unit: nameA, fingerprint, state: '已通过' }] };
  expect((await reviewView(passed)).letters).toEqual([]);
});

test('all letters are handed over as one archive', async () => {
  const one = await caseOf([
    await take('甲.json', json(failing)),
    await take('丙.json', json(withFigures(c, { 'table4.reconsideration.total': 77 }))),
  ]);
  const pack = await letterPack(one, today);
  expect(pack!.name).toBe('退回意见单-2024年度.zip');
  expect(Object.keys(unzipSync(pack!.bytes))).toEqual([
    `退回意见-${nameA}-第1次.xlsx`,
    `退回意见-${nameC}-第1次.xlsx`,
  ]);
});

test('a workbook for each unit, with last year’s tables where they are at hand', async () => {
  const made: number[] = [];
  const { units } = (await roster).roster;
  const previous = [{ ...b, year: year - 1 }];
  const pack = await distributedPack({ units, year, due: dayOf(2025, 1, 25), previous }, today, (count) =>
    made.push(count),
  );
  expect([pack.name, pack.count, made]).toEqual(['分发-2024年度.zip', 4, [1, 2, 3, 4]]);
  expect(pack.without).toEqual([nameA, nameC, nameD]);
  const files = unzipSync(pack.bytes);
  expect(Object.keys(files)).toEqual(names.map(([name]) => `${name}-2024年度.xlsx`));
  const own = files[`${nameB}-2024年度.xlsx`]!;
  expect(await readWorkbook(own)).toMatchObject({ report: { organ: nameB, year }, previous: { year: 2023 } });
  expect((await readXlsx(own)).sheets[0]!.rows.flat().join('')).toContain('2025年1月25日');
});

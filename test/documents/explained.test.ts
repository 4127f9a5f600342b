/** When a 情况说明 falls: in the workbook that keeps what it was given for. */
import {
  besideNow,
  explainedSentence,
  explainedState,
  hasFallenSince,
  keptUnder,
  twinsAmong,
  withExplanation,
} from '../../src/documents/explained';
import type { Explained } from '../../src/documents/explanations';
import { explainedIn, explanationsIn, explanationWrites, noPlaceFor } from '../../src/documents/explanations';
import { readWorkbook } from '../../src/documents/workbook-report';
import type { ToldFinding } from '../../src/documents/told-check';
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { NamedSheet } from '../../src/workbook/named-sheets';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, withFigures } from '../support/samples';

const previous = sample('suqian-2023');
const own = withFigures(sample('suqian-2024'), {
  'table3.carriedIn.natural': 1,
  'table4.reconsideration.total': 99,
});

test.each([
  ['nothing is kept', undefined, undefined],
  ['the same was said', { message: '差1件', explanation: '划转' }, false],
  ['something else was said', { message: '差2件', explanation: '划转' }, true],
  ['another explanation was kept', { message: '差2件', explanation: '别的' }, undefined],
])('%s', (_, kept, fallen) => {
  expect(hasFallenSince({ message: '差1件', explanation: '划转' }, kept)).toBe(fallen);
});

test('what is explained and must be changed all the same', () => {
  expect([
    explainedState({ severity: 'mandatory', explanation: '属实' }),
    explainedState({ severity: 'query', explanation: '属实' }),
    explainedState({ severity: 'query', explanation: '属实', isFallen: true }),
    explainedState({ severity: 'query' }),
  ]).toEqual(['stillMandatory', 'stands', 'fallen', undefined]);
});

async function workbook() {
  const book = new MemoryWorkbook(() => 46_000);
  const host = new MemoryHost(book, { openCopy: () => Promise.resolve() });
  await host.build(
    planWorkbook({
      form: findForm('2021')!,
      organ: own.organ,
      year: own.year,
      sheets: ['table2', 'table3', 'table4', 'previous', 'findings'],
      report: own,
      previous,
    }),
  );
  const read = async () =>
    readWorkbook(
      await writeXlsx(
        book.sheets.map(({ plan }) => plan),
        { today: 46_000 },
      ),
    );
  const told = async () => {
    const reading = await read();
    const before = reading.previous ? { previous: reading.previous } : {};
    return toldCheck(checkWhole(reading), { ...reading, ...before });
  };
  const standing = await host.standing();
  const ref = standing.find(({ name }) => name === '审核结果')!.ref;
  const sheet = namedSheets(standing).find(({ kind }) => kind === 'findings')!;
  const table3 = standing.find(({ name }) => name === '申请办理')!.ref;
  return { host, told, ref, sheet, table3 };
}

type Found = Parameters<typeof twinsAmong>[0][number];
const sheetsOf = (sheet: NamedSheet) => ({ sheets: new Map([['findings', sheet] as const]) });

const asSaid = (
  { id, sentence: message, mark, place, keptAs, twin }: ToldFinding,
  explanation: string,
): Explained => ({ id, message, mark, place, keptAs, explanation, ...(twin && { twin }) });

const stateOf = (told: Awaited<ReturnType<Awaited<ReturnType<typeof workbook>>['told']>>, id: string) =>
  told.filter((one) => one.id === id).map(explainedState)[0];

test('an explanation stands in the file until its figures change, and is taken back whole', async () => {
  const { host, told, ref, sheet, table3 } = await workbook();
  const query = (await told()).find(({ id }) => id === 'Y01.natural')!;
  const explain = (explanation: string) =>
    host.writeSheets(
      [
        {
          sheet: ref,
          writes: explanationWrites(sheet, asSaid(query, explanation)),
        },
      ],
      'explain',
    );
  expect(await explain('机构划转。')).toMatchObject({ written: 2, left: [] });
  expect(stateOf(await told(), query.id)).toBe('stands');

  await host.keep(table3, [{ name: 't3.carriedIn.natural', input: { value: 2 } }]);
  const fallen = (await told()).find(({ id }) => id === query.id)!;
  expect([fallen.explanation, fallen.isFallen]).toEqual(['机构划转。', true]);

  await host.keep(table3, [{ name: 't3.carriedIn.natural', input: { value: 1 } }]);
  expect(stateOf(await told(), query.id)).toBe('stands');
  await host.undo();
  expect(stateOf(await told(), query.id)).toBeUndefined();
});

test('an explanation of a broken identity leaves it to be changed', async () => {
  const { host, told, ref, sheet } = await workbook();
  const broken = (await told()).find(({ id }) => id === 'C01')!;
  const writes = explanationWrites(sheet, asSaid(broken, '属实'));
  await host.writeSheets([{ sheet: ref, writes }], 'explain');
  expect(stateOf(await told(), 'C01')).toBe('stillMandatory');
});

describe('what is found in the text', () => {
  const said = (message: string) => ({ message, explanation: '属实' });
  const kept = {
    'E05.1:10-13': said('写258件，应为275件'),
    'E05.1:30-33': said('写20件，应为21件'),
    'E14.3:5-9': said('均获维持'),
    'B06.natural': said('差1件'),
  };
  test.each<[string, readonly (readonly [id: string, message: string])[], readonly (readonly string[])[]]>([
    ['stays where it was', [['E05.1:10-13', '写258件，应为275件']], [['E05.1:10-13', 'E05.1:10-13']]],
    [
      'is moved by words before it',
      [
        ['E05.1:17-20', '写258件，应为275件'],
        ['E05.1:10-12', '写20件，应为21件'],
      ],
      [
        ['E05.1:17-20', 'E05.1:10-13'],
        ['E05.1:10-12', 'E05.1:30-33'],
      ],
    ],
    ['has other figures now', [['E05.1:12-15', '写258件，应为276件']], [['E05.1:12-15', 'E05.1:10-13']]],
    ['is worded otherwise in the same place', [['E14.3:5-9', '全部维持']], [['E14.3:5-9', 'E14.3:5-9']]],
    ['is another one', [['E05.2:10-13', '写258件，应为275件']], []],
    ['is of a table', [['B06.natural', '差1件']], []],
  ])('%s', (_, found, expected) => {
    const findings = found.map(([id, message]) => ({ id, message }));
    expect([...keptUnder(findings, { explained: kept })]).toEqual(expected);
  });

  test('its explanations stand under the ids of now, and of nothing that is found no more', () => {
    const explanations = Object.fromEntries(Object.keys(kept).map((id) => [id, '属实']));
    const findings = [{ id: 'E05.1:17-20', message: '写258件，应为275件' }];
    expect(besideNow(findings, { explanations, explained: kept })).toEqual({
      explanations: { 'B06.natural': '属实', 'E05.1:17-20': '属实' },
      explained: { 'B06.natural': kept['B06.natural'], 'E05.1:17-20': kept['E05.1:10-13'] },
    });
  });

  test.each<[string, readonly string[], readonly string[], string | undefined]>([
    ['both are moved', ['10-13', '50-53'], ['12-15', '52-55'], '52-55'],
    ['one is moved to where the other one was', ['10-13', '50-53'], ['50-53', '90-93'], '90-93'],
    ['only the other one is left, and moved', ['10-13', '50-53'], ['12-15'], undefined],
    ['it alone is left where it was', ['10-13', '50-53'], ['50-53'], '50-53'],
    ['a third one says the same', ['10-13', '50-53'], ['10-13', '52-55', '90-93'], undefined],
  ])('of two that say the same, the second one explained: %s', (_, before, now, expected) => {
    const all = (places: readonly string[]) =>
      places.map((place) => ({ id: `E05.1:${place}`, message: '写258件，应为275件' }));
    const [, { id, message }] = all(before) as [Found, Found];
    const twin = twinsAmong(all(before)).get(id)!;
    expect(twin).toEqual([2, 2]);
    const explained = { [id]: { message, explanation: '属实', twin } };
    const under = keptUnder(all(now), { explained });
    expect([...under]).toEqual(expected === undefined ? [] : [[`E05.1:${expected}`, id]]);
  });

  test.each([
    ['as it was given', '属实', '写258件，应为275件', { isFallen: false }],
    ['typed for the same words', '情况属实', '写258件，应为275件', {}],
    ['as it was given, for other words', '属实', '写258件，应为276件', { isFallen: true }],
    ['typed, for other words', '情况属实', '写258件，应为276件', { isFallen: true }],
  ])('an explanation %s', (_, explanation, message, state) => {
    const id = 'E05.1:10-13';
    const explained = { [id]: { message: '写258件，应为275件', explanation: '属实' } };
    const beside = besideNow([{ id, message }], { explanations: { [id]: explanation }, explained });
    expect(withExplanation({ id, message }, beside)).toEqual({ message, explanation, ...state });
  });

  const finding = (line: number): Explained => ({
    id: `E05.1:${line}-${line + 1}`,
    message: `写${line}件，应为0件`,
    mark: '必改',
    place: '正文',
    explanation: line % 2 ? '=HYPERLINK("x")' : '属实',
  });
  const asKept = (line: number): Explained => ({ ...finding(line), keptAs: finding(line).id });

  async function lines() {
    const { host, ref } = await workbook();
    const sheetNow = async () => namedSheets(await host.standing()).find(({ kind }) => kind === 'findings')!;
    const explain = async (one: Explained) => {
      const writes = explanationWrites(await sheetNow(), one);
      return host.writeSheets([{ sheet: ref, writes }], 'explain');
    };
    const type = async (name: string, value: string) =>
      host.writeSheets([{ sheet: ref, writes: [{ name, input: { value } }] }], 'explain');
    return { sheetNow, explain, type };
  }

  test('is explained on a line below the checks, as long as one is free', async () => {
    const { sheetNow, explain, type } = await lines();
    for (let line = 0; line < 12; line += 1) {
      expect(await explain(finding(line))).toMatchObject({ written: 6, left: [] });
    }
    const full = await sheetNow();
    expect([noPlaceFor(full, finding(12)), noPlaceFor(full, asKept(3))]).toEqual(['full', undefined]);
    expect(explanationWrites(full, finding(12))).toEqual([]);
    // a text that looks like a formula stays one
    const { named, cell } = full;
    const { row, column } = named.get('remark.2')!.box;
    expect([cell(row, column).value, cell(row, column).formula]).toEqual(['=HYPERLINK("x")', undefined]);
    expect(cell(row, 4).value).toBe('写1件，应为0件');
    // taken away in the pane or in the sheet, its line is free
    await explain({ ...asKept(0), explanation: '' });
    expect(explanationWrites(await sheetNow(), finding(12))[0]!.name).toBe('remark.1');
    await explain(finding(12));
    await type('remark.4', '');
    expect([...explainedIn(sheetsOf(await sheetNow())).keys()]).not.toContain(finding(3).id);
    expect(explanationWrites(await sheetNow(), finding(13))[0]!.name).toBe('remark.4');
  });

  test('never takes a line on which somebody wrote', async () => {
    const { sheetNow, explain, type } = await lines();
    await type('remark.1', '自己写的');
    await type('remark.2.statement', '自己写的');
    await explain(finding(0));
    const sheet = await sheetNow();
    const { row } = sheet.named.get('remark.3')!.box;
    expect(sheet.cell(row, 4).value).toBe('写0件，应为0件');
  });

  test('that stands where another one was gets a line of its own, and both are known', async () => {
    const { sheetNow, explain } = await lines();
    const [moved, other] = [finding(0), { ...finding(0), message: '另一处', explanation: '更正' }];
    await explain(moved);
    await explain(other);
    const held = sheetsOf(await sheetNow());
    const beside = {
      explanations: Object.fromEntries(explanationsIn(held)),
      explained: Object.fromEntries(explainedIn(held)),
    };
    const now = [
      { id: 'E05.1:20-21', message: moved.message },
      { id: other.id, message: other.message },
    ];
    expect(now.map((one) => withExplanation(one, besideNow(now, beside)))).toEqual([
      { message: moved.message, explanation: '属实', isFallen: false },
      { message: other.message, explanation: '更正', isFallen: false },
    ]);
    const keptAs = keptUnder(now, beside).get(other.id);
    expect(explanationWrites(await sheetNow(), { ...other, keptAs })[0]!.name).toBe('remark.2');
  });
});

test('a sheet of an earlier version keeps the words alone', () => {
  const report: Report = own;
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: '',
    year: report.year,
    sheets: ['table3', 'findings'],
  });
  const book = new MemoryWorkbook(() => 46_000);
  book.add(
    plan.sheets.map((one) => ({
      ...one,
      names: one.names.filter(({ name }) => name !== 'findings.explained'),
    })),
  );
  const sheet = namedSheets(book.sheets.map((one) => book.standing(one))).find(
    ({ kind }) => kind === 'findings',
  )!;
  const query = { id: 'B06.natural', message: '', mark: '核实', place: '', explanation: ' 分年办理 ' };
  expect(explanationWrites(sheet, query)).toEqual([
    { name: 'explanation.B06.natural', input: { value: '分年办理' } },
  ]);
  const ofText = { ...query, id: 'E05.1:3-4' };
  expect(explanationWrites(sheet, ofText)).toEqual([]);
  expect([noPlaceFor(sheet, query), noPlaceFor(sheet, ofText)]).toEqual([undefined, 'older']);
});

test.each([
  ['nothing was written', 'query', {}, '差1件'],
  ['typed into the sheet', 'query', { explanations: { Y01: '划转' } }, '差1件（已说明：划转）'],
  [
    'to be changed all the same',
    'mandatory',
    { explanations: { Y01: '划转' } },
    '差1件（已说明仍须改：划转）',
  ],
  [
    'written for other values',
    'query',
    { explanations: { Y01: '划转' }, explained: { Y01: { message: '差2件', explanation: '划转' } } },
    '差1件（说明已失效（数改过）：划转）',
  ],
] as const)('in a sentence: %s', (_, severity, beside, sentence) => {
  expect(explainedSentence({ id: 'Y01', message: '差1件', severity }, beside)).toBe(sentence);
});

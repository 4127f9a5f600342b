/** When a 情况说明 falls: in the workbook that keeps what it was given for. */
import { explainedSentence, explainedState, hasFallenSince } from '../../src/documents/explained';
import { explanationWrites } from '../../src/documents/explanations';
import { readWorkbook } from '../../src/documents/workbook-report';
import { toldCheck } from '../../src/documents/told-check';
import { checkWhole } from '../../src/documents/whole-check';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
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
          writes: explanationWrites(sheet, { id: query.id, message: query.sentence, explanation }),
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
  const writes = explanationWrites(sheet, { id: 'C01', message: broken.sentence, explanation: '属实' });
  await host.writeSheets([{ sheet: ref, writes }], 'explain');
  expect(stateOf(await told(), 'C01')).toBe('stillMandatory');
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
  expect(explanationWrites(sheet, { id: 'B06.natural', message: '', explanation: ' 分年办理 ' })).toEqual([
    { name: 'explanation.B06.natural', input: { value: '分年办理' } },
  ]);
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

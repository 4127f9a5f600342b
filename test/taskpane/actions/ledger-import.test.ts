import { openLedgerFile } from '../../../src/documents/ledger-file';
import type { ColumnId } from '../../../src/ledger/columns';
import { ledgerColumns } from '../../../src/ledger/columns';
import { rememberedFrom } from '../../../src/ledger/matching';
import type { LedgerCell } from '../../../src/taskpane/actions/ledger-entry';
import {
  cellsOfImport,
  choose,
  differencesInWords,
  firstChoices,
  headingsOf,
  parcelsOf,
  planImport,
} from '../../../src/taskpane/actions/ledger-import';
import { day, form2021 } from '../../support/ledger';
import { readingOf, received } from '../ledger-sheet';

const csv = (...lines: string[]) => openLedgerFile(new TextEncoder().encode(lines.join('\n')));
const heads = '受理编号,姓名,证件号,来件日,申请人类别,申请项目,答复日期,答复类型,经办人';
const file = () =>
  csv(
    heads,
    '2025-001,张三,110101,2025-12-22,公民,征收批文,2025-12-30,予以公开,甲',
    'A-7,李四,110102,2025/12/23,法人,规划图,,,甲',
    ',王五,110103,三月三日,公民,合同,,,乙',
  );
const cellsOf = (cells: readonly LedgerCell[]) =>
  cells.map(({ line, column, before, content }) => [line, column, before, content]);

describe('the headings', () => {
  test('are taken for what they look like; personal ones are not asked', async () => {
    const table = await file().catch(() => undefined);
    // without 收到日期 it is no ledger yet
    expect(table).toBeUndefined();
    const known = await openLedgerFile(new TextEncoder().encode(heads), { 来件日: 'received' });
    expect(headingsOf(known).map(({ heading, by }) => [heading, by])).toEqual([
      ['受理编号', 'synonym'],
      ['姓名', 'synonym'],
      ['来件日', 'remembered'],
      ['申请人类别', 'synonym'],
      ['申请项目', 'synonym'],
      ['答复日期', 'synonym'],
      ['答复类型', 'synonym'],
      ['经办人', undefined],
    ]);
    expect(firstChoices(known)).toMatchObject({ 受理编号: 'number', 来件日: 'received', 经办人: null });
  });

  test('a column that is chosen for a heading is taken from the other one', () => {
    expect(choose({ 甲: 'received', 乙: null, 丙: 'number' }, '乙', 'received')).toEqual({
      甲: null,
      乙: 'received',
      丙: 'number',
    });
    expect(choose({ 甲: 'received' }, '甲', null)).toEqual({ 甲: null });
  });
});

describe('what is written', () => {
  const table = () =>
    openLedgerFile(
      new TextEncoder().encode(
        [
          heads,
          '2025-001,张三,110101,2025-12-22,公民,征收批文,2025-12-30,予以公开,甲',
          'A-7,李四,110102,2025/12/23,法人,规划图,,,甲',
          ',王五,110103,三月三日,公民,合同,,,乙',
        ].join('\n'),
      ),
      { 来件日: 'received' },
    );

  test('new ones below the standing rows, numbered where they are not; what cannot be read as it stands', async () => {
    const reading = await readingOf([{ ...received, handledOn: '2025-12-29' }]);
    const read = await table();
    const planned = planImport(reading, read, firstChoices(read));
    expect(planned.unreadable.map(({ line, column, found }) => [line, column, found])).toEqual([
      [3, 'applicantType', '法人'],
      [4, 'received', undefined],
    ]);
    const cells = cellsOfImport(reading, read, planned, false);
    expect(cellsOf(cells)).toEqual([
      [6, 'number', '2025-002', 'A-7'],
      [6, 'received', '', day('2025-12-23')],
      [6, 'applicant', '', '李四'],
      [6, 'summary', '', '规划图'],
      [6, 'applicantType', '', '法人'],
      [7, 'number', '2025-003', 'A-8'],
      [7, 'applicant', '', '王五'],
      [7, 'applicantType', '', '自然人'],
      [7, 'summary', '', '合同'],
      [7, 'received', '', '三月三日'],
    ]);
    expect(JSON.stringify(cells)).not.toMatch(/1101/);
  });

  test('what differs is listed, a name or a text without what it says, and written only after a yes', async () => {
    const reading = await readingOf([{ ...received, applicant: '张叁', handledOn: '2025-12-29' }]);
    const read = await table();
    const planned = planImport(reading, read, firstChoices(read));
    const said = differencesInWords(form2021, planned.merging.differences);
    expect(said).toEqual([
      { cell: '2025-001号“申请人名称”', from: '不在这里显示', to: '不在这里显示' },
      { cell: '2025-001号“办结日期”', from: '2025-12-29', to: '2025-12-30' },
      { cell: '2025-001号“办理结果”', from: '', to: '予以公开' },
    ]);
    expect(cellsOf(cellsOfImport(reading, read, planned, true)).filter(([line]) => line === 5)).toEqual([
      [5, 'applicant', '张叁', '张三'],
      [5, 'handledOn', day('2025-12-29'), day('2025-12-30')],
      [5, 'result', '', '予以公开'],
    ]);
  });

  test('rows in which the clerk gave a number himself are passed over', async () => {
    const reading = await readingOf([received, {}, { number: '留用' }]);
    const read = await table();
    const planned = planImport(reading, read, firstChoices(read));
    expect(cellsOfImport(reading, read, planned, false)[0]).toMatchObject({ line: 8, before: '2025-004' });
  });

  test('the second time all is there', async () => {
    const read = await table();
    const first = await readingOf([]);
    const written = cellsOfImport(first, read, planImport(first, read, firstChoices(read)), false);
    const rows = [5, 6, 7].map((line) =>
      Object.fromEntries(
        written.filter((cell) => cell.line === line).map(({ column, content }) => [column, content]),
      ),
    );
    // what stood ready was not written again
    rows[0]!.number = '2025-001';
    const again = planImport(await readingOf(rows), read, firstChoices(read));
    expect(again.merging).toMatchObject({ fresh: [expect.objectContaining({ line: 4 })], differences: [] });
  });
});

describe('what is written is divided into parcels that Excel takes', () => {
  const row = (line: number, columns: readonly ColumnId[], content = 'x'): LedgerCell[] =>
    columns.map((column) => ({ line, column, before: '', content }));
  const few = ['received', 'summary', 'result'] as const;
  const all = ledgerColumns.map(({ id }) => id);
  const rows = (count: number, columns: readonly ColumnId[], content?: string) =>
    Array.from({ length: count }, (_, line) => row(line, columns, content)).flat();

  test.each<[string, LedgerCell[], number[]]>([
    ['of whole rows, with their formulas', rows(2_000, few), [2_400, 2_400, 1_200]],
    ['of cells, with what undoes them', rows(1_000, all), [521 * all.length, 479 * all.length]],
    ['of long texts', rows(700, ['summary'], '文'.repeat(1_000)), [487, 213]],
    ['of rows further apart than that', [...row(5, few), ...row(900, few)], [3, 3]],
    ['nothing', [], []],
  ])('%s', (_, cells, lengths) => {
    const parcels = parcelsOf(cells);
    expect(parcels.flat()).toEqual(cells);
    expect(parcels.map(({ length }) => length)).toEqual(lengths);
  });

  test('a row is in one of them, though it is written twice', () => {
    const cells = [...row(900, few), ...row(5, ['remarks']), ...row(5, ['document'])];
    expect(parcelsOf(cells).map((parcel) => parcel.map(({ line }) => line))).toEqual([
      [5, 5],
      [900, 900, 900],
    ]);
  });
});

test('what is remembered are headings and columns', async () => {
  const read = await openLedgerFile(
    new TextEncoder().encode(`${heads}\n,张三,110101,2025-1-2,公民,批文,,,甲`),
    {
      来件日: 'received',
    },
  );
  expect(JSON.stringify(rememberedFrom(read.matching))).not.toMatch(/张三|110101|批文/);
});

/** Rows of tables that lack a cell, so that those behind it moved up: read where sums leave one place for it, else blank and named. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { readHtml } from '../../../src/documents/reading/sources/html';
import type { Reading } from '../../../src/documents/report-json';
import { layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import { pageOf } from '../../support/moved-tables';
import { sample } from '../../support/samples';

const huaian = sample('huaian-2024');
const PAGE = pageOf(layouts.grid!(huaian), []);

/** The cells of the row with a label, from the label on. */
const ROW = (label: string): RegExp =>
  new RegExp(`(<td[^>]*>[^<]*${label}</td>)((?:<td[^>]*>[^<]*</td>)*)`, 'u');
const CELL = /<td[^>]*>[^<]*<\/td>/gu;

/** A page on which the cells behind a label are others. */
function withRow(label: string, change: (cells: readonly string[]) => readonly string[]): string {
  const changed = PAGE.replace(
    ROW(label),
    (_, own: string, cells: string) => own + change(cells.match(CELL) ?? []).join(''),
  );
  expect(changed).not.toBe(PAGE);
  return changed;
}
const without =
  (...places: readonly number[]) =>
  (cells: readonly string[]) =>
    cells.filter((_, at) => !places.includes(at));
const told = ({ notes }: Reading, place: string) =>
  notes.filter((one) => one.place.startsWith(place)).map(({ found, used, why }) => [found, used, why]);
const read = async (page: string) => readContent(await readHtml(page));

const LOST = '这一行少了格或末格空着，数字错了位；按勾稽关系只能缺在这里。请对照原文。';
const OPEN = '这一行少了格或末格空着，缺的是哪一格勾稽关系不能定，定不了的留空。请对照原文填写。';

// 3001, 53, 0, 0, 61, 4, 3119
test('without a cell that holds 0: it may be any of those that hold 0, the others are told by the sums', async () => {
  const reading = await read(withRow('一、本年新收政府信息公开申请数量', without(2)));
  expect(reading.report.table3?.new).toEqual([3001, 53, null, null, 61, 4, 3119]);
  expect(told(reading, 'table3.new')).toEqual([
    ['3001 53 0 61 4 3119', '3001、53、？、？、61、4、3119', `表三“新收”行：${OPEN}`],
  ]);
});

test('without the cell of a figure: no sum holds, and all that may have moved is blank', async () => {
  const reading = await read(withRow('一、本年新收政府信息公开申请数量', without(1)));
  expect(reading.report.table3?.new).toEqual([null, null, null, null, null, null, null]);
  expect(told(reading, 'table3.new')).toEqual([
    ['3001 0 0 61 4 3119', '？、？、？、？、？、？、？', `表三“新收”行：${OPEN}`],
  ]);
});

test('without a blank cell: the sums leave one place for it', async () => {
  const { table3, ...rest } = huaian;
  const blank = { ...rest, table3: { ...table3, new: [3001, 53, null, 0, 61, 4, 3119] } };
  const page = pageOf(layouts.grid!(blank), []).replace(/(>53<\/td>)<td[^>]*><\/td>/u, '$1');
  const reading = await read(page.replace(/(>53<\/td>)<td[^>]*>0<\/td>/u, '$1'));
  expect(reading.report.table3?.new).toEqual([3001, 53, null, null, 61, 4, 3119]);
  expect(told(reading, 'table3.new').map(([, , why]) => why)).toEqual([`表三“新收”行：${LOST}`]);
});

test('a row that no sums hold: all of it is blank', async () => {
  const reading = await read(withRow('行政规范性文件', without(1)));
  expect(reading.report.table2?.normative).toEqual({ made: null, repealed: null, inForce: null });
  expect(told(reading, 'table2.normative').map(([, , why]) => why)).toEqual([
    `表二“行政规范性文件”行：${OPEN}`,
  ]);
});

test('a row that no sums hold, beside a head that is none of the form: all that may have moved is blank', async () => {
  const short = withRow('行政规范性文件', without(1));
  const page = short.replace(/<table[^]*?<\/table>/gu, (table) =>
    !table.includes('现行有效件数')
      ? table
      : table.replace(/<\/tr>/gu, (end, at: number) => {
          const row = table.slice(table.lastIndexOf('<tr', at), at);
          return `<td>${row.includes('现行有效件数') ? '备注' : ''}</td>${end}`;
        }),
  );
  const reading = await read(page);
  expect(reading.report.table2?.normative).toEqual({ made: null, repealed: null, inForce: null });
  expect(told(reading, 'table2.normative')).toEqual([
    ['8 66', '？、？、？', `表二“行政规范性文件”行：${OPEN}`],
  ]);
});

test('without the cell of the total: the last part is not read as one', async () => {
  const { table3, ...rest } = huaian;
  const other = { ...rest, table3: { ...table3, new: [1, 0, 0, 0, 0, 1, 2] } };
  const page = pageOf(layouts.grid!(other), []);
  const short = page.replace(
    ROW('一、本年新收政府信息公开申请数量'),
    (_, own: string, cells: string) => own + cells.match(CELL)!.slice(0, -1).join(''),
  );
  expect(short).not.toBe(page);
  const reading = await read(short);
  expect(reading.report.table3?.new).toEqual([null, null, null, null, null, null, null]);
  expect(told(reading, 'table3.new')).toEqual([
    ['1 0 0 0 0 1', '？、？、？、？、？、？、？', `表三“新收”行：${OPEN}`],
  ]);
});

test('cells moved to the left in a sheet, the last one blank: told by the sums', async () => {
  const page = withRow('一、本年新收政府信息公开申请数量', (cells) => [...without(2)(cells), '<td></td>']);
  const reading = await read(page);
  expect(reading.report.table3?.new).toEqual([3001, 53, null, null, 61, 4, 3119]);
  expect(told(reading, 'table3.new').map(([, , why]) => why)).toContain(`表三“新收”行：${OPEN}`);
});

test('a cell too many: left out where the sums say which it is, else the row is blank', async () => {
  const twice = (at: number) => (cells: readonly string[]) => [
    ...cells.slice(0, at),
    cells[at]!,
    ...cells.slice(at),
  ];
  const same = await read(withRow('一、本年新收政府信息公开申请数量', twice(1)));
  expect(same.report.table3?.new).toEqual([3001, 53, 0, 0, 61, 4, 3119]);
  const other = await read(withRow('行政规范性文件', twice(0)));
  expect(other.report.table2?.normative).toEqual({ made: 8, repealed: null, inForce: null });
});

test.each(['自然人', '本年制发件数', '本年废止件数', '结果维持', '其他结果'])(
  'without the head %s: figures in their order, or blank and named',
  async (head) => {
    const page = PAGE.replace(new RegExp(`<td[^>]*>${head}</td>`, 'u'), '');
    expect(page).not.toBe(PAGE);
    const reading = await read(page);
    const wrong = misreadIn(huaian, reading).filter(({ read: own, isNoted }) => !isNoted || own !== null);
    expect(wrong.map(shownMisread)).toEqual([]);
  },
);

test('a turned table in which a row lacks a cell: what may have moved down is blank', () => {
  const { blocks, ...rest } = layouts.grid!(huaian);
  const turned: Content = {
    ...rest,
    blocks: blocks.map((block) => {
      if (block.kind !== 'table' || !block.rows.some((row) => row.some(({ text }) => text === '自然人'))) {
        return block;
      }
      const rows = block.rows[0]!.map((_, column) =>
        block.rows.map((row) => {
          const { text, of } = row[column]!;
          return { text, ...(of && { of: { row: of.column, column: of.row } }) };
        }),
      );
      const short = rows.findIndex((row) => row.some(({ text }) => text === '3001'));
      const at = rows[short]!.findIndex(({ text }) => text === '3001');
      const own = [
        ...rows[short]!.slice(0, at),
        ...rows[short]!.slice(at + 1),
        { text: '', isAbsent: true as const },
      ];
      return { ...block, rows: rows.map((row, index) => (index === short ? own : row)) };
    }),
  };
  const reading = readContent(turned);
  const wrong = misreadIn(huaian, reading).filter(({ read: own, isNoted }) => !isNoted || own !== null);
  expect(wrong.map(shownMisread)).toEqual([]);
  expect(reading.report.table3?.new).toEqual([null, 53, 0, 0, 61, 4, 3119]);
});

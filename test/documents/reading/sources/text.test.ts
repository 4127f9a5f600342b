/** Texts as people save them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../../../src/documents/reading/sources/text';

const zhanyi = join(process.cwd(), '../shared/samples/zhanyi-2019.txt');
const withZhanyi = existsSync(zhanyi) ? test : test.skip;

const gb18030 = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6]);

test.each<[string, Buffer, string[]]>([
  ['a line a block, the empty ones too', Buffer.from('标签\n\n0\n \n1\n'), ['标签', '', '0', ' ', '1']],
  ['line ends of all systems', Buffer.from('甲\r\n乙\r丙\n\r\n丁'), ['甲', '乙', '丙', '', '丁']],
  ['blanks stay as they are', Buffer.from('  标签  | \t0 |  '), ['  标签  | \t0 |  ']],
  ['pages end their lines', Buffer.from('甲\n\f乙\n\f\f丙\f丁\f\n'), ['甲', '乙', '丙', '丁']],
  ['UTF-8 with a mark', Buffer.from('\uFEFF一、总体情况'), ['一、总体情况']],
  ['UTF-16', Buffer.from('\uFEFF一、总体情况\r\n二', 'utf16le'), ['一、总体情况', '二']],
  ['GB18030', gb18030, ['一、总体情况']],
  ['nothing', Buffer.from(''), []],
  ['formulas are text', Buffer.from('=1+1\n<script>'), ['=1+1', '<script>']],
])('%s', (_, bytes, lines) => {
  expect(readText(new Uint8Array(bytes))).toEqual({
    layout: 'lines',
    blocks: lines.map((text) => ({ kind: 'text', text })),
  });
});

test('a text with more than 50,000 lines is none of a report', () => {
  expect(() => readText(new Uint8Array(Buffer.alloc(50_001, '\n')))).toThrow(
    expect.objectContaining({
      place: '文件',
      found: '50001行',
      message: '超过50000行，不像一份年报，没有读取。请核对是不是选错了文件，或只留年报后重试。',
    }) as Error,
  );
});

withZhanyi('沾益 2019 as published is its lines', () => {
  const { blocks } = readText(readFileSync(zhanyi));
  const lines = blocks.map((block) => (block.kind === 'text' ? block.text : ''));
  const text = readFileSync(zhanyi, 'utf8');
  expect(lines).toEqual(text.replace(/\n$/, '').split('\n'));
  expect(lines.filter((line) => line === '').length).toBeGreaterThan(100);
});

/** What a cell of a sheet says, where its format shows something else than it holds. */
import * as fc from 'fast-check';
import type { WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { figureIn } from '../../../../src/documents/reading/figure-text';
import { readXlsx } from '../../../../src/documents/reading/sources/xlsx';
import type { Format } from '../../../../src/documents/reading/sources/xlsx-cell';
import { formatter, numberText } from '../../../../src/documents/reading/sources/xlsx-cell';
import { printed } from '../../../support/content';

let format: Format;
beforeAll(async () => {
  format = await formatter();
});

test.each<[number, string | undefined, string]>([
  // the same number
  [12, undefined, '12'],
  [0.30000000000000004, undefined, '0.3'],
  [1234567, '#,##0', '1234567'],
  [8.04, '0.0000', '8.04'],
  [12, '0_ ', '12'],
  [12, '00000', '12'],
  [-4, '0;[Red]0', '-4'],
  [0, '#,##0;-#,##0;', '0'],
  [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
  [1234, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '1234'],
  // with words
  [80400, '0"元"', '80400元'],
  [8.04, '0.00"万元"', '8.04万元'],
  [80400, '"￥"#,##0.00', '￥80400'],
  [12, '0"万"', '12万'],
  [12, 'G/通用格式"件"', '12件'],
  // fewer decimals
  [12.4, '0', '12.4〔显示12〕'],
  [8.0415, '0.00', '8.0415〔显示8.04〕'],
  // quite another one
  [80400, '0!.0000', '8.0400〔存为80400〕'],
  [123456, '#,##0,', '123〔存为123456〕'],
  [123456, '0.0,"万"', '123.5万〔存为123456〕'],
  [12345, '[>=10000]0!.0,"万";0', '1.2万〔存为12345〕'],
  [0.05, '0%', '5%〔存为0.05〕'],
  [5, ';;;', '〔存为5〕'],
  [23, '"1"0', '123〔存为23〕'],
  [4, '\\-0', '-4〔存为4〕'],
  [12.5, '# ?/?', '12 1/2〔存为12.5〕'],
  // no format at all
  [12, '0;0;0;0;0;0', '12'],
])('%d as %s: %s', (value, code, text) => {
  expect(numberText(value, code, format)).toBe(text);
});

test('a number is read as it is stored, or said not to be', () => {
  const pieces = fc.constantFrom(
    '0',
    '#',
    '.',
    ',',
    '%',
    '!',
    '"万"',
    '"元"',
    '"1"',
    '_ ',
    ';',
    '-',
    '[Red]',
    '\\5',
    '?',
    'E+0',
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(10_000_000), fc.double({ min: 0, max: 1e6, noNaN: true })),
      fc.array(pieces, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      (value, code) => {
        const figure = figureIn(numberText(value, code, format));
        const isTold = figure === undefined || figure.repaired !== undefined;
        expect(isTold || figure.cell === Number(value.toPrecision(15))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

const WHITE = { rgb: 'FFFFFF' };

test.each<[string, Exclude<WriteSheet['cells'], undefined> extends Map<string, infer T> ? T : never, string]>(
  [
    [
      'the mark of a note',
      { value: '', richText: [{ text: '12' }, { text: '1', font: { vertAlign: 'superscript' } }] },
      '12¹',
    ],
    [
      'what is struck out',
      { value: '', richText: [{ text: '99', font: { strikethrough: true } }, { text: '12' }] },
      '12',
    ],
    ['white on white', { value: 12, style: { font: { color: WHITE } } }, '〔〕'],
    [
      'white on blue',
      {
        value: 12,
        style: {
          font: { color: WHITE },
          fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '003366' } },
        },
      },
      '12',
    ],
    ['white words', { value: '规章', style: { font: { color: WHITE } } }, '规章'],
    ['a figure that is struck out', { value: 12, style: { font: { strikethrough: true } } }, '〔〕'],
    ['a date', { value: new Date(Date.UTC(2024, 0, 12)), style: { numFmt: 'yyyy-mm-dd' } }, '2024-01-12'],
  ],
)('%s', async (_, cell, text) => {
  const sheet: WriteSheet = { name: '表', rows: [['甲', null]], cells: new Map([['0,1', cell]]) };
  expect(printed(await readXlsx(await writeXlsx({ sheets: [sheet] })))).toEqual([`甲 | ${text}`]);
});

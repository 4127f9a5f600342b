import * as fc from 'fast-check';
import { readFigure } from '../../src/report/figures';

test.each<[number | string | boolean, ReturnType<typeof readFigure>]>([
  [0, { cell: 0, tidy: true }],
  [-3, { cell: -3, tidy: true }],
  ['', { cell: null, tidy: true }],
  ['/', { cell: 'na', tidy: true }],
  ['　', { cell: null, tidy: false }],
  ['\u00a0', { cell: null, tidy: false }],
  ['12', { cell: 12, tidy: false }],
  ['３件', { cell: 3, tidy: false }],
  [' 15 件 ', { cell: 15, tidy: false }],
  ['1,234', { cell: 1234, tidy: false }],
  ['１，２３４份', { cell: 1234, tidy: false }],
  ['+2', { cell: 2, tidy: false }],
  ['-35', { cell: -35, tidy: false }],
  ['2.5', { cell: 2.5, tidy: false }],
  ['—', { cell: 'na', tidy: false }],
  ['－', { cell: 'na', tidy: false }],
  ['不适用', { cell: 'na', tidy: false }],
  ['三件', { unreadable: '三件' }],
  ['1,23', { unreadable: '1,23' }],
  ['1 2', { unreadable: '1 2' }],
  ['22（其中修订16件）', { unreadable: '22（其中修订16件）' }],
  ['约30', { unreadable: '约30' }],
  ['=1+1', { unreadable: '=1+1' }],
  ['99999999999999999999', { unreadable: '99999999999999999999' }],
  [true, { unreadable: 'TRUE' }],
])('%j', (raw, reading) => {
  expect(readFigure(raw)).toEqual(reading);
});

test('a count written in any of the usual ways is read as that count', () => {
  const fullWidth = (text: string) =>
    text.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const ways: ((n: number) => string)[] = [
    String,
    (n) => `${n}件`,
    (n) => n.toLocaleString('en-US'),
    (n) => fullWidth(String(n)),
    (n) => ` ${fullWidth(n.toLocaleString('en-US'))} 条`,
  ];
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...ways), (count, write) => {
      expect(readFigure(write(count))).toEqual({ cell: count, tidy: false });
    }),
  );
});

test('no text becomes a figure unless it is made of its digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const reading = readFigure(text);
      if ('cell' in reading && typeof reading.cell === 'number') {
        const digits = text.normalize('NFKC').replace(/[^0-9.]/g, '');
        expect(Math.abs(reading.cell)).toBe(Number(digits));
      }
    }),
  );
});

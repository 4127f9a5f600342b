import * as fc from 'fast-check';
import type { Cell } from '../../../src/report/cell';
import { figureText } from '../../../src/documents/publishing/figure-text';

test.each<[Cell | undefined, string]>([
  [null, ''],
  [undefined, ''],
  ['na', '/'],
  [0, '0'],
  [-0, '0'],
  [-4, '-4'],
  [3985758, '3985758'],
  [52.15, '52.15'],
  [0.000001, '0.000001'],
  [0.0000001, '0.0000001'],
  [1e21, '1000000000000000000000'],
])('%j is printed as %j', (cell, text) => {
  expect(figureText(cell)).toBe(text);
});

test('a figure reads as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (figure) => {
      const text = figureText(figure);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/u);
      // further decimals than 20 are none of an amount
      if (Math.abs(figure) > 1e-5 || figure === 0) expect(Number(text)).toBe(figure === 0 ? 0 : figure);
    }),
  );
});

import * as fc from 'fast-check';
import type { Cell } from '../../../src/report/cell';
import type { Blank } from '../../../src/documents/publishing/figure-text';
import { blanks, figureText } from '../../../src/documents/publishing/figure-text';

test.each<[Cell | undefined, Blank, string]>([
  [null, 'blank', ''],
  [null, 'zero', '0'],
  [null, 'slash', '/'],
  // a cell that the report lacks is not filled with anything
  [undefined, 'zero', ''],
  [undefined, 'slash', ''],
  ['na', 'blank', '/'],
  ['na', 'zero', '/'],
  [0, 'slash', '0'],
  [-0, 'blank', '0'],
  [-4, 'blank', '-4'],
  [3985758, 'blank', '3985758'],
  [52.15, 'blank', '52.15'],
  [0.000001, 'blank', '0.000001'],
  [0.0000001, 'blank', '0.0000001'],
  [1e21, 'blank', '1000000000000000000000'],
])('%j, blanks as %s, is printed as %j', (cell, blank, text) => {
  expect(figureText(cell, blank)).toBe(text);
});

test('a figure reads as itself, whatever is chosen for blanks', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.constantFrom(...blanks),
      (figure, blank) => {
        const text = figureText(figure, blank);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/u);
        // further decimals than 20 are none of an amount
        if (Math.abs(figure) > 1e-5 || figure === 0) expect(Number(text)).toBe(figure === 0 ? 0 : figure);
      },
    ),
  );
});

/** Of a long sheet what is in sight is drawn; a short one whole. */
import { drawnRows, topShowing } from '../../../src/standalone/grid/window';

const rows = (count: number) => Array<number>(count).fill(20);

test.each<[string, Parameters<typeof drawnRows>, ReturnType<typeof drawnRows>]>([
  ['a short sheet', [rows(100), 500, 400], { from: 0, to: 100, above: 0, below: 0 }],
  ['the top of a long one', [rows(5000), 0, 400], { from: 0, to: 40, above: 0, below: 99_200 }],
  ['its middle', [rows(5000), 20_000, 400], { from: 980, to: 1040, above: 19_600, below: 79_200 }],
  ['its end', [rows(5000), 99_600, 400], { from: 4960, to: 5000, above: 99_200, below: 0 }],
])('%s', (_, given, drawn) => {
  expect(drawnRows(...given)).toEqual(drawn);
});

test('it scrolls no further than a row needs', () => {
  expect(topShowing(rows(5000), 3, 0, 400)).toBe(0);
  expect(topShowing(rows(5000), 100, 0, 400)).toBe(1620);
  expect(topShowing(rows(5000), 10, 1620, 400)).toBe(200);
});

/** Keys lead from cell to cell, past what is hidden and over what is merged. */
import { box } from '../../../src/workbook/box';
import type { Step } from '../../../src/standalone/grid/selection';
import { at, selectedBox, stepped } from '../../../src/standalone/grid/selection';

/** Five rows and columns: B2:C3 merged, column D hidden. */
const ground = { merges: [box(1, 1, 2, 2)], hiddenColumns: [3] };
const extent = { rows: 5, columns: 5 };
const walk = (row: number, column: number, ...steps: readonly Step[]) =>
  steps.reduce((selection, step) => stepped(ground, extent, selection, step), at(ground, { row, column }))
    .active;

test.each<[string, ReturnType<typeof walk>, readonly [number, number]]>([
  ['down', walk(0, 0, 'down'), [1, 0]],
  ['into a merged cell from the left', walk(2, 0, 'right'), [1, 1]],
  ['out of a merged cell to the right, past a hidden column', walk(1, 1, 'right'), [1, 4]],
  ['out of a merged cell downwards', walk(1, 1, 'down'), [3, 1]],
  ['over a hidden column to the left', walk(0, 4, 'left'), [0, 2]],
  ['not beyond the sheet', walk(4, 4, 'down'), [4, 4]],
  ['nor before it', walk(0, 0, 'up', 'left'), [0, 0]],
])('%s', (_, { row, column }, expected) => {
  expect([row, column]).toEqual(expected);
});

test('with the shift key the selection grows, and takes merged cells whole', () => {
  const grown = stepped(ground, extent, at(ground, { row: 0, column: 1 }), 'down', { extend: true });
  expect(grown.active).toEqual({ row: 0, column: 1 });
  expect(selectedBox(ground, grown)).toEqual(box(0, 1, 3, 2));
});

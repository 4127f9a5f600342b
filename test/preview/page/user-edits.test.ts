/** Edits as a person makes them. */
import { UserEdits } from '../../../preview/page/user-edits';
import type { Entered } from '../../../preview/page/user-edits';
import { MemorySheet } from '../../../preview/sheet/memory-sheet';
import type { Box } from '../../../preview/sheet/sheet-engine';

const setUp = () => {
  const engine = new MemorySheet();
  const sheet = engine.activeSheet();
  const cells = (box: Box) =>
    engine.cells(sheet, box).map((row) => row.map((cell) => cell.formula ?? cell.value));
  return { engine, sheet, cells, edits: new UserEdits(engine) };
};

const first: Box = { row: 0, column: 0, rows: 1, columns: 1 };

test.each<[Entered, unknown]>([
  ['12', 12],
  [12, 12],
  ['=SUM(A2:A3)', '=SUM(A2:A3)'],
  ['/', '/'],
  ['3件', '3件'],
  [null, null],
  ['', null],
  [undefined, 'before'],
])('%j entered over a text gives %j', (entered, expected) => {
  const { engine, sheet, cells, edits } = setUp();
  engine.setCells(sheet, first, [[{ value: 'before' }]]);
  edits.enter(sheet, 0, 0, [[entered]]);
  expect(cells(first)).toEqual([[expected]]);
});

test('a block goes in at once, as one edit of a person', () => {
  const { engine, sheet, cells, edits } = setUp();
  const box: Box = { row: 1, column: 0, rows: 2, columns: 3 };
  engine.setCells(sheet, { ...first, row: 1, column: 2 }, [[{ formula: '=A2+B2' }]]);
  const heard: unknown[] = [];
  engine.subscribe((event) => heard.push(event));
  edits.enter(sheet, 1, 0, [
    [1, null, 3],
    [undefined, 2],
  ]);
  expect(cells(box)).toEqual([
    [1, null, 3],
    [null, 2, null],
  ]);
  expect(heard).toEqual([{ kind: 'changed', sheet, box, origin: 'user' }]);
});

test('in cells for text, digits stay a text', () => {
  const { engine, sheet, cells, edits } = setUp();
  engine.setStyle(sheet, first, { numberFormat: '@' });
  edits.enter(sheet, 0, 0, [['007']]);
  expect(cells(first)).toEqual([['007']]);
});

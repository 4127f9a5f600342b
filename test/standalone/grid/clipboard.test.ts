/** Blocks go over the clipboard and back, whatever stands in their cells. */
import fc from 'fast-check';
import { blockOfText, textOfBlock } from '../../../src/standalone/grid/clipboard';

test.each([
  ['', []],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    '1\t\n\t4',
    [
      ['1', ''],
      ['', '4'],
    ],
  ],
  [
    '1\n2\t3',
    [
      ['1', ''],
      ['2', '3'],
    ],
  ],
  ['"一行\n两行"\t"他说""好"""', [['一行\n两行', '他说"好"']]],
  ['他说"好"', [['他说"好"']]],
  ['\t', [['', '']]],
])('%j', (text, block) => {
  expect(blockOfText(text)).toEqual(block);
});

test('any block comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('1', '件', '"', '\t', '\n', ' ') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    // a single empty cell is an empty text
    .filter((rows) => rows.at(-1)!.some((one) => one !== '') || rows[0]!.length > 1);
  fc.assert(fc.property(block, (rows) => expect(blockOfText(textOfBlock(rows))).toEqual(rows)));
});

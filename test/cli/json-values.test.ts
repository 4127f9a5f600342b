import * as fc from 'fast-check';
import { jsonValues } from '../../src/cli/json-values';
import { linesOf } from '../../src/cli/lines';
import { all, bytes } from './support';

/** A text in pieces of its bytes, cut anywhere. */
const inPieces = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(400), { maxLength: 6 })).map(([whole, cuts]) => {
    const buffer = Buffer.from(whole);
    const places = [
      0,
      ...cuts.map((cut) => Math.min(cut, buffer.length)).sort((a, b) => a - b),
      buffer.length,
    ];
    return { whole, pieces: places.slice(1).map((end, index) => buffer.subarray(places[index], end)) };
  });

const values = async (...pieces: (string | Buffer)[]) =>
  (await all(jsonValues(bytes(pieces)))).map(({ index, value, error }) => [
    index,
    error ? `${error.place}｜${error.found}` : value,
  ]);

test.each<[string, string, unknown[]]>([
  ['one document', '{"a":1}', [[undefined, { a: 1 }]]],
  ['one document over lines', '\n {"a":\n1}\n\n', [[undefined, { a: 1 }]]],
  [
    'a value a line',
    '{"a":1}\n{"a":2}\n',
    [
      [0, { a: 1 }],
      [1, { a: 2 }],
    ],
  ],
  [
    'a line that is broken',
    '{"a":1}\n{"a"\n{"a":3}',
    [
      [0, { a: 1 }],
      [1, '第2行｜{"a"'],
      [2, { a: 3 }],
    ],
  ],
  [
    'a first line that is broken',
    '{"a"\n{"a":2}',
    [
      [0, '第1行｜{"a"'],
      [1, { a: 2 }],
    ],
  ],
  ['a document that is broken', '{\n"a":\n', [[undefined, '全文｜{ "a":']]],
  [
    'an array',
    '[{"a":1},\n{"a":[2]}]',
    [
      [0, { a: 1 }],
      [1, { a: [2] }],
    ],
  ],
  [
    'an array that breaks off',
    '[{"a":1},{"a"',
    [
      [0, { a: 1 }],
      [1, '第2份｜到这里断了或写错了'],
    ],
  ],
  [
    'an array with something wrong in it',
    '[{"a":1},x,{"a":2}]',
    [
      [0, { a: 1 }],
      [1, '第2份｜到这里断了或写错了'],
    ],
  ],
])('%s', async (_, text, expected) => {
  expect(await values(text)).toEqual(expected);
});

test('bytes that are no UTF-8 are told', async () => {
  expect(await values(Buffer.from([0x7b, 0x22, 0xb9, 0xfa, 0x22, 0x7d]))).toEqual([
    [undefined, '全文｜字节 7b 22 b9 fa 22 7d…'],
  ]);
});

test('values come out whole, wherever the stream is cut', async () => {
  const value = fc.record({ 名: fc.string({ unit: 'binary', maxLength: 30 }), 数: fc.array(fc.integer()) });
  const texts = fc
    .tuple(fc.array(value, { minLength: 2, maxLength: 6 }), fc.boolean())
    .map(([list, isArray]) =>
      isArray ? JSON.stringify(list) : list.map((one) => JSON.stringify(one)).join('\n'),
    );
  await fc.assert(
    fc.asyncProperty(inPieces(texts), async ({ whole, pieces }) => {
      const expected = (
        whole.startsWith('[')
          ? JSON.parse(whole)
          : whole.split('\n').map((line) => JSON.parse(line) as unknown)
      ) as unknown[];
      expect(await values(...pieces)).toEqual(expected.map((one, index) => [index, one]));
    }),
    { numRuns: 200 },
  );
});

test('lines are those of the text, each with its place', async () => {
  const fail = () => new Error('too long');
  await fc.assert(
    fc.asyncProperty(
      inPieces(fc.string({ unit: fc.constantFrom('a', '件', '\n') })),
      async ({ whole, pieces }) => {
        const lines = await all(linesOf(bytes(pieces), 1000, fail));
        const text = lines.map(({ bytes: line }) => line.toString());
        expect(text).toEqual(
          whole.replace(/\n$/, '') === '' && !whole.includes('\n')
            ? []
            : whole.replace(/\n$/, '').split('\n'),
        );
        for (const { bytes: line, start } of lines) {
          expect(Buffer.from(whole).subarray(start, start + line.length)).toEqual(line);
        }
      },
    ),
  );
  await expect(all(linesOf(bytes(['aaa', 'aaa']), 4, fail))).rejects.toThrow('too long');
});

import { JsonDocument, Output } from '../../src/cli/output';
import { Progress } from '../../src/cli/progress';

async function written(many: boolean, values: readonly (readonly [unknown, boolean])[]): Promise<unknown> {
  let text = '';
  const document = new JsonDocument(
    new Output({ write: (piece) => ((text += piece), true), once: () => undefined }),
    many,
  );
  for (const [value, ofMany] of values) await document.add(value, ofMany);
  await document.end();
  expect(text.endsWith('\n')).toBe(true);
  return JSON.parse(text);
}

test.each<[string, boolean, [unknown, boolean][], unknown]>([
  ['one value', false, [[{ a: 1 }, false]], { a: 1 }],
  ['one of a file of many', false, [[{ a: 1 }, true]], [{ a: 1 }]],
  ['one where many were asked for', true, [[{ a: 1 }, false]], [{ a: 1 }]],
  [
    'one, and then more',
    false,
    [
      [{ a: 1 }, false],
      [{ a: 2 }, false],
      [{ a: 3 }, false],
    ],
    [{ a: 1 }, { a: 2 }, { a: 3 }],
  ],
  ['none', true, [], []],
])('%s', async (_, many, values, expected) => {
  expect(await written(many, values)).toEqual(expected);
});

test('waits where the output is not taken', async () => {
  const waiting: (() => void)[] = [];
  const output = new Output({ write: () => false, once: (_, listener) => waiting.push(listener) });
  let done = false;
  const writing = output.write('x'.repeat(1 << 16)).then(() => (done = true));
  await Promise.resolve();
  expect(done).toBe(false);
  waiting.forEach((listener) => listener());
  await writing;
  expect(done).toBe(true);
});

test('progress is told now and then, not for short work', () => {
  let now = 0;
  const told: number[] = [];
  const progress = new Progress(
    (count) => told.push(count),
    () => now,
  );
  for (let step = 0; step < 1000; step += 1) {
    now += 10;
    progress.step();
  }
  expect(told).toEqual([320, 640, 960]);
});

import { createQueue } from '../../../src/taskpane/state/queue';

test('work is done one piece after the other, in the order of asking', async () => {
  const done: string[] = [];
  const queue = createQueue();
  const piece = (name: string) => async () => {
    done.push(`${name} begins`);
    await Promise.resolve();
    done.push(`${name} ends`);
  };
  await Promise.all([queue.add(piece('first')), queue.add(piece('second'))]);
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work behind a failure is done all the same', async () => {
  const queue = createQueue();
  const failed = queue.add(() => Promise.reject(new Error('full')));
  const next = queue.add(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('full');
  await expect(next).resolves.toBe('done');
});

/** Workbooks are read and written in a worker where one can be had, here otherwise, and not any more once it was stopped. */
import { Refused } from '../../../src/standalone/state/book-jobs';
import { bookWork } from '../../../src/standalone/state/book-work';
import { Stopped } from '../../../src/taskpane/stopped';
import { standaloneWords as words } from '../../../src/words/standalone';
import { writeXlsx } from '../../../src/workbook/xlsx-writer';
import { smallPlan } from '../../support/small-plan';
import { FakeWorker } from '../fake-worker';

const job = { kind: 'open', bytes: new Uint8Array([1, 2, 3]) } as const;
const answer = { held: { sheets: [] }, beside: {}, differences: [] };
const asked = (worker: FakeWorker) => bookWork(() => worker.asWorker).ask(job);

test('a worker is asked, and ended once it has answered', async () => {
  const worker = new FakeWorker((_, { say }) => {
    say({ started: true });
    say({ book: { answer } });
  });
  expect(await asked(worker)).toBe(answer);
  expect([worker.heard, worker.isEnded]).toEqual([[{ book: job }], true]);
});

test.each<[string, (worker: FakeWorker) => void, Error]>([
  [
    'a file that is refused is told as it was',
    ({ say }) => say({ book: { refused: '不是本程序建的' } }),
    new Refused('不是本程序建的'),
  ],
  [
    'what goes wrong in it is an error',
    ({ say }) => say({ book: { failed: 'Error: x' } }),
    new Error('Error: x'),
  ],
  [
    'one that ends by itself is an error',
    ({ say, fail }) => {
      say({ started: true });
      fail('out of memory');
    },
    new Error('out of memory'),
  ],
])('%s', async (_, act, failure) => {
  const worker = new FakeWorker((__, own) => act(own));
  const outcome = await asked(worker).catch((error: unknown) => error);
  expect([outcome, (outcome as Error).constructor]).toEqual([failure, failure.constructor]);
  expect(worker.isEnded).toBe(true);
});

test('what is stopped is answered no more', async () => {
  const worker = new FakeWorker(() => undefined);
  const work = bookWork(() => worker.asWorker);
  const asking = work.ask(job);
  work.cancel();
  await expect(asking).rejects.toBeInstanceOf(Stopped);
  expect(worker.isEnded).toBe(true);
});

const foreign = async () =>
  ({ kind: 'open', bytes: await writeXlsx([smallPlan({ names: [] })], { today: 45_000 }) }) as const;

test.each<[string, (() => Worker) | undefined]>([
  ['none', undefined],
  [
    'one that cannot be begun',
    () => {
      throw new Error('denied');
    },
  ],
  ['one that cannot be loaded', () => new FakeWorker((_, { fail }) => fail('blocked')).asWorker],
])('with %s it is done here', async (_, start) => {
  await expect(bookWork(start).ask(await foreign())).rejects.toEqual(new Refused(words.problem.foreign));
});

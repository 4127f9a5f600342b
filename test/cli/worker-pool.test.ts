/** Threads of a pool that work, end, throw, take too much memory or hang. */
import { pathToFileURL } from 'node:url';
import type { PoolSettings } from '../../src/cli/worker-pool';
import { pooled } from '../../src/cli/worker-pool';
import { all, Folder } from './support';

const folder = new Folder();
afterAll(() => folder.remove());

/** A thread that does what its task says, after as many milliseconds as the task is long in coming. */
const script = pathToFileURL(
  folder.write({
    'thread.mjs': `
      import { parentPort, threadId, workerData } from 'node:worker_threads';
      let answered;
      parentPort.on('message', async ({ task, answer }) => {
        if (answer !== undefined) return answered(answer);
        const [what, number = 0] = task.split(' ');
        const say = (part) => parentPort.postMessage({ part });
        if (what === 'wait') await new Promise((done) => setTimeout(done, Number(number)));
        if (what === 'some') say(task + ' before');
        if (what === 'end' || what === 'some') process.exit(0);
        if (what === 'throw') throw new Error(task);
        if (what === 'hang') for (;;);
        if (what === 'fill') for (const all = []; ; ) all.push(Array(1e4).fill(task));
        if (what === 'ask') {
          parentPort.postMessage({ question: number });
          say('answer ' + (await new Promise((resolve) => (answered = resolve))));
        } else if (what === 'many') for (let part = 0; part < Number(number); part += 1) say(task + ' ' + part);
        else say(what === 'who' ? 'thread ' + (threadId > 0) + workerData : task);
        parentPort.postMessage({ isDone: true });
      });`,
  }),
);

async function* list<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

const run = (tasks: readonly string[], settings: Partial<PoolSettings<string, string, string>> = {}) =>
  all(
    pooled<string, string, string>(list(tasks), {
      script,
      threads: 2,
      data: '!',
      memory: 64,
      patience: 60_000,
      here: (task) => (task.startsWith('here') ? list([`${task} done`]) : undefined),
      message: (task) => task,
      answer: (question) => Promise.resolve(`to ${String(question)}`),
      lost: (task, why) => `${task}: ${why}`,
      ...settings,
    }),
  );

test('results come in the order of the tasks, however long each takes', async () => {
  const tasks = Array.from({ length: 30 }, (_, index) => `wait ${(index * 7) % 20}`);
  expect(await run(tasks)).toEqual(tasks);
  expect(await run(tasks, { threads: 1 })).toEqual(tasks);
  expect(await run([])).toEqual([]);
});

test('a task may have any number of parts, ask, and be done here', async () => {
  expect(await run(['many 3', 'many 0', 'here', 'ask 7', 'who'])).toEqual([
    'many 3 0',
    'many 3 1',
    'many 3 2',
    'here done',
    'answer to 7',
    'thread true!',
  ]);
});

test('a thread that ends or throws costs its task alone, and what it said before stays', async () => {
  expect(await run(['a', 'end', 'b', 'throw x', 'some c', 'd', 'e'], { threads: 1 })).toEqual([
    'a',
    'end: ended',
    'b',
    'throw x: ended',
    'some c before',
    'some c: ended',
    'd',
    'e',
  ]);
});

test('a thread that hangs is ended, and the others go on', async () => {
  expect(await run(['a', 'hang', 'b', 'c'], { patience: 3000 })).toEqual(['a', 'hang: silent', 'b', 'c']);
});

test('a thread that takes too much memory is ended', async () => {
  expect(await run(['fill', 'a'])).toEqual(['fill: memory', 'a']);
});

test('where a program cannot be run at all, each task says so', async () => {
  expect(await run(['a', 'b'], { script: new URL('none.mjs', script) })).toEqual(['a: ended', 'b: ended']);
});

test('what fails here fails as a whole, and no thread is left', async () => {
  const answer = () => Promise.reject(new Error('no answer'));
  await expect(run(['ask 1', 'a'], { answer })).rejects.toThrow('no answer');
});

test('whoever takes no more leaves no thread behind', async () => {
  const settings = { script, threads: 2, data: '', memory: 64, patience: 60_000 };
  const results = pooled<string, string, string>(list(Array<string>(100).fill('a')), {
    ...settings,
    here: () => undefined,
    message: (task) => task,
    answer: () => Promise.resolve(),
    lost: (task) => task,
  });
  for await (const one of results) {
    expect(one).toBe('a');
    break;
  }
});

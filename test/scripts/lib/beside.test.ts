/** A few at a time, told in order. */
import { fewAtATime } from '../../../scripts/lib/beside.mjs';

const waiting = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([1, 2, 5])('%i at a time: all are told in their order', async (atOnce) => {
  let running = 0;
  let most = 0;
  const told: (readonly [number, number])[] = [];
  const work = async (one: number) => {
    most = Math.max(most, ++running);
    await waiting(one);
    running--;
    return one * 10;
  };
  for await (const one of fewAtATime([20, 1, 10, 1], atOnce, work)) told.push(one);
  expect(told).toEqual([
    [20, 200],
    [1, 10],
    [10, 100],
    [1, 10],
  ]);
  expect(most).toBe(Math.min(atOnce, 4));
});

test('where nobody asks for more, nothing more is begun', async () => {
  const begun: number[] = [];
  const work = (one: number) => {
    begun.push(one);
    return waiting(10).then(() => one);
  };
  for await (const [one] of fewAtATime([1, 2, 3, 4], 1, work)) if (one === 1) break;
  await waiting(40);
  expect(begun).toEqual([1, 2]);
});

test('what fails rejects when its turn comes', async () => {
  const work = (one: number) => (one === 2 ? Promise.reject(new Error('2')) : Promise.resolve(one));
  const told: number[] = [];
  const all = async () => {
    for await (const [one] of fewAtATime([1, 2, 3], 2, work)) told.push(one);
  };
  await expect(all()).rejects.toThrow('2');
  expect(told).toEqual([1]);
});

/** How long a window is busy while something is done. */
import type { Frame } from 'playwright-core';

export interface Busy {
  /** the longest piece of work of the window itself, in ms; what is shorter than 50 is not told */
  readonly work: number;
  /** between two ticks of its clock, in ms: on a machine that others use too, also what these take */
  readonly ticks: number;
}

export async function busyWhile(frame: Frame, done: () => Promise<unknown>): Promise<Busy> {
  await frame.evaluate(() => {
    const busy = { work: 0, ticks: 0 };
    Object.assign(window, { busy });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      busy.ticks = Math.max(busy.ticks, now - last);
      last = now;
    }, 10);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) busy.work = Math.max(busy.work, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await done();
  return frame.evaluate(() => (window as unknown as { busy: Busy }).busy);
}

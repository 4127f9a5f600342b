/** Work that is going on and can be stopped: it goes on step by step, and ends before the next one once 取消 was pressed. */
import { Stopped } from '../stopped';

export interface Going {
  /** Between two steps: the page takes what was pressed. Rejects with `Stopped` where the work is to end. */
  readonly goOn: () => Promise<void>;
  /** What comes of one long step; where the work is to end, `end` ends the step. */
  readonly until: <T>(step: Promise<T>, end: () => void) => Promise<T>;
}

export interface Stoppable extends Going {
  readonly isStopped: () => boolean;
  readonly stop: () => void;
}

export function stoppable(): Stoppable {
  const ends = new Set<() => void>();
  let isStopped = false;
  const check = () => {
    if (isStopped) throw new Stopped();
  };
  return {
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
      ends.forEach((end) => end());
    },
    goOn: async () => {
      check();
      await pause();
      check();
    },
    until: async (step, end) => {
      check();
      let stop: () => void = () => undefined;
      const stopped = new Promise<never>((_, reject) => {
        stop = () => {
          end();
          reject(new Stopped());
        };
      });
      ends.add(stop);
      try {
        return await Promise.race([step, stopped]);
      } finally {
        ends.delete(stop);
      }
    },
  };
}

/** The page lives a moment; one that is out of sight does not wait for it. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** One piece of work with the workbook at a time, in the order of asking. */

export interface Queue {
  /** Rejects as `work` does; the work behind it runs all the same. */
  readonly add: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

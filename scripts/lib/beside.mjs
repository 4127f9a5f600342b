// @ts-check
/** Work done a few at a time, its outcomes told in their order. */

/**
 * @template T, R
 * @param {readonly T[]} all
 * @param {number} atOnce how many at most
 * @param {(one: T) => Promise<R>} work
 * @returns {AsyncGenerator<[T, R]>} each as soon as it and those before it are done; the rest is not begun once nobody asks for more
 */
export async function* fewAtATime(all, atOnce, work) {
  /** @type {Promise<R>[]} */
  const begun = [];
  let running = 0;
  let isWanted = true;
  const begin = () => {
    while (running < atOnce && begun.length < all.length) {
      running += 1;
      begun.push(
        work(/** @type {T} */ (all[begun.length])).finally(() => {
          running -= 1;
          if (isWanted) begin();
        }),
      );
      begun.at(-1)?.catch(() => undefined);
    }
  };
  try {
    begin();
    for (const [at, one] of all.entries()) {
      yield [one, await /** @type {Promise<R>} */ (begun[at])];
    }
  } finally {
    isWanted = false;
  }
}

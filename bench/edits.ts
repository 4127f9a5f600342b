/** How long the preview takes from an edit until every formula shows what follows from it. */
import type { Desk } from '../test/e2e/support/desk';

const EDITS = 15;

/** Changes the first figure of the built table again and again. @returns milliseconds of each, but the first */
export async function afterEdits(desk: Desk): Promise<number[]> {
  const taken: number[] = [];
  for (let round = -1; round < EDITS; round += 1) {
    const time = await desk.page.evaluate(
      async (figure) => {
        const from = performance.now();
        window.preview!.type('申请办理!D5', figure);
        await window.preview!.settled();
        return performance.now() - from;
      },
      String(3000 + round),
    );
    if (round >= 0) taken.push(time);
  }
  return taken;
}

/** What axe-core finds wrong with a document, by its own grading. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What Fluent's keyboard navigation puts around groups: it takes the focus only to hand it on, and says so to nobody. */
const HANDS_ON = '[data-tabster-dummy]';

/** Rules broken seriously or critically in a frame, with the elements; `exclude` names what is not ours. */
export async function seriousFaults(frame: Frame, exclude: readonly string[] = []): Promise<string[]> {
  // what fades in has its colours at the end
  await frame.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    (foreign) =>
      (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
        include: [['html']],
        exclude: foreign,
      }),
    [...exclude.map((selector) => [selector]), [HANDS_ON], ['iframe', HANDS_ON]],
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => [html, ...any.map(({ message }) => message)].join(' ')).join(' ')}`,
    );
}

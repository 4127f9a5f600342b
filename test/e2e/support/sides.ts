/** The looks by which a finding's two sides are shown in the sheets of the preview. */
import { isMark, markOf } from '../../../src/workbook/highlights';
import type { Desk } from './desk';

/** `申请办理 left`: the cells that have the look of a side, in their order. */
async function shownSides(desk: Desk): Promise<string[]> {
  const formats = await desk.page.evaluate(() => {
    const { engine } = window.preview!;
    return engine
      .sheets()
      .flatMap(({ id, name }) =>
        engine.conditionalFormats(id).map(({ formula }) => [name, formula] as const),
      );
  });
  return formats
    .filter(([, formula]) => isMark(formula))
    .map(([sheet, formula]) => `${sheet} ${formula === markOf('left') ? 'left' : 'right'}`)
    .sort();
}

export async function untilShown(desk: Desk, wanted: readonly string[]): Promise<void> {
  let found: string[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    found = await shownSides(desk);
    if (found.join() === wanted.join()) return;
    await desk.page.waitForTimeout(100);
  }
  throw new Error(`${found.join()} are shown, not ${wanted.join()}`);
}

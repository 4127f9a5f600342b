import { judgeReading } from '../../../src/taskpane/actions/check';
import { correct, restoring, tidying } from '../../../src/taskpane/actions/correction';
import type { Correction } from '../../../src/taskpane/actions/correction';
import type { WatchedHost } from '../watched-host';
import { SHEET, pasted, typedIn, workbookWith } from '../sheets';

async function proposed(host: WatchedHost, make: typeof tidying): Promise<Correction> {
  const judged = judgeReading(await host.readTable3(), { organ: '' });
  if (judged.outcome !== 'checked') throw new Error(judged.outcome);
  host.calls.length = 0;
  return make(judged.checked);
}

const untidy = () =>
  workbookWith('suqian-2024', typedIn('suqian-2024'), { granted: ['３件', '1,234', '　', '—', 7] });

describe('整理', () => {
  test('shows what it would write, and writes no other cell', async () => {
    const host = untidy();
    const correction = await proposed(host, tidying);
    expect(correction).toEqual({
      kind: 'tidy',
      sheet: host.ref(SHEET),
      changes: [
        { row: 'granted', column: 'natural', from: '３件', to: 3 },
        { row: 'granted', column: 'business', from: '1,234', to: 1234 },
        { row: 'granted', column: 'research', from: '　', to: null },
        { row: 'granted', column: 'nonprofit', from: '—', to: 'na' },
      ],
    });
    expect(await correct(host, correction)).toMatchObject({ outcome: 'corrected', left: 0 });
    const columns = ['natural', 'business', 'research', 'nonprofit', 'legal'];
    expect(columns.map((column) => host.content(SHEET, 'granted', column))).toEqual([3, 1234, '', '/', 7]);
    expect(host.calls).toEqual(['write']);
  });

  test('leaves a cell alone that was edited while the question stood', async () => {
    const host = untidy();
    const correction = await proposed(host, tidying);
    host.type(SHEET, { granted: ['4件'] });
    expect(await correct(host, correction)).toMatchObject({ outcome: 'corrected', cells: 3, left: 1 });
    expect(host.content(SHEET, 'granted', 'natural')).toBe('4件');
  });

  test('writes nothing where every cell was edited meanwhile', async () => {
    const host = untidy();
    const correction = await proposed(host, tidying);
    host.type(SHEET, { granted: [3, 1234, '', '/'] });
    expect(await correct(host, correction)).toEqual({ outcome: 'nothingLeft' });
    expect(host.keptAction).toBeUndefined();
  });
});

describe('恢复公式', () => {
  test('gives all totals their formula back and shows what each will be', async () => {
    const host = workbookWith('zhanyi-2019', pasted('zhanyi-2019'));
    const correction = await proposed(host, restoring);
    expect(correction.changes).toHaveLength(29);
    expect(correction.changes.filter(({ to }) => to !== null)).toEqual([
      { row: 'new', column: 'total', from: 3, to: 3 },
      { row: 'granted', column: 'total', from: 2, to: 2 },
      { row: 'partial', column: 'total', from: 1, to: 1 },
      { row: 'handledTotal', column: 'natural', from: '', to: 3 },
      { row: 'handledTotal', column: 'total', from: '', to: 3 },
    ]);
    expect(await correct(host, correction)).toMatchObject({ outcome: 'corrected', left: 0 });
    const again = await proposed(host, restoring);
    expect(again.changes).toEqual([]);
  });

  test('makes the formulas anew, and a table that is gone is told so', async () => {
    const host = workbookWith('zhanyi-2019', pasted('zhanyi-2019'));
    const correction = await proposed(host, restoring);
    host.remove(SHEET);
    expect(await correct(host, correction)).toEqual({ outcome: 'tableGone', sheet: SHEET });
    expect(host.calls).toEqual(['readTable3On']);
  });

  test('counts texts as the formula will: not at all', async () => {
    const host = workbookWith('suqian-2024', pasted('suqian-2024'), { partial: ['３件'] });
    const { changes } = await proposed(host, restoring);
    const total = changes.find(({ row, column }) => row === 'partial' && column === 'total');
    const others = [1, 2, 3, 4, 5].reduce(
      (sum, index) => sum + Number(pasted('suqian-2024').partial![index]),
      0,
    );
    expect(total?.to).toBe(others);
  });
});

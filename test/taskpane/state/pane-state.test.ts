import { findForm } from '../../../src/report/form';
import type { Overview } from '../../../src/taskpane/actions/overview';
import { notBegun } from '../../../src/documents/path';
import type { PaneEvent } from '../../../src/taskpane/state/pane-state';
import { initialState, openingState, paneReducer, pathIn } from '../../../src/taskpane/state/pane-state';

const form = findForm('2021')!;
const start = initialState({ organ: '', year: 2025, format: '2021' });
const found = (blanks: number): Overview => ({
  progress: { ...notBegun, tables: 3, inputs: 100, blanks, previous: 'there', text: 'blank' },
  keyFigures: [],
  jumps: [],
  findings: [],
  checked: 0,
  notChecked: 0,
  parts: [],
  filled: [],
  refs: new Map(),
  sheets: new Map(),
  forms: { form, table3Form: form },
  countsLedger: false,
  likelyFaults: () => [],
  text: () => undefined,
  changesSince: () => [],
  lacksLedger: false,
});

test('the first step is open, and the work is found again where it was left', () => {
  expect([start.step, pathIn(start).next.action]).toEqual(['build', 'build']);
  const opened = paneReducer(start, { event: 'overview', overview: found(12) });
  expect([opened.step, pathIn(opened).next.action]).toEqual(['fill', 'fillBlank']);
});

test('a step that the clerk opened stays open while the work goes on', () => {
  const opened = paneReducer(start, { event: 'overview', overview: found(12) });
  const chosen = paneReducer(opened, { event: 'stepOpened', step: 'text' });
  const filled = paneReducer(chosen, { event: 'overview', overview: found(0) });
  expect([filled.step, pathIn(filled).next.action]).toEqual(['text', 'writeText']);
});

test('no step is open where the clerk has closed it', () => {
  expect(paneReducer(start, { event: 'stepOpened' }).step).toBeUndefined();
});

describe('while the workbook is being read', () => {
  const opening = openingState(start.settings);

  test('no step is open; then the one where the work was left', () => {
    expect([opening.isOpening, opening.step]).toEqual([true, undefined]);
    const opened = paneReducer(opening, { event: 'overview', overview: found(12) });
    expect([opened.isOpening, opened.step]).toEqual([undefined, 'fill']);
  });

  test.each<[string, PaneEvent]>([
    ['nothing stands there', { event: 'overview' }],
    ['it cannot be read', { event: 'failed', problem: { message: '' } }],
  ])('the first step opens where %s', (_, event) => {
    const opened = paneReducer(opening, event);
    expect([opened.isOpening, opened.step]).toEqual([undefined, 'build']);
  });

  test.each([{ event: 'overview' }, { event: 'overview', overview: found(12) }] as const)(
    'what the clerk opened meanwhile stays open',
    (event) => {
      const chosen = paneReducer(opening, { event: 'stepOpened', step: 'build' });
      expect(paneReducer(chosen, event).step).toBe('build');
    },
  );
});

describe('settings that are changed before the workbook was read', () => {
  const typed = paneReducer(start, {
    event: 'settingsChanged',
    settings: { ...start.settings, organ: '安平镇人民政府' },
  });

  test('stay, and what else the workbook keeps is taken', () => {
    const kept = { organ: '旧名', level: 'county', year: 2024, format: '2019' } as const;
    const { settings, settingsKept } = paneReducer(typed, { event: 'ready', settings: kept });
    expect(settings).toEqual({ ...kept, organ: '安平镇人民政府' });
    expect(settingsKept).toBe(true);
    expect(paneReducer(start, { event: 'ready', settings: kept }).settings).toEqual(kept);
  });

  test('stay also before those that its sheets have', () => {
    const unkept = paneReducer(start, { event: 'ready' });
    const found = { organ: '旧名', year: 2024, format: '2021' };
    const ofYear = paneReducer(unkept, {
      event: 'settingsChanged',
      settings: { ...start.settings, year: 2023 },
    });
    const whole = paneReducer(ofYear, { event: 'settingsFound', settings: found });
    expect(whole.settings).toEqual({ ...found, year: 2023 });
    // what was typed may have been kept before the sheets were read
    const ofOrgan = paneReducer(paneReducer(unkept, { event: 'settingsChanged', settings: typed.settings }), {
      event: 'settingsKept',
    });
    expect(paneReducer(ofOrgan, { event: 'settingsFound', settings: found }).settings).toEqual({
      ...found,
      organ: '安平镇人民政府',
    });
  });

  test('that were taken away stay away', () => {
    const levelled = paneReducer(start, {
      event: 'settingsChanged',
      settings: { ...start.settings, level: 'county' },
    });
    const without = paneReducer(levelled, { event: 'settingsChanged', settings: start.settings });
    const kept = { ...start.settings, level: 'county' } as const;
    expect(paneReducer(without, { event: 'ready', settings: kept }).settings).toEqual(start.settings);
  });
});

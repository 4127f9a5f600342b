import { findForm } from '../../../src/report/form';
import type { Overview } from '../../../src/taskpane/actions/overview';
import { notBegun } from '../../../src/documents/path';
import { initialState, paneReducer, pathIn } from '../../../src/taskpane/state/pane-state';

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

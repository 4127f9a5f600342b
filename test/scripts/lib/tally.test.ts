/** The last line of `npm test`. */
import { tallyLine, tallyOf } from '../../../scripts/lib/tally.mjs';

test('runs are summed, and a file that could not be run is a failure', () => {
  const units = { numPassedTests: 120, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  const browser = { numPassedTests: 7, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
  expect(tallyLine([tallyOf(units), tallyOf(browser)])).toBe('127 passed, 3 failed');
});

test('nothing run is nothing passed', () => {
  expect(tallyLine([])).toBe('0 passed, 0 failed');
});

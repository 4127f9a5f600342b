// @ts-check
/** Adds up what the runs of Jest reported, for the last line of `npm test`. */

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} JestReport
 */

/**
 * @param {JestReport} report what `jest --json` wrote
 * @returns {Tally} a file that could not be run at all counts as one failure
 */
export function tallyOf(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {string}
 */
export function tallyLine(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

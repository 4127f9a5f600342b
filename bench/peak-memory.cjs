// @ts-check
/** Preloaded into a program that is measured: writes its peak memory, in KiB, as the last line of standard error. */
const { readFileSync, writeSync } = require('node:fs');

/** Linux counts what the parent held at the fork into `maxRSS`, but not into its own peak. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => {
  writeSync(2, `\npeak ${peak()}\n`);
});

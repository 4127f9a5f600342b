// @ts-check
/** Preloaded into a program that is measured: writes its peak memory, in KiB, as the last line of standard error. */
process.on('exit', () => {
  require('node:fs').writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`);
});

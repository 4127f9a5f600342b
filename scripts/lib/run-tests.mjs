// @ts-check
/** Installs what is missing and runs every check and test, stopping at the first part that fails. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fewAtATime } from './beside.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureLibreOffice, NO_LIBREOFFICE } from './libreoffice.mjs';
import { PlainFailure, tellPlainly } from './plain-failure.mjs';
import { ensurePackages } from './packages.mjs';
import { npm, npmUnseen, run } from './run.mjs';
import { tallyLine, tallyOf } from './tally.mjs';
import { testParts } from './test-parts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.cache', 'test');

/**
 * @param {import('./test-parts.mjs').Part} part
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ code: number, tally?: import('./tally.mjs').Tally }>}
 */
async function runPart(part, env) {
  if ('script' in part) return { code: await npm(['run', '--silent', part.script], { cwd: root, env }) };
  const report = join(reports, `${part.id}.json`);
  rmSync(report, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const code = await run(process.execPath, [jest, ...part.jest, '--json', '--outputFile', report], {
    cwd: root,
    env,
  });
  return { code, tally: existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined };
}

/** How many checks run beside each other: each keeps one core busy. */
const AT_ONCE = 2;

/** @param {import('./test-parts.mjs').Part} part */
function runUnseenPart(part) {
  if (!('script' in part)) throw new Error(part.id);
  return npmUnseen(['run', '--silent', part.script], { cwd: root });
}

/**
 * The programs that the parts need, one after the other as apt does one thing at a time.
 * @param {readonly import('./test-parts.mjs').Part[]} parts
 * @returns {Promise<{ browser?: string, office?: string }>}
 */
async function installed(parts) {
  const isNeeded = (/** @type {'browser' | 'libreoffice'} */ what) =>
    parts.some(({ needs }) => needs === what);
  return {
    browser: isNeeded('browser') ? await ensureChromium(root) : undefined,
    office: isNeeded('libreoffice') ? await ensureLibreOffice() : undefined,
  };
}

await tellPlainly(async () => {
  const parts = testParts(process.argv.slice(2));
  await ensurePackages(root);
  // what is installed comes over the network while the checks keep the processors busy
  const installing = installed(parts);
  installing.catch(() => undefined);
  mkdirSync(reports, { recursive: true });
  const tallies = [];
  const checks = parts.filter(({ beside }) => beside);
  for await (const [part, { code, printed }] of fewAtATime(checks, AT_ONCE, runUnseenPart)) {
    console.log(`\n—— ${part.title}\n${printed}`);
    if (code === 0) continue;
    console.log(`未通过：${part.title}`);
    console.log(tallyLine([{ passed: 0, failed: 1 }]));
    return 1;
  }
  const { browser, office } = await installing;
  // a person may go without; where all has to be shown, it has to be there
  const isWanting = office === undefined && parts.some((part) => part.needs === 'libreoffice');
  if (isWanting && process.env.CI) throw new PlainFailure(NO_LIBREOFFICE);
  for (const part of parts.filter(({ beside }) => !beside)) {
    console.log(`\n—— ${part.title}`);
    if (part.needs === 'libreoffice' && office === undefined) {
      console.log(`跳过。${NO_LIBREOFFICE}`);
      continue;
    }
    const { code, tally } = await runPart(part, { OGI_BROWSER: browser, OGI_SOFFICE: office });
    if (tally !== undefined) tallies.push(tally);
    if (code === 0) continue;
    if (tally === undefined) tallies.push({ passed: 0, failed: 1 });
    console.log(`\n未通过：${part.title}`);
    console.log(tallyLine(tallies));
    return 1;
  }
  console.log(isWanting ? '\n其余全部通过' : '\n全部通过');
  console.log(tallyLine(tallies));
  return 0;
});

// @ts-check
/** Runs another program on the three systems: in sight, or quietly for what it prints. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs a program in sight.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function run(command, args, { cwd, env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program out of sight.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, printed: string }>} its exit code as of `run`, and all that it printed
 */
function runUnseen(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    }
    child.on('error', ({ message }) => resolve({ code: 127, printed: printed + message }));
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

/**
 * Runs a program for what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined} its standard output; undefined when it failed, is not there, or takes over 20 seconds
 */
export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : undefined;
}

/**
 * How npm is started: its script through this very Node, so that Windows needs no npm.cmd and no shell.
 * @param {string} execPath as in process.execPath
 * @param {string | undefined} npmExecPath as in process.env.npm_execpath, which npm sets for what it runs
 * @param {(path: string) => boolean} [exists]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(execPath, npmExecPath, exists = existsSync) {
  const beside = dirname(execPath);
  const candidates = [
    ...(npmExecPath?.endsWith('npm-cli.js') ? [npmExecPath] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find(exists);
  return script === undefined
    ? { command: 'npm', args: [], shell: process.platform === 'win32' }
    : { command: execPath, args: [script], shell: false };
}

/**
 * Runs npm out of sight.
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npmUnseen(args, options) {
  const { command, args: first, shell } = npmCommand(process.execPath, process.env.npm_execpath);
  return runUnseen(command, [...first, ...args], { ...options, shell });
}

/**
 * Runs npm in sight.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 */
export function npm(args, options) {
  const { command, args: first, shell } = npmCommand(process.execPath, process.env.npm_execpath);
  return run(command, [...first, ...args], { ...options, shell });
}

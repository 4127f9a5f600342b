// @ts-check
/** Reads the options of `npm start -- …`. */
import { parseArgs } from 'node:util';
import { PlainFailure } from './plain-failure.mjs';

const USAGE = '用法：npm start -- [--port 端口] [--open]';

/**
 * @param {readonly string[]} args
 * @returns {{ port: number, open: boolean }}
 * @throws {PlainFailure} for an option that it does not know or a port that is none
 */
export function startOptions(args) {
  const values = parsed(args);
  const port = Number(values.port ?? 3443);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainFailure(`--port 应为 1 到 65535 的整数，现在是“${values.port}”。${USAGE}`);
  }
  return { port, open: values.open ?? false };
}

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, open: { type: 'boolean' } },
    }).values;
  } catch {
    throw new PlainFailure(`看不懂这些选项：${args.join(' ')}。${USAGE}`);
  }
}

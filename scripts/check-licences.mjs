// @ts-check
/** `npm run licences`: every package of the lock file must be free to use; none of GPL, none of Univer's paid ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceProblems, lockedPackages } from './lib/licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const installed = (/** @type {string} */ path) =>
  existsSync(join(root, path, 'package.json')) ? read(`${path}/package.json`) : undefined;

const packages = lockedPackages(read('package-lock.json').packages, installed);
const problems = licenceProblems(packages);
problems.forEach((problem) => console.error(problem));
console.log(
  `已检查 ${packages.length} 个依赖包的许可证，${problems.length} 个不符；@microsoft/office-js 按微软自己的条款使用（见 NOTICE）。`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

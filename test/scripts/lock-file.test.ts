/** The lock file names the binaries of every system, or `npm ci` refuses it on another one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

/** Where Node looks for a package that the package at `path` needs, the nearest first. */
function places(path: string, name: string): string[] {
  const folders = path.split('/node_modules/');
  return folders.map((_, depth) =>
    [...folders.slice(0, folders.length - depth), name].join('/node_modules/'),
  );
}

test('every optional package stands in it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => ![...places(path, name), `node_modules/${name}`].some((place) => place in packages),
    ),
  );
  expect(missing).toEqual([]);
});

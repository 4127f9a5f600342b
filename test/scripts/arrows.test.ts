/** The check of the arrows between rooms really refuses what it should; a tree of wrong imports proves it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** Files that stand where the wrong and the right imports lead. */
const TARGETS = [
  'src/words/findings.ts',
  'src/report/form.ts',
  'src/rules/check.ts',
  'src/workbook/plan.ts',
  'src/functions/functions.ts',
  'src/taskpane/pane.ts',
  'preview/host/workbook.ts',
  'test/support/samples.ts',
  'scripts/build.ts',
];

const imports: [from: string, to: string, refusedBy: string[], typeOnly?: 'type'][] = [
  ['src/words/kinds.ts', '../rules/check', [], 'type'],
  ['src/words/shapes.ts', '../workbook/plan', [], 'type'],
  ['src/words/eight.ts', '../workbook/plan', ['arrow-words']],
  ['src/report/shapes.ts', '../rules/check', ['arrow-report'], 'type'],
  ['src/rules/one.ts', '../report/form', []],
  ['src/rules/two.ts', '../words/findings', []],
  ['src/taskpane/three.ts', '../functions/functions', []],
  ['src/taskpane/four.ts', 'react', []],
  ['test/five.ts', '../preview/host/workbook', []],
  ['src/report/six.ts', '../rules/check', ['arrow-report']],
  ['src/words/seven.ts', '../report/form', ['arrow-words']],
  ['src/rules/eight.ts', '../workbook/plan', ['arrow-rules']],
  ['src/workbook/nine.ts', '../taskpane/pane', ['arrow-workbook']],
  ['src/functions/ten.ts', '../taskpane/pane', ['arrow-functions']],
  ['src/rules/eleven.ts', 'react', ['packages-rules']],
  ['src/narrative/twelve.ts', 'node:fs', ['no-node-below-the-shells']],
  ['src/workbook/thirteen.ts', '../../preview/host/workbook', ['the-product-knows-no-stand-in']],
  ['src/report/fourteen.ts', '../../test/support/samples', ['the-product-knows-no-stand-in']],
  ['preview/page/fifteen.ts', '../../src/report/form', ['the-preview-runs-the-add-in-as-built']],
  ['scripts/sixteen.ts', '../src/report/form', ['scripts-stand-apart']],
  ['src/elsewhere/seventeen.ts', '../report/form', ['a-room-of-its-own']],
  ['src/rules/eighteen.ts', './nowhere', ['resolvable']],
  ['src/workbook/xlsx-reader.ts', 'hucre/xlsx', []],
  ['src/workbook/other-reader.ts', 'hucre/xlsx', ['hucre-in-few-files']],
  ['src/rules/nineteen.ts', './twenty', ['no-cycle']],
  // a cycle is reported once
  ['src/rules/twenty.ts', './nineteen', []],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder: string;
let violations: Violation[];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-arrows-'));
  for (const file of ['tsconfig.json', 'package.json']) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  TARGETS.forEach((path) => write(path, 'export const here = 1;\nexport type Here = 1;\n'));
  imports.forEach(([from, to, , typeOnly]) => {
    write(from, typeOnly ? `export type { Here } from '${to}';\n` : `import '${to}';\n`);
  });
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const rooms = ['src', 'preview', 'test', 'scripts'];
  const { stdout } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...rooms],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(imports)('%s may import %s unless %j', (from, _to, refusedBy) => {
  const rules = violations.filter((violation) => violation.from === from).map(({ rule }) => rule.name);
  expect(rules).toEqual(refusedBy);
});

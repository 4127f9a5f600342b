/** docs/manual.md names what the clerk sees: every button, step, sheet and field by its word, every picture by its file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stepIds } from '../../src/documents/path';
import { changing } from '../../src/words/audit';
import { severityWord } from '../../src/words/findings';
import { stepNumber, steps } from '../../src/words/path';
import { steps as reviewSteps } from '../../src/words/review';
import { reviewStepIds } from '../../src/documents/review/path';

const manual = readFileSync('docs/manual.md', 'utf8');
const WORDS = join(process.cwd(), 'src/words');

/** Every text of src/words that stands by itself. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const texts = new Set([
  ...readdirSync(WORDS).flatMap((file) => textsIn(jest.requireActual(join(WORDS, file)))),
  // the ribbon's words stand in the manifest
  ...[
    ...readFileSync('manifest.xml', 'utf8').matchAll(/<bt:String id="\w+\.Label" DefaultValue="(.+?)"/gu),
  ].map(([, label]) => label!),
  ...Object.values(severityWord),
  // with the figure that is proposed
  changing.open([0]).replace('0', ''),
]);

const named = [...new Set([...manual.matchAll(/「(.+?)」/gu)].map(([, name]) => name!))].filter(
  (name) => name !== '',
);

test.each(named)('「%s」 is what it is called on the screen', (name) => {
  expect(texts).toContain(name);
});

test('the steps are its chapters, in their order', () => {
  const chapters = [...manual.matchAll(/^## ([①-⑥].+)$/gmu)].map(([, heading]) => heading);
  expect(chapters).toEqual(stepIds.map((id, index) => `${stepNumber(index)} ${steps[id]}`));
});

test('the reviewer’s steps are told in their order', () => {
  const told = [...manual.matchAll(/^\d\. 「(.+?)」：/gmu)].map(([, step]) => step);
  expect(told.slice(-reviewStepIds.length)).toEqual(reviewStepIds.map((id) => reviewSteps[id]));
});

test('every picture that it shows is there, none is left over, and together they are small', () => {
  const shown = [...manual.matchAll(/!\[(.+?)\]\(manual\/(.+?)\)/gu)];
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync('docs/manual').sort());
  const sizes = shown.map(([, , file]) => statSync(join('docs/manual', file!)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});

test('README leads to it, in both languages', () => {
  expect(readFileSync('README.md', 'utf8').match(/\(docs\/manual\.md\)/g)).toHaveLength(2);
});

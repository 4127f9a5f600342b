/** The forms and the sample reports are those that were handed to the project; without ../shared this is skipped. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const shared = join(root, '../shared');
const withShared = existsSync(shared) ? describe : describe.skip;

const pairs = [
  ['src/report/forms', 'formats'],
  ['samples', 'samples'],
].flatMap(([ours = '', theirs = '']) =>
  readdirSync(join(root, ours))
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, string] => [join(ours, name), join(theirs, name)]),
);

withShared('../shared', () => {
  test.each(pairs)('%s is its %s', (ours, theirs) => {
    expect(readFileSync(join(root, ours), 'utf8')).toBe(readFileSync(join(shared, theirs), 'utf8'));
  });
});

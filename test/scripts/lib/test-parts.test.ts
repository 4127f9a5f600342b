/** What `npm test` runs, and in which order. */
import { testParts } from '../../../scripts/lib/test-parts.mjs';

const E2E = ['--config', 'jest.e2e.config.cjs'];

const summary = (words: string[]) =>
  testParts(words).map((part) =>
    'script' in part ? `npm run ${part.script}` : `jest ${part.jest.join(' ')}`,
  );

test.each([
  [
    'everything',
    [],
    [
      'npm run lint',
      'npm run typecheck',
      'npm run arrows',
      'npm run dead',
      'npm run licences',
      'jest --maxWorkers=2',
      'jest --config jest.libreoffice.config.cjs',
      'npm run build',
      'npm run bundle',
      'jest --config jest.e2e.config.cjs',
    ],
  ],
  ['the units', ['units'], ['jest --testPathIgnorePatterns /test/(e2e|host|libreoffice)/']],
  ['the host level', ['host'], ['jest test/host/']],
  ['LibreOffice', ['libreoffice'], ['jest --config jest.libreoffice.config.cjs']],
  [
    'a file that needs LibreOffice',
    ['test/libreoffice/recalculated.test.ts'],
    ['jest --config jest.libreoffice.config.cjs test/libreoffice/recalculated.test.ts'],
  ],
  ['the browser', ['e2e'], ['npm run build', `jest ${E2E.join(' ')}`]],
  ['a file', ['test/report/form.test.ts'], ['jest test/report/form.test.ts']],
  [
    'a file that needs the browser',
    ['test/e2e/first-report.test.ts'],
    ['npm run build', `jest ${E2E.join(' ')} test/e2e/first-report.test.ts`],
  ],
])('%s', (_what, words, parts) => {
  expect(summary(words)).toEqual(parts);
});

test('a word that is no part is answered with those there are', () => {
  expect(() => testParts(['unit'])).toThrow(
    '不认识“unit”。用法：npm test，或 npm test -- units | host | libreoffice | e2e | test/ 下的路径',
  );
});

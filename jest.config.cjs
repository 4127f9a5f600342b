/**
 * Packages published as ESM alone, which have to be transformed: the product's own, those below
 * office-addin-manifest, then those below Univer.
 */
const esmOnly = [
  'hucre',
  ...['strip-bom', 'uuid'],
  ...['lodash-es', 'kdbush', 'rbush', 'quickselect', 'nanoid', 'cjk-regex', 'regexp-util', 'unicode-regex'],
  ...['franc-min', 'trigram-utils', 'collapse-white-space', 'n-gram'],
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  transform: { '^.+\\.m?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty.cjs' },
  maxWorkers: 2,
};

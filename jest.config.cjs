/** Packages published as ESM alone, which have to be transformed: those below office-addin-manifest, those for documents and for Parquet, those below Univer. */
const esmOnly = [
  ...['strip-bom', 'uuid', 'hucre', 'parse5', 'entities', 'pdfjs-dist', 'hyparquet', 'hyparquet-writer'],
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
  testPathIgnorePatterns: ['<rootDir>/test/(e2e|libreoffice)/'],
  transform: { '^.+\\.m?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty.cjs' },
  setupFiles: ['<rootDir>/test/support/seeded.cjs'],
  maxWorkers: 2,
  // a machine that is shared is slow at times; no test is about time
  testTimeout: 60_000,
};

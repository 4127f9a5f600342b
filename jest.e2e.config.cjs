/** The tests in a real browser: one preview serves them all, two files at a time. */
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/e2e/support/start-preview.mjs',
  globalTeardown: '<rootDir>/test/e2e/support/stop-preview.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/e2e/support/again.cjs'],
  testTimeout: 120_000,
  maxWorkers: 2,
};

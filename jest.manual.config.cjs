/** `npm run manual`: the pictures of docs/manual.md, made from the preview. */
module.exports = {
  ...require('./jest.e2e.config.cjs'),
  roots: ['<rootDir>/test/manual'],
  testMatch: ['**/pictures.ts'],
};

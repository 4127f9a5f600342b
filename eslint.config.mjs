/** What the code must keep to. Imports between rooms are the business of .dependency-cruiser.cjs; here are globals. */
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The one place that touches Office.js. */
const OFFICE_FILES = ['src/workbook/excel-*.ts'];
const SHELLS = ['src/taskpane/**', 'src/standalone/**', 'src/functions/**', 'src/cli/**'];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Office.js is touched in src/workbook/excel-*.ts alone; ask the host of src/workbook/host.ts.',
}));
const functionGlobals = [
  {
    name: 'CustomFunctions',
    message: 'Custom functions are declared and associated in src/functions alone.',
  },
];
const browserAndNodeGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'process',
  'Buffer',
].map((name) => ({ name, message: 'The rooms below the shells know no browser and no Node.' }));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...officeGlobals, ...functionGlobals, ...browserAndNodeGlobals],
    },
  },
  {
    files: SHELLS,
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, ...functionGlobals] },
  },
  {
    files: ['src/functions/**'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals],
      // CustomFunctions.Error, the one way to give Excel a message, is no Error
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: OFFICE_FILES,
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', ...functionGlobals, ...browserAndNodeGlobals],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.tsx', 'src/taskpane/**/*.ts', 'src/standalone/**/*.ts', 'preview/page/**/*.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    // run in the Internet Explorer pane and in the browsers of its time
    files: ['src/taskpane/old-browser.js', 'src/standalone/old-browser-page.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { ...globals.browser, Office: 'readonly' },
    },
    rules: { 'no-var': 'off', 'no-restricted-globals': 'off' },
  },
  prettier,
);

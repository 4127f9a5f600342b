import { nameInWords } from '../../src/workbook/name-words';

const inWords = (name: string, form = '2021') =>
  nameInWords(name, (constant) => (constant === 'ogi.form' ? form : undefined));

test.each<[string, string, string]>([
  ['a cell of 基本信息', 'basic.phone', '“电话”'],
  ['an own wording', 'wording.handling', '“办理情况”的本单位说法'],
  ['an own wording of a sentence that there is no more', 'wording.gone', '一格'],
  ['a name of no cell of ours', 'some.cell', '一格'],
])('%s', (_, name, words) => {
  expect(inWords(name)).toBe(words);
});

test('a sentence of the older form is called as it is called there', () => {
  expect(inWords('wording.documentsMade', '2019')).toBe('“规范性文件（2019版）”的本单位说法');
});

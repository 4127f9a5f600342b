/**
 * The preview's own workbooks, as files and in the browser.
 * @jest-environment jsdom
 */
import {
  forgetWorkbook,
  keepWorkbook,
  keptWorkbook,
  readWorkbook,
  writeWorkbook,
} from '../../../preview/page/workbook-file';

const workbook = { name: '年报', workbook: { sheets: [1] }, settings: { organ: '"甲"' } };

test('a workbook is read as it was written', () => {
  expect(readWorkbook(writeWorkbook(workbook))).toEqual(workbook);
});

test.each([
  ['no JSON', '<html>', '这不是预览保存的工作簿：内容不是 JSON。请选择用“保存到文件”存下的文件。'],
  ['other JSON', '{"a":1}', '这不是预览保存的工作簿。请选择用“保存到文件”存下的文件。'],
  ['JSON null', 'null', '这不是预览保存的工作簿。请选择用“保存到文件”存下的文件。'],
  [
    'a later version',
    '{"kind":"ogi-preview-workbook","version":2}',
    '这个工作簿的版本是 2，预览只认识版本 1。',
  ],
])('%s is refused in words', (_what, text, message) => {
  expect(() => readWorkbook(text)).toThrow(message);
});

test('the browser keeps one workbook until it is forgotten; what cannot be read counts as none', () => {
  expect(keptWorkbook(localStorage)).toBeNull();
  keepWorkbook(localStorage, workbook);
  expect(keptWorkbook(localStorage)).toEqual(workbook);
  localStorage.setItem('ogi-preview.workbook', '{');
  expect(keptWorkbook(localStorage)).toBeNull();
  forgetWorkbook(localStorage);
  expect(localStorage).toHaveLength(0);
});

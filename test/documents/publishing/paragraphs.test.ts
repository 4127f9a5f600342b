import type { TextBlock } from '../../../src/documents/publishing/paragraphs';
import { textBlocks, writable } from '../../../src/documents/publishing/paragraphs';

const plain = (text: string): TextBlock => ({ kind: 'paragraph', text });

test.each<[string, readonly TextBlock[]]>([
  ['', []],
  [' \n　\n', []],
  ['　　一段。\r\n 两段。\u2028三段。', [plain('一段。'), plain('两段。'), plain('三段。')]],
  ['（一）主动公开情况', [{ kind: 'subheading', text: '（一）主动公开情况' }]],
  ['(二) 依申请公开。', [{ kind: 'subheading', text: '(二) 依申请公开。' }]],
  ['（三）政府信息管理。制发3件。', [{ kind: 'paragraph', lead: '（三）政府信息管理。', text: '制发3件。' }]],
  // a numbered sentence is no heading
  ['（一）2024年，我市公开信息3条。另有5条。', [plain('（一）2024年，我市公开信息3条。另有5条。')]],
  [`（一）${'很'.repeat(30)}长的标题`, [plain(`（一）${'很'.repeat(30)}长的标题`)]],
  ['一是制度不全。二是人手不足。', [plain('一是制度不全。二是人手不足。')]],
  ['1.工作情况', [plain('1.工作情况')]],
])('%j', (text, blocks) => {
  expect(textBlocks(text)).toEqual(blocks);
});

test('what no file can hold is left out, and nothing else', () => {
  expect(writable('a\u0000b\u000bc\ud800d\udc00e\uffff')).toBe('abcde');
  expect(writable('\t\n𠮷“—”〔2021〕')).toBe('\t\n𠮷“—”〔2021〕');
});

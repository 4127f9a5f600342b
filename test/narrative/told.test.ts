import type { Problem } from '../../src/narrative/told';
import { textsByName } from '../../src/narrative/told';
import { findForm } from '../../src/report/form';
import { narrateReport } from '../../src/narrative/narrate-report';
import { sectionTexts } from '../../src/narrative/written';
import { sample } from '../support/samples';

const form = findForm('2021')!;
const textOf = (rectification: string) =>
  textsByName({ texts: { rectification } }, { organ: '宿迁市人民政府' }, form).get('整改情况');

test.each<[string, string, string | undefined]>([
  ['a plain text', ' 均已重新答复。 ', '均已重新答复'],
  ['nothing', ' 。\n', undefined],
  ['two lines', '甲\n乙', '甲；乙'],
  ['lines of Windows, and blank ones', '甲\r\n\r\n乙\r\n', '甲；乙'],
  ['counted lines', '1.甲\n2.乙', '1.甲；2.乙'],
  ['lines that end by themselves', '甲。\n乙；\n丙，\n丁！\n戊。', '甲。乙；丙，丁！戊'],
  ['lines with narrow marks', '甲.\n乙;\n丙,\n丁.', '甲。乙；丙，丁'],
  ['a line that ends within quotes', '坚持“公开为常态。”\n乙', '坚持“公开为常态。”乙'],
  ['a line that goes on in brackets', '甲（\n乙）', '甲（乙）'],
  ['a mark at the beginning of a line', '甲\n；乙', '甲；乙'],
  ['a call', '效果显著！', '效果显著'],
  ['a quote with its own full stop', '坚持“以公开为常态。”', '坚持“以公开为常态”'],
  ['a quote with a call', '坚持“应公开尽公开！”。', '坚持“应公开尽公开！”'],
  ['brackets with a full stop', '均已整改（见附件。）', '均已整改（见附件）'],
  ['marks within', '甲，乙。丙：丁！戊', '甲，乙。丙：丁！戊'],
])('what people tell is written as they wrote it, but for its ends and joints: %s', (_, text, expected) => {
  expect(textOf(text)).toBe(expected);
});

test('an address of two lines stays one', () => {
  const organ = { address: '宿迁市洪泽湖路\n156号。' };
  expect(textsByName({ organ }, { organ: '宿迁市人民政府' }, form).get('联系方式')).toBe(
    '地址：宿迁市洪泽湖路156号',
  );
});

const problemsText = (problems: readonly Problem[]) =>
  sectionTexts(narrateReport({ report: sample('suqian-2024'), problems }))[5];

test.each<[string, readonly Problem[], string]>([
  ['将', [{ problem: '渠道窄', measure: '将加强培训' }], '渠道窄，将加强培训。'],
  ['将来', [{ problem: '渠道窄', measure: '将来加强培训' }], '渠道窄，将来加强培训。'],
  ['下一步', [{ problem: '渠道窄', measure: '下一步，将加强培训' }], '渠道窄，将加强培训。'],
  [
    'one problem that is counted',
    [{ problem: '一是渠道窄', measure: '加强培训' }],
    '主要问题是渠道窄，将加强培训。',
  ],
  [
    'problems that are counted',
    [
      { problem: '一是渠道窄。', measure: '一是将拓宽渠道。' },
      { problem: '2.人员少', measure: '（二）充实力量' },
      { problem: '3、1.5万件未数字化', measure: '1.扫描\n2.校对' },
    ],
    '一是渠道窄，将拓宽渠道；二是人员少，将充实力量；三是1.5万件未数字化，将1.扫描；2.校对。',
  ],
  [
    'a text that counts by itself',
    [{ problem: '一是渠道窄\n二是人员少', measure: '加强培训' }],
    '主要问题是一是渠道窄；二是人员少，将加强培训。',
  ],
])('problems and measures do not say again what their sentence says: %s', (_, problems, expected) => {
  expect(problemsText(problems)).toContain(expected);
});

import { dayOf } from '../../../src/ledger/day';
import type { Signature } from '../../../src/documents/publishing/signature';
import { signed, withoutSignature } from '../../../src/documents/publishing/signature';
import { signatureIndents } from '../../../src/documents/publishing/docx-look';
import { smallReport } from './small-report';

test.each<[string, string, Signature | undefined]>([
  ['没有。\n某某县人民政府\n2025年1月24日', '没有。', { organ: '某某县人民政府', date: '2025年1月24日' }],
  [
    '没有。\n\n　　某某县 人民政府\n 2025 年 1 月 24 日\n\n',
    '没有。\n',
    { organ: '某某县人民政府', date: '2025年1月24日' },
  ],
  ['某某县人民政府\n二〇二五年一月二十四日', '', { organ: '某某县人民政府', date: '二〇二五年一月二十四日' }],
  ['没有。\n别的县人民政府\n2025年1月24日', '没有。\n别的县人民政府\n2025年1月24日', undefined],
  ['某某县人民政府\n2025年1月24日发布', '某某县人民政府\n2025年1月24日发布', undefined],
  ['2025年1月24日', '2025年1月24日', undefined],
  ['', '', undefined],
])('%j', (text, rest, signature) => {
  const found = withoutSignature(text, '某某县人民政府');
  expect([found.text, found.signature]).toEqual([rest, signature]);
});

const day = dayOf(2025, 1, 24);

test.each([
  [undefined, '某某县人民政府\n2025年1月24日'],
  ['没有。', '没有。\n某某县人民政府\n2025年1月24日'],
  ['没有。\n某某县人民政府\n2024年12月1日', '没有。\n某某县人民政府\n2025年1月24日'],
])('section 6 of %j, signed', (text, expected) => {
  const { sections } = smallReport;
  const report = { ...smallReport, sections: { ...sections, ...(text !== undefined && { '6': text }) } };
  expect(signed(report, day).sections).toEqual({ ...sections, '6': expected });
});

/** In characters of the body: the date is 7.2 wide. */
test.each([
  ['某某县人民政府', 2 + 7.2 + 2 - 7, 2],
  ['某某经济技术开发区管理委员会', 2, 14 - 7.2],
])('where %s ends, and the date below', (organ, ofOrgan, ofDate) => {
  const found = signatureIndents(organ, '2025年1月24日');
  expect([found.organ / 320, found.date / 320]).toEqual([
    expect.closeTo(ofOrgan, 2),
    expect.closeTo(ofDate, 2),
  ]);
});

import type { HeaderParts } from '../../src/workbook/page-header';
import { headerParts } from '../../src/workbook/page-header';

test.each<[string, Partial<HeaderParts>]>([
  ['', {}],
  ['&L填报单位：安平局&R年度：2024年', { left: '填报单位：安平局', right: '年度：2024年' }],
  ['&L&"宋体,加粗"&10甲&&乙&C&K00FF00丙', { left: '甲&乙', center: '丙' }],
  ['没有分栏 &P / &N', { center: '没有分栏  / ' }],
  ['&R右&L左&R再', { left: '左', right: '右再' }],
  ['末尾&', { center: '末尾&' }],
])('%j', (header, parts) => {
  expect(headerParts(header)).toEqual({ left: '', center: '', right: '', ...parts });
});

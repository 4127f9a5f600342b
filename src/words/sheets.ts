/** The usual names of the workbook's sheets. */
import type { SheetKind } from '../workbook/sheet-kind';

export const sheetNames: Readonly<Record<SheetKind, string>> = {
  guide: '说明',
  basics: '基本信息',
  table2: '主动公开',
  table3: '申请办理',
  table4: '复议诉讼',
  facts: '正文用数',
  ledger: '依申请公开台账',
  previous: '上年年报',
  findings: '审核结果',
  text: '正文',
  requests: '取数单',
};

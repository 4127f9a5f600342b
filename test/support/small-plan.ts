/** Small sheets with one of each thing that a plan can ask for. */
import { box } from '../../src/workbook/box';
import { call, cellsOn } from '../../src/workbook/expression';
import type { SheetPlan } from '../../src/workbook/plan';

/** A sheet of facts with a figure, a list, a prompt alone, a link, a hidden column and printed title rows. */
export function smallPlan(more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    kind: 'facts',
    version: 1,
    form: '2021',
    year: 2024,
    sheet: '正文用数',
    tabColor: '#00AA00',
    gridlines: false,
    frozen: { rows: 1, columns: 0 },
    contents: [
      ['名称', '数', ''],
      ['政策解读', 12, 'x'],
      ['去表三', '', ''],
    ],
    merges: [],
    columnWidths: [80, 60, 40],
    rowHeights: [20, 20, 20],
    styles: [{ box: box(0, 0, 3, 3), style: { fontName: '宋体', fontSize: 10, numberFormat: '@' } }],
    grids: [],
    validations: [
      { box: box(1, 0), list: ['县级', '乡级'], prompt: { title: '类别', message: '请选择。' } },
      { box: box(1, 1), prompt: { title: '条数', message: '全年的。' } },
    ],
    hiddenColumns: [2],
    conditionalFormats: [],
    names: [{ name: 'fact.interpretations', refersTo: { cells: box(1, 1) } }],
    print: {
      area: box(0, 0, 3, 2),
      pagesWide: 1,
      titleRows: box(0, 0),
      orientation: 'Portrait',
      paper: 'A4',
      margins: { top: 20, bottom: 20, left: 20, right: 20, header: 10, footer: 10 },
      centered: false,
      header: { left: '', right: '' },
    },
    start: box(1, 1),
    ...more,
  };
}

/** A sheet named as that of table 3 whose formula adds up a cell of the sheet of facts. */
export function referringPlan(more: Partial<SheetPlan> = {}): SheetPlan {
  return smallPlan({
    kind: 'table3',
    sheet: '申请办理',
    contents: [['合计', { formula: call('SUM', cellsOn('facts', box(1, 1))) }, '']],
    validations: [],
    hiddenColumns: [],
    names: [{ name: 't3.matrix', refersTo: { cells: box(0, 1) } }],
    start: box(0, 1),
    ...more,
  });
}

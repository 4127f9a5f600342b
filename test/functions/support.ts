/** What Excel does around a custom function: ranges as it hands them over, errors as it shows them. */
import type { Cell } from '../../src/report/cell';
import type { Report } from '../../src/report/report';
import type { sample } from '../support/samples';
import { formOf as table3FormOf } from '../support/samples';
import { findForm, figureRows, table2Rows, table4Blocks } from '../../src/report/form';

class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Puts Excel's own object in place. @returns the functions by the id under which they were associated */
export function inExcel(): ReadonlyMap<string, unknown> {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!' },
      associate: (id: string, implementation: unknown) => associated.set(id, implementation),
    },
  });
  return associated;
}

/** As Excel hands a range over: blanks as `blank`, "/" as text. */
export const range = (cells: readonly (readonly Cell[])[], blank: unknown = ''): unknown[][] =>
  cells.map((row) => row.map((cell) => (cell === null ? blank : cell === 'na' ? '/' : cell)));

/** What the cell of a failing call shows. */
export function failure(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no failure';
}

/** The stub beside each row of the printed table 3: three columns, merged cells being blank. */
const stubOf = (report: Report): string[][] => {
  const walk = (rows: ReturnType<typeof figureRows>, before: readonly string[]): string[][] =>
    rows.flatMap(({ label, children }, index) => {
      const path = [...(index === 0 ? before : before.map(() => '')), label];
      return children ? walk(children, path) : [[...path, '', ''].slice(0, 3)];
    });
  return walk(table3FormOf(report).table3.rows, []);
};

/** Table 3 as it is printed, with its stub and its heads. */
export function printedTable3(report: ReturnType<typeof sample>): unknown[][] {
  const form = table3FormOf(report);
  const heads = [
    ['（本列数据的勾稽关系为…）', '', '', '申请人情况', '', '', '', '', '', ''],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', '商业\n企业', '科研\n机构', '社会公益组织', '法律服务机构', '其他', ''],
  ];
  const stub = stubOf(report);
  return [
    ...heads,
    ...figureRows(form).map(({ id }, row) => [...stub[row]!, ...range([report.table3[id]!])[0]!]),
  ];
}

/** The figures of table 2, a row as wide as the widest. */
export function figuresOfTable2(report: Report): unknown[][] {
  return table2Rows(findForm(report.format)!).map(({ id, columns }) => {
    const cells = columns.map((column) => report.table2?.[id]?.[column.id] ?? '');
    return [...cells, '', ''].slice(0, 3);
  });
}

/** Table 2 as it is printed: the item of the regulations and the heads above each block. */
export function printedTable2(report: Report): unknown[][] {
  return findForm(report.format)!.table2.blocks.flatMap(({ article, columns, rows }) => [
    [article, '', '', ''],
    ['信息内容', ...columns.map(({ label }) => label), '', ''].slice(0, 4),
    ...rows.map(({ id, label }) =>
      [label, ...columns.map((column) => report.table2?.[id]?.[column.id] ?? ''), '', ''].slice(0, 4),
    ),
  ]);
}

export function figuresOfTable4(report: Report): unknown[][] {
  return range([table4Blocks(findForm(report.format)!).flatMap(({ id }) => report.table4![id]!)]);
}

/** Table 4 as it is printed, below its three rows of heads. */
export function printedTable4(report: Report): unknown[][] {
  const outcomes = findForm(report.format)!.table4.columns.map(({ label }) => label);
  return [
    ['行政复议', '', '', '', '', '行政诉讼', ...Array<string>(9).fill('')],
    ['', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
    [...outcomes, ...outcomes, ...outcomes],
    ...figuresOfTable4(report),
  ];
}

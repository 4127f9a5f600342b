/** The line below the sheet that says in words why the selected cell shows an error. */
import { a1 } from '../host/address';
import type { CellError, SheetEngine } from '../sheet/sheet-engine';

/** Explains the error in the selected cell; `null` where there is none. */
export function selectedMessage(engine: SheetEngine): string | null {
  const { sheet, box } = engine.selection();
  const first = { row: box.row, column: box.column, rows: 1, columns: 1 };
  const value = engine.cells(sheet, first)[0]?.[0]?.value;
  if (typeof value !== 'object' || value === null) return null;
  return `${a1(first)} ${value.error}：${explanation(value)}`;
}

const explanation = ({ error, message }: CellError): string => message ?? EXPLANATIONS[error] ?? '公式有误。';

const EXPLANATIONS: Readonly<Partial<Record<CellError['error'], string>>> = {
  '#BUSY!': '正在等加载项计算。',
  '#SPILL!': '结果要占用的单元格里已有内容，请清空后再试。',
  '#NAME?': '公式里有不认识的名称或函数；如果是 OGI 函数，加载项可能还没有加载好。',
  '#REF!': '公式引用的单元格已被删除。',
  '#VALUE!': '公式里有类型不对的内容。',
  '#DIV/0!': '除数是 0 或空单元格。',
};

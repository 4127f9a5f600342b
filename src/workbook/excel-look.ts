/** How built tables are found and read in Excel, each look at a sheet within one sync. */
import type { SheetLook } from './built-table';
import * as names from './names';

/** Asks for all that a built table is recognised and read by; to be called after the sync. */
export function lookAt(worksheet: Excel.Worksheet): () => SheetLook {
  worksheet.load('id,name');
  const all = worksheet.names.load('items/name,items/formula');
  const matrix = worksheet.names
    .getItemOrNullObject(names.matrixName)
    .getRangeOrNullObject()
    .load('rowIndex,columnIndex,values,formulas');
  return () => ({
    sheet: { id: worksheet.id, name: worksheet.name },
    names: all.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    ...(!matrix.isNullObject && {
      matrix: {
        row: matrix.rowIndex,
        column: matrix.columnIndex,
        values: matrix.values,
        formulas: matrix.formulas,
      },
    }),
  });
}

export async function lookAtAll(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly SheetLook[]> {
  const looks = worksheets.map(lookAt);
  await context.sync();
  return looks.map((look) => look());
}

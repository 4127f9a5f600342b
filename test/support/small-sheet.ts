/** Sheets of a few cells, to write and to read. */
import { box } from '../../src/workbook/box';
import type { PlanContent, PlanName, SheetPlan } from '../../src/workbook/plan';

/** A sheet of these contents, of the year 2024 and the form of 2021. */
export function smallSheet(
  contents: readonly (readonly PlanContent[])[],
  changes: Partial<SheetPlan> = {},
): SheetPlan {
  const { version = 1, form = '2021', year = 2024 } = changes;
  return {
    kind: 'table3',
    version,
    form,
    year,
    sheet: '表',
    tabColor: '#0f6cbd',
    gridlines: true,
    frozen: { rows: 0, columns: 0 },
    contents,
    merges: [],
    columnWidths: [],
    rowHeights: [],
    styles: [],
    grids: [],
    validations: [],
    hiddenColumns: [],
    conditionalFormats: [],
    print: {
      area: box(0, 0, contents.length, contents[0]?.length ?? 1),
      orientation: 'Portrait',
      paper: 'A4',
      margins: { top: 72, bottom: 36, left: 18, right: 9, header: 0, footer: 0 },
      centered: false,
      header: { left: '', right: '' },
    },
    start: box(0, 0),
    ...changes,
    names: [
      { name: 'ogi.plan', refersTo: { constant: version } },
      { name: 'ogi.form', refersTo: { constant: form } },
      { name: 'ogi.year', refersTo: { constant: year } },
      ...(changes.names ?? []),
    ],
  };
}

/** A sheet whose named cells stand one below the other. */
export function namedSheet(
  cells: Readonly<Record<string, PlanContent>>,
  changes: Partial<SheetPlan> = {},
): SheetPlan {
  const names = Object.keys(cells).map((name, row): PlanName => ({ name, refersTo: { cells: box(row, 0) } }));
  return smallSheet(
    Object.values(cells).map((content) => [content]),
    { ...changes, names },
  );
}

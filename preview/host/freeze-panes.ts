/** `Excel.WorksheetFreezePanes`: the rows and columns that stay when the sheet is scrolled. */
import { GRID } from './address';
import { invalidArgument } from './errors';
import type { ExcelClass } from './excel-class';
import type { ExcelObject } from './excel-class';
import type { OnSheet } from './on-sheet';
import { boxArgument } from './range';

function freeze({ host, sheet }: OnSheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  host.workbook.engine.updateSheet(sheet, { frozen: { rows, columns } });
}

function location(self: OnSheet): ExcelObject | null {
  const { rows, columns } = self.host.workbook.sheet(self.sheet).frozen;
  if (rows === 0 && columns === 0) return null;
  const box = { row: 0, column: 0, rows: rows || GRID.rows, columns: columns || GRID.columns };
  return self.host.objects.range(self.host, self.sheet, box);
}

export const freezePanes: ExcelClass<OnSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (self, args) => freeze(self, args.integer(0, 1), 0),
    FreezeColumns: (self, args) => freeze(self, 0, args.integer(0, 1)),
    FreezeAt: (self, args) => {
      const { row, column, rows, columns } = boxArgument(self, args, 0);
      const frozenRows = rows === GRID.rows ? 0 : row + rows;
      freeze(self, frozenRows, columns === GRID.columns ? 0 : column + columns);
    },
    GetLocation: (self) => {
      const found = location(self);
      if (!found) throw invalidArgument();
      return found;
    },
    GetLocationOrNullObject: location,
    Unfreeze: (self) => freeze(self, 0, 0),
  },
};

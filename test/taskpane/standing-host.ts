/** A fake workbook whose sheets stand as they were planned, with contents in some cells. */
import { findForm } from '../../src/report/form';
import type { StandingSheet } from '../../src/workbook/host';
import { referenceOf } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { standingOf } from '../support/standing';
import { FakeHost } from './fake-host';

interface Standing extends Pick<WorkbookRequest, 'year' | 'sheets' | 'countsLedger' | 'applications'> {
  readonly active?: SheetKind;
  /** by the names of cells */
  readonly cells?: Readonly<Record<string, number | string>>;
}

export function standingHost({ active, cells = {}, ...request }: Standing): FakeHost {
  const host = new FakeHost();
  host.workbook = standingOf(planWorkbook({ form: findForm('2021')!, organ: '', ...request })).map(
    (sheet, index): StandingSheet => {
      const places = Object.entries(cells).flatMap(([name, value]) => {
        const found = sheet.names.find((one) => one.name === name);
        const at = found && referenceOf(found.formula)?.box;
        return at ? [{ at, value }] : [];
      });
      return {
        ...sheet,
        isActive: request.sheets[index] === active,
        cell: (row, column) =>
          places.find(({ at }) => at.row === row && at.column === column) ?? sheet.cell(row, column),
      };
    },
  );
  return host;
}

/** All tables of 2024 with contents in some cells, the one of that kind being active. */
export const filledIn = (
  active: SheetKind | undefined,
  cells: Readonly<Record<string, number | string>> = {},
): FakeHost =>
  standingHost({
    year: 2024,
    sheets: ['table2', 'table3', 'table4', 'facts', 'previous'],
    cells,
    ...(active && { active }),
  });

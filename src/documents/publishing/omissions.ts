/** What of the official tables a report lacks, and what of the report they have no place for: told beside what was written. */
import type { Address, TableId } from '../../report/address';
import { placeOf } from '../../report/address';
import { figureRows, forms as allForms } from '../../report/form';
import { officialLabel } from '../../report/printed-labels';
import type { Report } from '../../report/report';
import { cellReader } from '../../report/report';
import * as words from '../../words/publishing';
import { formsOf } from './forms-of';
import { officialLayout, tableIds } from './published-table';

export type Omission =
  | { readonly code: 'noTable'; readonly table: TableId }
  | { readonly code: 'noCells'; readonly table: TableId; readonly cells: readonly Address[] }
  | { readonly code: 'otherRow'; readonly table: TableId; readonly row: string };

export function omissionsOf(report: Report): readonly Omission[] {
  const forms = formsOf(report);
  const read = cellReader(report);
  return tableIds.flatMap((table): Omission[] => {
    const held = report[table];
    if (!held) return [{ code: 'noTable', table }];
    const addresses = [...officialLayout(table, forms).figures.keys()];
    const cells = addresses.filter((address) => read(address) === undefined);
    const rows = new Set(addresses.map((address) => placeOf(address)!.row));
    return [
      ...(cells.length > 0 ? [{ code: 'noCells' as const, table, cells }] : []),
      ...Object.keys(held)
        .filter((row) => !rows.has(row))
        .map((row) => ({ code: 'otherRow' as const, table, row })),
    ];
  });
}

export function omissionSentence(omission: Omission, report: Report): string {
  const forms = formsOf(report);
  const { table } = omission;
  switch (omission.code) {
    case 'noTable':
      return words.omissions.noTable(table);
    case 'noCells': {
      const rows = new Set(omission.cells.map((address) => placeOf(address)!.row));
      const labels = [...rows].map((row) => officialLabel(forms, { table, row }) ?? row);
      return words.omissions.noCells(table, omission.cells.length, labels);
    }
    case 'otherRow': {
      const form = table === 'table3' ? forms.table3Form : forms.form;
      return words.omissions.otherRow(table, labelElsewhere(omission.row) ?? omission.row, form.id);
    }
  }
}

/** The label of a row of table 3 in whichever form has it. */
const labelElsewhere = (row: string): string | undefined =>
  allForms.flatMap((form) => figureRows(form)).find(({ id }) => id === row)?.label;

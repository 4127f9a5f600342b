/** The tables of a report as a workbook that another program made. */
import { writeXlsx } from 'hucre/xlsx';
import type { TableBlock } from '../../src/documents/reading/content';
import type { Report } from '../../src/report/report';
import { layouts } from './layouts';

interface Made {
  /** rows behind the tables */
  readonly below?: readonly (readonly string[])[];
  readonly isMerged?: boolean;
  /** cells that are formulas without a result, by the texts of their row */
  readonly isFormula?: (row: readonly string[], column: number) => boolean;
}

export function foreignWorkbook(
  report: Report,
  { below = [], isMerged = true, isFormula = () => false }: Made = {},
): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [];
  const merges = [];
  for (const block of layouts.grid!(report).blocks) {
    if (block.kind === 'break') continue;
    if (block.kind === 'text') {
      rows.push([block.text]);
      continue;
    }
    if (isMerged) merges.push(...mergesOf(block, rows.length));
    rows.push(
      ...block.rows.map((row) =>
        row.map(({ text, of }) => (of ? null : /^\d+$/.test(text) ? Number(text) : text)),
      ),
    );
  }
  const cells = new Map<string, { formula: string }>();
  for (const [at, row] of rows.entries()) {
    const texts = row.map(String);
    for (const column of row.keys()) {
      if (!isFormula(texts, column)) continue;
      cells.set(`${at},${column}`, { formula: `SUM(D${at + 1}:I${at + 1})` });
      row[column] = null;
    }
  }
  const all = [...rows, ...below.map((row) => [...row])];
  return writeXlsx({ sheets: [{ name: '年报', rows: all, merges, cells }] });
}

function mergesOf({ rows }: TableBlock, top: number) {
  const ends = new Map<string, { startRow: number; startCol: number; endRow: number; endCol: number }>();
  rows.forEach((row, at) =>
    row.forEach(({ of }, column) => {
      if (!of) return;
      const { row: startRow, column: startCol } = of;
      ends.set(`${startRow} ${startCol}`, {
        startRow: top + startRow,
        startCol,
        endRow: top + at,
        endCol: column,
      });
    }),
  );
  return [...ends.values()];
}

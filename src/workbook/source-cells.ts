/** The cells beside figures for where they come from: 提供科室, 提供人, 依据. They do not print. */
import type { TableId } from '../report/address';
import * as words from '../words/sheets';
import type { Box } from './box';
import { box, boxAround, covering } from './box';
import type { SourceId } from './names';
import { sourceCellName, sourceIds } from './names';
import type { PlanGrid, PlanName, PlanValidation } from './plan';
import type { Placed } from './sheet-pieces';
import * as style from './sheet-style';

/** Some lines of notes under one line of heads. */
export interface SourceBlock {
  readonly table: TableId;
  /** the line of the heads */
  readonly heads: number;
  /** the line of each row of the table, by its id */
  readonly rows: ReadonlyMap<string, number>;
  /** the columns of each kind of note */
  readonly columns: Readonly<Record<SourceId, Pick<Box, 'column' | 'columns'>>>;
}

interface SourceCells {
  readonly placed: readonly Placed[];
  readonly grid: PlanGrid;
  readonly names: readonly PlanName[];
  readonly validations: readonly PlanValidation[];
}

export function sourceCells({ table, heads, rows, columns }: SourceBlock): SourceCells {
  const at = (id: SourceId, row: number): Box => ({ ...columns[id], row, rows: 1 });
  const lines = [...rows.values()];
  return {
    placed: sourceIds.flatMap((id): Placed[] => [
      { box: at(id, heads), content: words.sourceHeads[id], style: style.quietHead },
      ...lines.map((row) => ({ box: at(id, row), content: '', style: style.sourceNote })),
    ]),
    grid: {
      box: boxAround(sourceIds.flatMap((id) => [heads, ...lines].map((row) => at(id, row)))),
      color: style.quietLine,
    },
    names: sourceIds.flatMap((id) =>
      [...rows].map(([row, line]) => ({
        name: sourceCellName(table, row, id),
        refersTo: { cells: box(line, columns[id].column) },
      })),
    ),
    validations: sourceIds.flatMap((id) =>
      covering(lines.map((row) => at(id, row))).map((area) => ({
        box: area,
        prompt: { title: words.sourceHeads[id], message: words.sourcePrompts[id] },
      })),
    ),
  };
}

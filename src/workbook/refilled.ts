/** What a clerk filled in on a sheet, put into the cells of the same names of a sheet that is planned anew. */
import { besideExplanation, columnOf, explanationBeside } from './findings-layout';
import type { NamedCell, NamedSheet } from './named-sheets';
import * as names from './names';
import { partsOfParagraphs } from '../narrative/paragraphs';
import type { PlanContent, SheetPlan } from './plan';
import { plainContent } from './raw-cell';
import { isLive } from './text-sheet';

/** Puts contents into cells, by the names of the cells. */
export function withContents(plan: SheetPlan, contents: ReadonlyMap<string, PlanContent>): SheetPlan {
  const grid = plan.contents.map((row) => [...row]);
  for (const { name, refersTo } of plan.names) {
    const content = contents.get(name);
    if (content === undefined || !('cells' in refersTo)) continue;
    const { row, column } = refersTo.cells;
    if (grid[row]) grid[row][column] = content;
  }
  return { ...plan, contents: grid };
}

/**
 * The sheet with what was filled in: figures, basics, notes on sources, what was told for the text, text and explanations, each as it stood, also
 * where it cannot be read. What is a formula in the plan stays one, unless something else was written over it.
 */
export function refilled(plan: SheetPlan, held: NamedSheet): SheetPlan {
  const planned = new Map(
    plan.names.flatMap(({ name, refersTo }) =>
      'cells' in refersTo
        ? [[name, plan.contents[refersTo.cells.row]?.[refersTo.cells.column] ?? ''] as const]
        : [],
    ),
  );
  const contents = new Map<string, PlanContent>();
  for (const [name, cell] of plan.kind === 'text' ? withWholeParagraphs(held.named) : held.named) {
    const own = planned.get(name);
    if (own === undefined || !isFilledIn(name) || (typeof own === 'object' && isPlanned(name, cell, held)))
      continue;
    contents.set(name, contentOf(cell));
  }
  return withExplanations(withContents(plan, contents), held);
}

/** It still is the formula that was planned; over that of a paragraph, people may have written one of their own. */
const isPlanned = (name: string, cell: NamedCell, held: NamedSheet): boolean =>
  cell.isFormula && (!name.startsWith(names.textPrefix) || isLive(held, cell));

/** Names of cells that are there to be filled in; the others show what formulas come to. */
const isFilledIn = (name: string): boolean =>
  names.addressOfName(name) !== undefined ||
  [
    names.basicPrefix,
    names.sourcePrefix,
    names.textPrefix,
    names.writtenPrefix,
    ...Object.values(names.toldPrefixes),
  ].some((prefix) => name.startsWith(prefix));

/** An earlier layout had a cell for each part of a paragraph; where people wrote over one, the whole is theirs. */
function withWholeParagraphs(held: NamedSheet['named']): NamedSheet['named'] {
  const whole = new Map(held);
  for (const [paragraph, parts] of partsOfParagraphs) {
    const found = parts.flatMap(({ id }) => held.get(names.paragraphName(id)) ?? []);
    const written = found.find(({ isFormula }) => !isFormula);
    if (found.length < parts.length || !written) continue;
    const text = found.map((cell) => contentOf(cell)).join('');
    whole.set(names.paragraphName(paragraph), { ...written, value: text });
  }
  return whole;
}

/** A result that is not known is none. */
export const contentOf = ({ value, isUncalculated }: NamedCell) =>
  plainContent(isUncalculated ? null : value);

const remarkColumns = ['severity', 'rule', 'place', 'statement', 'explanation'] as const;

/** What was written beside the checks of 审核结果, beside the same checks, and what was written below them. */
function withExplanations(plan: SheetPlan, held: NamedSheet): SheetPlan {
  if (plan.kind !== 'findings') return plan;
  const column = held.areas.get(names.explainedName) ?? held.named.get(names.explainedName)?.box;
  const grid = plan.contents.map((row) => [...row]);
  for (const { name, refersTo } of plan.names) {
    const from = name.startsWith(names.remarkPrefix) ? held.named.get(name)?.box : undefined;
    if (!from || !('cells' in refersTo)) continue;
    for (const id of remarkColumns) {
      const at = besideExplanation(from, id);
      const to = besideExplanation(refersTo.cells, id);
      grid[to.row]![to.column] = plainContent(held.cell(at.row, at.column).value);
    }
    const kept = column && held.cell(from.row, column.column).value;
    if (typeof kept === 'string') grid[refersTo.cells.row]![columnOf('explained')] = plainContent(kept);
  }
  for (const { name, refersTo } of plan.names) {
    const check = name.startsWith(names.checkPrefix) ? held.named.get(name) : undefined;
    if (!check || !('cells' in refersTo)) continue;
    const from = explanationBeside(check.box);
    const { value, formula } = held.cell(from.row, from.column);
    const to = explanationBeside(refersTo.cells);
    if (value !== null && value !== '' && formula === undefined) {
      grid[to.row]![to.column] = plainContent(value);
      const kept = column && held.cell(from.row, column.column).value;
      if (typeof kept === 'string') grid[to.row]![columnOf('explained')] = plainContent(kept);
    }
  }
  return { ...plan, contents: grid };
}

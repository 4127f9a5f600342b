/**
 * The add-in's last action, as it is kept in the workbook's file so that it can be undone after the file was closed:
 * what stood before and what was written, sheet by sheet and by the cells' names. Cells that may hold what people
 * wrote about themselves are named alone, without a value.
 */
import { attributeOf, element, elementsOf } from './last-action-xml';
import type { RawCell } from './raw-cell';

/** The namespace of the custom XML part. */
export const lastActionNamespace = 'urn:ogi:last-action:1';

/** A cell that was written; contents as they are put into `Range.formulas`, a text that looks like a formula with `'`. */
export interface WrittenCell {
  /** as names.ts has it */
  readonly name: string;
  readonly before: RawCell;
  readonly after: RawCell;
  /** of a cell of the ledger, the 编号 of its row: another row may stand there by now */
  readonly row?: RawCell;
}

/** A cell whose contents are kept nowhere: from the file it cannot be brought back. */
export interface PersonalCell {
  readonly name: string;
  readonly personal: true;
}

export type ActedCell = WrittenCell | PersonalCell;

/** A sheet of ours; a file that is opened elsewhere may give it another id. */
export interface ActedSheet {
  readonly id: string;
  readonly name: string;
  /** the constants that it carries */
  readonly kind: string;
  readonly year: string;
}

export interface WrittenSheet extends ActedSheet {
  readonly cells: readonly ActedCell[];
}

/** A sheet that was built, found again by its name and constants, with a print of what it held. */
export interface BuiltSheet extends Omit<ActedSheet, 'id'> {
  readonly print: string;
}

export type LastAction =
  /** `what`: the id of the action, by which it is named to the clerk */
  | { readonly kind: 'write'; readonly what: string; readonly sheets: readonly WrittenSheet[] }
  | { readonly kind: 'build'; readonly sheets: readonly BuiltSheet[] };

export function serialised(action: LastAction): string {
  const attributes = { xmlns: lastActionNamespace, kind: action.kind };
  if (action.kind === 'build') {
    return element(
      'lastAction',
      attributes,
      action.sheets.map((sheet) => element('sheet', { ...sheet })).join(''),
    );
  }
  const sheets = action.sheets.map(({ id, name, kind, year, cells }) =>
    element('sheet', { id, name, kind, year }, cells.map(cellElement).join('')),
  );
  return element('lastAction', { ...attributes, what: action.what }, sheets.join(''));
}

/** The action in a part; `undefined` for one that is not of this version, or was written by someone else. */
export function parsed(xml: string): LastAction | undefined {
  const [root, ...elements] = elementsOf(xml);
  if (root?.name !== 'lastAction' || attributeOf(root, 'xmlns') !== lastActionNamespace) return undefined;
  const kind = attributeOf(root, 'kind');
  if (kind === 'build') {
    const sheets = elements
      .filter(({ name }) => name === 'sheet')
      .map((one): BuiltSheet => {
        const { name, kind: ofSheet, year } = actedSheet(one);
        return { name, kind: ofSheet, year, print: attributeOf(one, 'print') ?? '' };
      });
    return { kind, sheets };
  }
  if (kind !== 'write') return undefined;
  const sheets: (ActedSheet & { readonly cells: ActedCell[] })[] = [];
  for (const one of elements) {
    if (one.name === 'sheet') sheets.push({ ...actedSheet(one), cells: [] });
    if (one.name === 'cell') sheets[sheets.length - 1]?.cells.push(...cellOf(one));
  }
  return { kind, what: attributeOf(root, 'what') ?? '', sheets };
}

/** Which cells can be brought back, by what they hold now; a cell that is gone holds `undefined`. */
export interface Undoing {
  readonly restore: readonly WrittenCell[];
  /** names of cells that were changed since, or whose contents were not kept; they are left */
  readonly left: readonly string[];
}

/** A cell that holds what stood there before, as after a write that failed half-way, needs nothing. */
export function undoing(cells: readonly ActedCell[], now: (cell: ActedCell) => RawCell | undefined): Undoing {
  const restore: WrittenCell[] = [];
  const left: string[] = [];
  for (const cell of cells) {
    const holds = now(cell);
    if ('personal' in cell || holds === undefined) left.push(cell.name);
    else if (isSameContent(holds, cell.after)) restore.push(cell);
    else if (!isSameContent(holds, cell.before)) left.push(cell.name);
  }
  return { restore, left };
}

/** Excel spells a formula in its own way. */
export const isSameContent = (one: RawCell, other: RawCell): boolean => spelled(one) === spelled(other);

const spelled = (content: RawCell): RawCell =>
  typeof content === 'string' && content.startsWith('=')
    ? content.replace(/"[^"]*"|[^"]+/g, (part) =>
        part.startsWith('"') ? part : part.replace(/\s+/g, '').toUpperCase(),
      )
    : content;

function actedSheet(sheet: ReturnType<typeof elementsOf>[number]): ActedSheet {
  const text = (name: string) => attributeOf(sheet, name) ?? '';
  return { id: text('id'), name: text('name'), kind: text('kind'), year: text('year') };
}

function cellElement(cell: ActedCell): string {
  const { name } = cell;
  if ('personal' in cell) return element('cell', { name, personal: 'true' });
  return element('cell', {
    name,
    before: JSON.stringify(cell.before),
    after: JSON.stringify(cell.after),
    ...(cell.row !== undefined && { row: JSON.stringify(cell.row) }),
  });
}

function cellOf(found: ReturnType<typeof elementsOf>[number]): readonly ActedCell[] {
  const name = attributeOf(found, 'name');
  if (name === undefined) return [];
  if (attributeOf(found, 'personal') === 'true') return [{ name, personal: true }];
  const content = (attribute: string) => contentOf(attributeOf(found, attribute));
  const [before, after, row] = [content('before'), content('after'), content('row')];
  if (before === undefined || after === undefined) return [];
  return [{ name, before, after, ...(row !== undefined && { row }) }];
}

function contentOf(json: string | undefined): RawCell | undefined {
  try {
    const content: unknown = JSON.parse(json ?? '');
    const isContent = ['number', 'string', 'boolean'].includes(typeof content);
    return isContent ? (content as RawCell) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The add-in's last write, as it is kept in the workbook's file so that it can be undone after the file was closed:
 * what stood before and what was written, by the sheet's id and the cell's name. Cells that hold what people wrote
 * about themselves are named alone, without a value.
 */
import type { RawCell } from './host';

/** The namespace of the custom XML part. */
export const lastActionNamespace = 'urn:ogi:last-action:1';

/** A cell that was written; contents as `Range.formulas` has them. */
export interface WrittenCell {
  /** the defined name of the cell */
  readonly name: string;
  readonly before: RawCell;
  readonly after: RawCell;
}

/** A cell whose contents are kept nowhere: it cannot be brought back. */
export interface PersonalCell {
  readonly name: string;
  readonly personal: true;
}

export type LastAction =
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly cells: readonly (WrittenCell | PersonalCell)[];
    }
  /** sheets that were built, with a print of what they held then */
  | { readonly kind: 'build'; readonly sheets: readonly { readonly id: string; readonly print: string }[] };

export function serialised(action: LastAction): string {
  const body =
    action.kind === 'write'
      ? action.cells.map((cell) => cellElement(cell)).join('')
      : action.sheets.map(({ id, print }) => element('sheet', { id, print })).join('');
  const attributes = {
    xmlns: lastActionNamespace,
    kind: action.kind,
    ...(action.kind === 'write' && { sheet: action.sheet }),
  };
  return element('lastAction', attributes, body);
}

/** The action in a part; `undefined` for one that is not of this version, or was written by someone else. */
export function parsed(xml: string): LastAction | undefined {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<lastAction\b([^>]*)>/.exec(xml);
  if (!root) return undefined;
  const { xmlns, kind, sheet } = attributesOf(root[1]!);
  if (xmlns !== lastActionNamespace) return undefined;
  if (kind === 'build') {
    const sheets = elementsOf(xml, 'sheet').flatMap(({ id, print }) =>
      id === undefined || print === undefined ? [] : [{ id, print }],
    );
    return { kind, sheets };
  }
  if (kind !== 'write' || sheet === undefined) return undefined;
  return { kind, sheet, cells: elementsOf(xml, 'cell').flatMap(cellOf) };
}

/** Which cells can be brought back, by what they hold now; a cell that is gone holds `undefined`. */
export interface Undoing {
  readonly restore: readonly WrittenCell[];
  /** names of cells that were changed since, or whose contents were not kept; they are left */
  readonly left: readonly string[];
}

export function undoing(
  cells: readonly (WrittenCell | PersonalCell)[],
  now: (name: string) => RawCell | undefined,
): Undoing {
  const restore: WrittenCell[] = [];
  const left: string[] = [];
  for (const cell of cells) {
    if (!('personal' in cell) && now(cell.name) === cell.after) restore.push(cell);
    else left.push(cell.name);
  }
  return { restore, left };
}

function cellElement(cell: WrittenCell | PersonalCell): string {
  const { name } = cell;
  if ('personal' in cell) return element('cell', { name, personal: 'true' });
  return element('cell', { name, before: JSON.stringify(cell.before), after: JSON.stringify(cell.after) });
}

function cellOf({ name, personal, before, after }: Attributes): (WrittenCell | PersonalCell)[] {
  if (name === undefined) return [];
  if (personal === 'true') return [{ name, personal: true }];
  const [stood, wrote] = [contentOf(before), contentOf(after)];
  return stood === undefined || wrote === undefined ? [] : [{ name, before: stood, after: wrote }];
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

type Attributes = Readonly<Record<string, string | undefined>>;

function element(name: string, attributes: Readonly<Record<string, string>>, body = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${body}</${name}>`;
}

const elementsOf = (xml: string, name: string): readonly Attributes[] =>
  [...xml.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes]) =>
    attributesOf(attributes!),
  );

function attributesOf(text: string): Attributes {
  const found = [...text.matchAll(/([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map((match): [string, string] => [match[1]!, unescaped(match[2]!)]));
}

/** Characters that mean something in XML, that a reader would change, or that XML cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Excel may write the part in its own way, with other names for the same characters. */
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string): string => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name!] ?? whole;
    },
  );

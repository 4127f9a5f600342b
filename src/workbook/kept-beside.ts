/**
 * What is kept of a workbook beside its sheets, as custom XML parts of its file: the last action in the parts from which
 * the add-in in Excel reads it too, and in one of our own 定稿 and what an office's headings stand for.
 */
import { finalisedFrom } from './finalised';
import { columnsFrom } from './kept-columns';
import type { LastAction, WrittenSheet } from './last-action';
import { parsed, serialised } from './last-action';
import { attributeOf, element, elementsOf } from './last-action-xml';
import type { MemoryKept } from './memory-host';
import type { SheetInMemory } from './memory-workbook';
import { withoutPersonal } from './writes';

const NAMESPACE = 'urn:ogi:kept:1';
const ROOT = 'kept';

/** The parts; cells that may hold what people wrote about themselves are named alone. */
export function keptParts({ actions = [], final, ledgerColumns }: MemoryKept): readonly string[] {
  const own = {
    ...(final && { final: JSON.stringify(final) }),
    ...(ledgerColumns && { ledgerColumns: JSON.stringify(ledgerColumns) }),
  };
  return [
    ...actions.map((action) => serialised(withoutPersons(action))),
    ...(Object.keys(own).length > 0 ? [element(ROOT, { xmlns: NAMESPACE, ...own })] : []),
  ];
}

/** What parts keep; those of others, and of other versions, are passed over. */
export function keptIn(parts: readonly string[], sheets: readonly SheetInMemory[]): MemoryKept {
  const actions = parts.flatMap((xml) => parsed(xml) ?? []).map((action) => onSheets(action, sheets));
  const own = parts
    .flatMap((xml) => elementsOf(xml).slice(0, 1))
    .find((root) => root.name === ROOT && attributeOf(root, 'xmlns') === NAMESPACE);
  const value = (name: string) => own && jsonOf(attributeOf(own, name));
  const final = finalisedFrom(value('final'));
  const ledgerColumns = columnsFrom(value('ledgerColumns'));
  return {
    ...(actions.length > 0 && { actions }),
    ...(final && { final }),
    ...(Object.keys(ledgerColumns).length > 0 && { ledgerColumns }),
  };
}

function withoutPersons(action: LastAction): LastAction {
  if (action.kind === 'build') return action;
  const sheets = action.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => ('personal' in cell ? [cell] : withoutPersonal([cell]))),
  }));
  return { ...action, sheets };
}

/** A file that is opened anew gives its sheets other ids. */
function onSheets(action: LastAction, sheets: readonly SheetInMemory[]): LastAction {
  if (action.kind === 'build') return action;
  const idOf = ({ name, kind, year, id }: WrittenSheet) =>
    sheets.find(({ plan }) => plan.sheet === name && plan.kind === kind && String(plan.year) === year)?.id ??
    `gone-${id}`;
  return { ...action, sheets: action.sheets.map((sheet) => ({ ...sheet, id: idOf(sheet) })) };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** Reads what an office says its ledger's headings stand for, from JSON: heading → column, or `null` to leave it out. */
import type { ColumnId } from '../ledger/columns';
import { columnOf, ledgerColumns } from '../ledger/columns';
import type { RememberedColumns } from '../ledger/matching';
import { isPersonal } from '../ledger/matching';
import { bare } from '../report/labels';
import * as documentWords from '../words/documents';
import * as words from '../words/ledger-file';
import { textOf } from './plain-text';
import { ReadError } from './read-error';

/** A mapping with its headings as they were written. */
export interface OwnColumns {
  readonly remembered: RememberedColumns;
  readonly headings: readonly string[];
}

/**
 * @throws {ReadError} for what is no such list, for a column that there is not, for one that two headings claim, and
 *   for a heading of personal data
 */
export function readOwnColumns(bytes: Uint8Array): OwnColumns {
  const entries = Object.entries(objectIn(bytes));
  const remembered: Record<string, ColumnId | null> = {};
  const headingOf = new Map<ColumnId, string>();
  for (const [heading, wanted] of entries) {
    const refuse = (found: string, message: string) => new ReadError(words.heading(heading), found, message);
    const column = columnIn(wanted);
    if (column === undefined) throw refuse(shown(wanted), words.columns.unknown(labels()));
    remembered[bare(heading)] = column;
    if (column === null) continue;
    const { label } = columnOf(column);
    if (isPersonal(heading)) throw refuse(label, words.columns.personal(heading));
    const other = headingOf.get(column);
    if (other !== undefined) throw refuse(label, words.columns.twice(label, other));
    headingOf.set(column, heading);
  }
  return { remembered, headings: entries.map(([heading]) => heading) };
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const refused = (found: string) =>
    new ReadError(documentWords.wholeFile, found, words.columns.shape.message);
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch {
    throw refused(words.columns.broken);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw refused(words.columns.shape.found);
}

/** Our column by its id or its label. */
function columnIn(wanted: unknown): ColumnId | null | undefined {
  if (wanted === null) return null;
  if (typeof wanted !== 'string') return undefined;
  return ledgerColumns.find(({ id, label }) => id === wanted.trim() || bare(label) === bare(wanted))?.id;
}

const labels = (): readonly string[] => ledgerColumns.map(({ label }) => label);

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

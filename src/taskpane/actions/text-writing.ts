/** 写正文 and 更新正文里的数: what would be written on the sheet 正文, to be shown before it is. */
import type { WorkbookNarration } from '../../documents/workbook-narration';
import { narrationOf } from '../../documents/workbook-narration';
import { withWordings } from '../../documents/workbook-wordings';
import { narrateReport } from '../../narrative/narrate-report';
import type { Refreshed } from '../../narrative/stale';
import { gapsOf } from '../../narrative/written';
import { tableFormsOf } from '../../report/report';
import { writing } from '../../words/text-writing';
import type { CellWrite, Host, ReportSettings, SheetRef } from '../../workbook/host';
import type { NamedSheet } from '../../workbook/named-sheets';
import { PLAN_VERSION } from '../../workbook/sheet-pieces';
import type { ParagraphChange } from '../../workbook/text-writes';
import { followed, paragraphChanges, refreshedOn, refreshWrites, writesOf } from '../../workbook/text-writes';
import type { TableForms } from '../../report/form';
import type { OpenWorkbook } from './own-workbook';
import { readOwn } from './own-workbook';

/** `noTables`: nothing to tell stands there; `noSheet`: no 正文; `older`: one of an earlier layout */
export type NoText = { readonly outcome: 'noTables' | 'noSheet' | 'older' };

/** A paragraph that may be written. */
export type ProposedChange = ParagraphChange & {
  readonly state: Exclude<ParagraphChange['state'], 'same' | 'tooLong'>;
};

const isProposed = (change: ParagraphChange): change is ProposedChange =>
  change.state !== 'same' && change.state !== 'tooLong';

export interface TextProposal {
  readonly outcome: 'propose';
  readonly sheet: SheetRef;
  /** those that would be written; each may be left out */
  readonly changes: readonly ProposedChange[];
  /** what is kept of paragraphs that say it already */
  readonly followed: readonly ParagraphChange[];
  /** how many places of the whole text are still to be filled in */
  readonly gaps: number;
  /** what people told that was not used, and why */
  readonly notes: readonly string[];
}

export async function proposeText(host: Host, settings: ReportSettings): Promise<NoText | TextProposal> {
  const found = await textIn(host, settings);
  if ('outcome' in found) return found;
  const { sheet, ref, forms, narration, notes } = found;
  const written = narrateReport(narration);
  const all = paragraphChanges(sheet, forms, written);
  return {
    outcome: 'propose',
    sheet: ref,
    changes: all.filter(isProposed),
    followed: followed(all),
    gaps: gapsOf(written).length,
    notes: [
      ...notes.map(({ why }) => why),
      ...all.flatMap(({ state, row }) => (state === 'tooLong' ? [writing.tooLong(row.label)] : [])),
    ],
  };
}

export const textWrites = (changes: readonly ParagraphChange[]): readonly CellWrite[] => writesOf(changes);

export interface RefreshProposal extends Pick<Refreshed, 'stale' | 'branches'> {
  readonly outcome: 'propose';
  readonly sheet: SheetRef;
  readonly writes: readonly CellWrite[];
}

/** `neverWritten`: no paragraph was written by the add-in, so that no number can be followed */
export async function proposeRefresh(
  host: Host,
  settings: ReportSettings,
): Promise<NoText | { readonly outcome: 'neverWritten' } | RefreshProposal> {
  const found = await textIn(host, settings);
  if ('outcome' in found) return found;
  const { sheet, ref, forms, narration } = found;
  const refreshed = refreshedOn(sheet, forms, narration);
  if (!refreshed) return { outcome: 'neverWritten' };
  return {
    outcome: 'propose',
    sheet: ref,
    stale: refreshed.stale,
    branches: refreshed.branches,
    writes: refreshWrites(sheet, forms, refreshed),
  };
}

export interface FoundText extends WorkbookNarration {
  readonly own: OpenWorkbook;
  readonly sheet: NamedSheet;
  readonly ref: SheetRef;
  readonly forms: TableForms;
}

/** The sheet 正文 of the open workbook, and what its text is written from. */
export async function textIn(host: Host, settings: ReportSettings): Promise<NoText | FoundText> {
  const own = await readOwn(host, settings, 'whereCounted');
  const forms = own && tableFormsOf(own.reading.report);
  if (!own || !forms) return { outcome: 'noTables' };
  const [sheet, ref] = [own.sheets.get('text'), own.refs.get('text')];
  if (!sheet || !ref) return { outcome: 'noSheet' };
  if (sheet.plan < PLAN_VERSION) return { outcome: 'older' };
  return { own, sheet, ref, forms, ...withWordings(narrationOf(own), own.reading.wordings ?? []) };
}

/** 存为本单位说法: what people made of generated sentences, as wordings for the next time, to be shown before they are kept. */
import { notesOnEdited, noteOnOutdated } from '../../narrative/edited-notes';
import { editedSentences } from '../../narrative/edited-sentences';
import type { CellWrite, Host, ReportSettings, SheetRef } from '../../workbook/host';
import type { NamedSheet } from '../../workbook/named-sheets';
import { wordingName } from '../../workbook/names';
import { plainContent } from '../../workbook/raw-cell';
import { sectionsOf, textCells, writtenOn } from '../../workbook/text-sheet';
import type { NoText } from './text-writing';
import { textIn } from './text-writing';

/** A sentence that people worded otherwise. */
export interface KeptWording {
  /** of the sentence, and what it is called */
  readonly id: string;
  readonly sentence: string;
  /** as it stands in the text */
  readonly standing: string;
  /** it has other wordings for other cases, and they stay as they are */
  readonly isOneCase: boolean;
  /** what would be kept; nothing where it cannot be */
  readonly write?: CellWrite;
  /** what to mind, or why it cannot be kept */
  readonly notes: readonly string[];
}

export interface WordingProposal {
  readonly outcome: 'propose';
  /** 本单位说法 */
  readonly sheet: SheetRef;
  readonly kept: readonly KeptWording[];
  /** sentences that the figures of now word otherwise, in a line */
  readonly outdated?: string;
}

/** `noWordings`: there is no sheet for them; `neverWritten`: no paragraph was written by the add-in */
export async function proposeWordings(
  host: Host,
  settings: ReportSettings,
): Promise<NoText | { readonly outcome: 'neverWritten' | 'noWordings' } | WordingProposal> {
  const found = await textIn(host, settings);
  if ('outcome' in found) return found;
  const { own, sheet, forms, narration } = found;
  const written = writtenOn(sheet, forms);
  if (written.every(({ paragraphs }) => paragraphs.length === 0)) return { outcome: 'neverWritten' };
  const [wordings, ref] = [own.sheets.get('wordings'), own.refs.get('wordings')];
  if (!wordings || !ref) return { outcome: 'noWordings' };
  const all = editedSentences(narration, written, sectionsOf(textCells(sheet, forms)));
  const outdated = noteOnOutdated(all);
  return {
    outcome: 'propose',
    sheet: ref,
    kept: all.edited.map((edited): KeptWording => {
      const { id, sentence, standing, text, faults } = edited;
      const write = faults.length === 0 ? writeOf(wordings, id, text) : undefined;
      // a line each
      const isOneCase = text.includes('\n');
      return { id, sentence, standing, isOneCase, notes: notesOnEdited(edited), ...(write && { write }) };
    }),
    ...(outdated !== undefined && { outdated }),
  };
}

function writeOf({ named }: NamedSheet, id: string, text: string): CellWrite | undefined {
  const name = wordingName(id);
  const cell = named.get(name);
  return cell && { name, expected: plainContent(cell.value), input: { value: text } };
}

/** The office's own wordings that stand on the sheet 本单位说法: read, checked, and told with the cells that they stand in. */
import type { Narration } from '../narrative/narrate-report';
import type { OwnWordingFinding, OwnWordings, WordingsOfForms } from '../narrative/own-wordings';
import { ownSentences, readOwnWordings, wordingsOf } from '../narrative/own-wordings';
import type { Wording } from '../narrative/sentence';
import { readWordings, wordingsText } from '../narrative/wording-text';
import type { TableForms } from '../report/form';
import type { Report } from '../report/report';
import { tableFormsOf } from '../report/report';
import type { NamedSheet } from '../workbook/named-sheets';
import { wordingName, wordingOf } from '../workbook/names';
import { contentOf } from '../workbook/refilled';
import * as words from '../words/own-wording';
import type { Note } from './read-error';

/** What somebody wrote for a sentence. */
export interface WordingCell {
  /** of the sentence */
  readonly id: string;
  /** what the sheet calls the sentence */
  readonly sentence: string;
  readonly text: string;
  /** as a person finds it: `本单位说法!C12` */
  readonly place: string;
}

/** A finding, with the cell where it is one of the workbook's. */
export type PlacedWordingFinding = OwnWordingFinding & { readonly place?: string };

export interface PlacedWordings extends OwnWordings {
  readonly findings: readonly PlacedWordingFinding[];
}

/** The cells in which something stands. */
export function wordingCells(sheet: NamedSheet | undefined): readonly WordingCell[] {
  if (!sheet) return [];
  return [...sheet.named].flatMap(([name, cell]): WordingCell[] => {
    const id = wordingOf(name);
    const text = String(contentOf(cell));
    if (id === undefined || text.trim() === '') return [];
    const label = String(sheet.cell(cell.box.row, 0).value ?? '').trim();
    return [{ id, sentence: label === '' ? id : label, text, place: cell.place }];
  });
}

/** The texts by the ids of their sentences, as they go into a workbook that is planned anew. */
export const wordingTexts = (sheet: NamedSheet | undefined): ReadonlyMap<string, string> =>
  new Map(wordingCells(sheet).map(({ id, text }) => [id, text]));

/**
 * The wordings to write a text with. What is no other than the standard wording is left out.
 * @param told wordings that go before those of the workbook, sentence by sentence, by what the sentence is called
 */
export function wordingsIn(
  cells: readonly WordingCell[],
  told: Readonly<Record<string, string>>,
  of: WordingsOfForms,
): PlacedWordings {
  const known = new Map(ownSentences(of).map((sentence) => [sentence.id, sentence]));
  const before = readOwnWordings(told, of);
  const names = new Set(Object.keys(told).map((name) => name.trim()));
  const wordings = new Map(before.wordings);
  const findings: PlacedWordingFinding[] = [...before.findings];
  for (const { id, sentence: label, text, place } of cells) {
    const sentence = known.get(id);
    if (!sentence) {
      findings.push({ code: 'unknownSentence', sentence: label, place });
      continue;
    }
    if (names.has(sentence.name)) continue;
    const reading = readWordings(text, of.vocabulary);
    if ('faults' in reading) {
      findings.push(...reading.faults.map((fault) => ({ ...fault, sentence: sentence.name, place })));
    } else if (!isSame(reading.wordings, sentence.wordings)) {
      wordings.set(id, reading.wordings);
    }
  }
  return { wordings, findings };
}

const isSame = (one: readonly Wording[], other: readonly Wording[]): boolean =>
  wordingsText(one) === wordingsText(other);

/** Those of sentences that reports of these forms have not. */
export function goneWordings(cells: readonly WordingCell[], forms: TableForms): readonly WordingCell[] {
  if (cells.length === 0) return [];
  const known = new Set(ownSentences(wordingsOf(forms)).map(({ id }) => id));
  return cells.filter(({ id }) => !known.has(id));
}

/** The wordings of a workbook that cannot be used, as notes. */
export function wordingNotes(report: Report, cells: readonly WordingCell[]): readonly Note[] {
  const forms = tableFormsOf(report);
  if (cells.length === 0 || !forms) return [];
  return notesOn(wordingsIn(cells, {}, wordingsOf(forms)), cells);
}

const notesOn = ({ findings }: PlacedWordings, cells: readonly WordingCell[]): readonly Note[] =>
  findings.map((finding): Note => {
    const cell = cells.find(({ place }) => place === finding.place);
    const why = wordingSentenceOf(finding);
    return { place: wordingName(cell?.id ?? ''), found: cell?.text, used: null, why };
  });

interface Noted {
  readonly narration: Narration;
  readonly notes: readonly Note[];
}

/** What a text of the workbook is written from, with the wordings that stand in it. */
export function withWordings({ narration, notes }: Noted, cells: readonly WordingCell[]): Noted {
  const forms = tableFormsOf(narration.report);
  if (cells.length === 0 || !forms) return { narration, notes };
  const own = wordingsIn(cells, {}, wordingsOf(forms));
  return {
    narration: { ...narration, ownWordings: own.wordings },
    notes: [...notes, ...notesOn(own, cells)],
  };
}

/** The Chinese sentence for a wording that cannot be used, with its cell. */
export function wordingSentenceOf(finding: PlacedWordingFinding): string {
  const { sentence, place } = finding;
  const isInCell = place !== undefined;
  if (finding.code === 'unknownSentence') {
    return isInCell ? words.goneSentence(place, sentence) : words.unknownSentence(sentence, finding.nearest);
  }
  const message = words.faultMessage(finding.code, finding);
  return isInCell ? words.inCell(place, sentence, message) : words.ofSentence(sentence, message);
}

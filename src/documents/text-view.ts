/** The text of a report as the pane shows it: what stands on 正文, else what would be written, every number led to its cells. */
import { narrateReport } from '../narrative/narrate-report';
import { staleSentenceOf } from '../narrative/refresh-sentences';
import type { StaleNumber } from '../narrative/stale';
import type { WrittenParagraph, WrittenText } from '../narrative/written';
import { gapsOf } from '../narrative/written';
import { tableFormsOf } from '../report/report';
import type { TableForms } from '../report/form';
import { severities } from '../rules/rule';
import { paragraphName } from '../workbook/names';
import { textRows } from '../workbook/text-rows';
import type { TextCell } from '../workbook/text-sheet';
import { sectionsOf, textCells, writtenOn } from '../workbook/text-sheet';
import { refreshedOn } from '../workbook/text-writes';
import * as words from '../words/text-sheet';
import type { GapTarget } from './gap-targets';
import { targetOf, toldWhere } from './gap-targets';
import type { OwnWorkbook } from './own-workbook';
import type { NumberPiece, TextPiece } from './text-pieces';
import { piecesIn } from './text-pieces';
import type { ViewTick } from './text-ticks';
import { ticksOn } from './text-ticks';
import type { ToldFinding } from './told-check';
import type { WholeCheck } from './whole-check';
import { narrationOf } from './workbook-narration';
import { withWordings } from './workbook-wordings';

/** A gap is the n-th of the text, counted from 0. */
export type ViewPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly gap: number }
  | NumberPiece;

export interface ViewParagraph {
  /** the name of its cell on 正文 */
  readonly name: string;
  readonly label: string;
  readonly pieces: readonly ViewPiece[];
  /** what the check of the text found in it, gaps apart */
  readonly findings: readonly ToldFinding[];
}

export interface ViewSection {
  readonly heading: string;
  readonly paragraphs: readonly ViewParagraph[];
  /** what no longer fits and cannot be patched, in sentences */
  readonly notes: readonly string[];
}

export interface ViewGap {
  readonly shown: string;
  /** the name of the paragraph that lacks it */
  readonly paragraph: string;
  /** where it is filled in; nowhere yet where there is no sheet for it */
  readonly target?: GapTarget;
}

export interface TextView {
  /** people have begun to write, and that is shown; else it is what would be written */
  readonly isWritten: boolean;
  /** those with text, in their order */
  readonly sections: readonly ViewSection[];
  readonly gaps: readonly ViewGap[];
  /** the numbers that would be patched, each by what tells whether it is still to be patched so */
  readonly patches: readonly string[];
  /** what was found and is of no paragraph */
  readonly findings: readonly ToldFinding[];
  /** none where there is no 正文用数 */
  readonly ticks: readonly ViewTick[];
}

/** A paragraph of a section before its gaps are counted. */
interface Cut {
  readonly section: number;
  readonly name: string;
  readonly label: string;
  readonly pieces: readonly TextPiece[];
  readonly findings: readonly ToldFinding[];
}

/**
 * @param told what the check found, in words
 * @returns `undefined` for a report of forms that are not known
 */
export function textView(
  own: OwnWorkbook,
  check: Pick<WholeCheck, 'text'>,
  told: readonly ToldFinding[],
): TextView | undefined {
  const forms = tableFormsOf(own.reading.report);
  if (!forms) return undefined;
  const { narration } = withWordings(narrationOf(own), own.reading.wordings ?? []);
  const now = narrateReport(narration);
  const sheet = own.sheets.get('text');
  const isBegun = own.reading.report.sections !== undefined;
  const refreshed = sheet && isBegun ? refreshedOn(sheet, forms, narration) : undefined;
  const { stale = [], branches = [] } = refreshed ?? {};
  const kept = sheet && isBegun ? writtenOn(sheet, forms) : [];
  const cells = sheet && isBegun ? textCells(sheet, forms) : [];
  const found = inTextOf(check, told);
  const paragraphs: readonly Cut[] =
    cells.length > 0 ? standing(cells, { kept, now, stale, check, found, forms }) : generated(now, forms);
  const targets = new Map([...gapsOf(now), ...gapsOf(kept)].map((gap) => [gap.shown, targetOf(gap)]));
  const onSheet = (name: string): GapTarget | undefined =>
    sheet?.named.has(name) ? { sheet: 'text', name } : undefined;
  const { counted, gaps } = countGaps(
    paragraphs,
    ({ text }, name) => targets.get(text) ?? toldWhere(text) ?? onSheet(name),
  );
  const open = [...stale.filter(({ state, place }) => state !== 'patched' && !place), ...branches];
  return {
    isWritten: cells.length > 0,
    sections: [words.preamble, ...forms.form.sections].flatMap((heading, section): ViewSection[] => {
      const ofSection = counted.filter((one) => one.section === section).map(({ paragraph }) => paragraph);
      const notes = open.filter((one) => one.section === section).map(staleSentenceOf);
      return ofSection.length + notes.length > 0 ? [{ heading, paragraphs: ofSection, notes }] : [];
    }),
    gaps,
    patches: patchesOf(stale),
    findings: cells.length > 0 ? found.filter((one) => !cells.some((cell) => isIn(one, cell))) : [],
    ticks: ticksOn(own.sheets.get('facts'), own.reading.report),
  };
}

/** What tells the numbers that would be patched. */
export const patchesOf = (stale: readonly StaleNumber[]): readonly string[] =>
  stale.flatMap(({ state, section, place, from, to }) =>
    state === 'patched' ? [`${section}:${place?.start} ${from} ${to}`] : [],
  );

/** Gaps are shown in the text itself. */
function inTextOf({ text }: Pick<WholeCheck, 'text'>, told: readonly ToldFinding[]): readonly ToldFinding[] {
  const ids = new Set(text.findings.flatMap(({ id, code }) => (code === 'gap' ? [] : [id])));
  return told.filter(({ id }) => ids.has(id));
}

const isIn = ({ inText }: ToldFinding, { section, start, end }: TextCell): boolean =>
  inText !== undefined && inText.section === String(section) && inText.start >= start && inText.start < end;

interface Standing {
  readonly kept: WrittenText;
  readonly now: WrittenText;
  readonly stale: readonly StaleNumber[];
  readonly check: Pick<WholeCheck, 'text'>;
  readonly found: readonly ToldFinding[];
  readonly forms: TableForms;
}

function standing(cells: readonly TextCell[], { check, found, forms, ...text }: Standing): readonly Cut[] {
  const pieces = piecesIn({ ...text, sections: sectionsOf(cells), numbers: check.text.numbers });
  // what a patch sets right is told by the number itself
  const patches = text.stale.filter(({ state }) => state === 'patched');
  const isOpen = ({ inText }: ToldFinding) =>
    !patches.some(
      ({ section, place }) =>
        inText?.section === String(section) && place!.start < inText.end && place!.end > inText.start,
    );
  const labels = labelsIn(forms);
  return cells.map((cell): Cut => ({
    section: cell.section,
    name: cell.name,
    label: labels.get(cell.name) ?? cell.name,
    pieces: pieces(cell.section, cell),
    findings: bySeverity(found.filter((one) => isIn(one, cell) && isOpen(one))),
  }));
}

const bySeverity = (findings: readonly ToldFinding[]): readonly ToldFinding[] =>
  severities.flatMap((severity) => findings.filter((one) => one.severity === severity));

function generated(now: WrittenText, forms: TableForms): readonly Cut[] {
  const labels = labelsIn(forms);
  return now.flatMap(({ section, paragraphs }) =>
    paragraphs.map((paragraph): Cut => {
      const name = paragraphName(paragraph.id);
      return { section, name, label: labels.get(name) ?? name, pieces: piecesOf(paragraph), findings: [] };
    }),
  );
}

const labelsIn = (forms: TableForms): ReadonlyMap<string, string> =>
  new Map(textRows(forms).map(({ name, label }) => [name, label]));

const piecesOf = ({ heading = '', sentences }: WrittenParagraph): readonly TextPiece[] =>
  sentences
    .flatMap(({ passage }) => passage)
    .reduce<readonly TextPiece[]>(
      (pieces, piece) => {
        const { kind, text } = piece;
        if (kind === 'gap') return [...pieces, { kind, text }];
        // a year has no cell
        if (kind === 'number' && piece.cells.length > 0)
          return [...pieces, { kind, text, cells: piece.cells }];
        const last = pieces.at(-1);
        return last?.kind === 'words'
          ? [...pieces.slice(0, -1), { kind: 'words', text: last.text + text }]
          : [...pieces, { kind: 'words', text }];
      },
      heading === '' ? [] : [{ kind: 'words', text: heading }],
    );

type GapPiece = Extract<TextPiece, { readonly kind: 'words' | 'gap' }>;

/** Counts the gaps through the whole text. */
function countGaps(
  paragraphs: readonly Cut[],
  targetIn: (gap: GapPiece, paragraph: string) => GapTarget | undefined,
) {
  const gaps: ViewGap[] = [];
  const counted = paragraphs.map(({ section, pieces, ...paragraph }) => ({
    section,
    paragraph: {
      ...paragraph,
      pieces: pieces.map((piece): ViewPiece => {
        if (piece.kind === 'number') return piece;
        const { kind, text } = piece;
        if (kind === 'words') return { kind, text };
        const target = targetIn(piece, paragraph.name);
        gaps.push({ shown: text, paragraph: paragraph.name, ...(target && { target }) });
        return { kind, text, gap: gaps.length - 1 };
      }),
    },
  }));
  return { counted, gaps };
}

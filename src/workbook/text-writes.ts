/** What writing a generated text into 正文 comes to, paragraph by paragraph, and what patching its numbers does. */
import type { Narration } from '../narrative/narrate-report';
import { patched } from '../narrative/places';
import type { Refreshed, StaleNumber } from '../narrative/stale';
import { refresh } from '../narrative/stale';
import type { WrittenText } from '../narrative/written';
import { paragraphText } from '../narrative/written';
import type { TableForms } from '../report/form';
import type { CellWrite } from './host';
import { keptText, MOST_CHARACTERS } from './kept-text';
import type { NamedSheet } from './named-sheets';
import { paragraphName, writtenName } from './names';
import { plainContent } from './raw-cell';
import type { TextCell } from './text-sheet';
import { isLive, sectionsOf, textCells, textIn, writtenOn } from './text-sheet';
import type { TextRow } from './text-rows';
import { rowHeight, textRows } from './text-rows';

/** A paragraph as it stands and as it was generated; both texts may be empty. */
export interface ParagraphChange {
  readonly row: TextRow & { readonly paragraph: string };
  /**
   * `same`: it says this already; `new`: nothing stands there; `live`: the formula that follows the figures;
   * `renewed`: the add-in wrote what stands there, and nobody has changed it; `own`: people wrote, changed or
   * emptied it; `tooLong`: no cell can hold what would be written
   */
  readonly state: 'same' | 'new' | 'live' | 'renewed' | 'own' | 'tooLong';
  readonly from: string;
  readonly to: string;
  /** what the cell holds, as `Range.formulas` has it */
  readonly holds: string | number;
  /** what is kept beside it, now and from then on; empty where that is too long for a cell */
  readonly kept: { readonly before: string; readonly after: string };
}

/** @param written what the figures and what people told come to now */
export function paragraphChanges(
  sheet: NamedSheet,
  forms: TableForms,
  written: WrittenText,
): readonly ParagraphChange[] {
  const before = paragraphsIn(writtenOn(sheet, forms));
  const now = paragraphsIn(written);
  return textRows(forms).flatMap((row): ParagraphChange[] => {
    const { paragraph } = row;
    const cell = sheet.named.get(row.name);
    if (paragraph === undefined || !cell || cell.sheet !== sheet.sheet) return [];
    const from = textIn(cell);
    const [earlier, later] = [before.get(paragraph), now.get(paragraph)];
    const to = later ? paragraphText(later) : '';
    const { formula, value } = sheet.cell(cell.box.row, cell.box.column);
    return [
      {
        row: { ...row, paragraph },
        state: stateOf({ from, to, earlier: earlier && paragraphText(earlier), isLive: isLive(sheet, cell) }),
        from,
        to,
        holds: formula ?? plainContent(value),
        kept: {
          before: plainContent(sheet.named.get(writtenName(paragraph))?.value ?? null).toString(),
          after: (later && keptText(later)) ?? '',
        },
      },
    ];
  });
}

interface Standing {
  readonly from: string;
  readonly to: string;
  /** what the add-in wrote there */
  readonly earlier: string | undefined;
  readonly isLive: boolean;
}

function stateOf({ from, to, earlier, isLive: follows }: Standing): ParagraphChange['state'] {
  if (from === to) return 'same';
  if (to.length > MOST_CHARACTERS) return 'tooLong';
  if (follows) return 'live';
  if (earlier === from) return 'renewed';
  return from === '' && !earlier ? 'new' : 'own';
}

const paragraphsIn = (written: WrittenText) =>
  new Map(written.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one] as const)));

/** What writes these paragraphs, and keeps what was written, so that its numbers are found again. */
export const writesOf = (changes: readonly ParagraphChange[]): readonly CellWrite[] =>
  changes.flatMap(({ row, from, to, holds, kept }): CellWrite[] => [
    ...(from === to
      ? []
      : [{ name: row.name, expected: holds, input: { value: to }, height: rowHeight(row, to) }]),
    { name: writtenName(row.paragraph), input: { value: kept.after }, onlyWith: row.name },
  ]);

/** Paragraphs of people that already say what would be written: it is kept, so that their numbers are followed. */
export const followed = (changes: readonly ParagraphChange[]): readonly ParagraphChange[] =>
  changes.filter(
    ({ state, holds, kept }) => state === 'same' && !isFormula(holds) && kept.before !== kept.after,
  );

const isFormula = (holds: string | number): boolean => typeof holds === 'string' && holds.startsWith('=');

/** How the text that stands compares with the figures of now; `undefined` where the add-in wrote none of it. */
export function refreshedOn(
  sheet: NamedSheet,
  forms: TableForms,
  narration: Narration,
): Refreshed | undefined {
  const written = writtenOn(sheet, forms);
  return written.some(({ paragraphs }) => paragraphs.length > 0)
    ? refresh(written, sectionsOf(textCells(sheet, forms)), narration)
    : undefined;
}

/** What patches the numbers alone, and keeps them. */
export function refreshWrites(
  sheet: NamedSheet,
  forms: TableForms,
  { stale, generated }: Refreshed,
): readonly CellWrite[] {
  const before = paragraphsIn(writtenOn(sheet, forms));
  const kept = [...paragraphsIn(generated)].flatMap(([id, paragraph]): CellWrite[] => {
    const earlier = before.get(id);
    const [was, is] = [earlier && keptText(earlier), keptText(paragraph)];
    return is === undefined || is === was
      ? []
      : [{ name: writtenName(id), input: { value: is }, onlyWith: paragraphName(id) }];
  });
  const texts = textCells(sheet, forms).flatMap((cell): CellWrite[] => {
    if (cell.isFormula) return [];
    const text = patchedText(cell, stale);
    const expected = plainContent(sheet.named.get(cell.name)!.value);
    return text === cell.text ? [] : [{ name: cell.name, expected, input: { value: text } }];
  });
  return [...texts, ...kept];
}

/** A cell with the numbers in it that are patched. */
function patchedText({ section, start, end, text }: TextCell, stale: readonly StaleNumber[]): string {
  const own = stale.flatMap(({ state, section: of, place, to }) =>
    state === 'patched' && of === section && place && to !== null && place.start >= start && place.end <= end
      ? [{ place, to }]
      : [],
  );
  return patched(text, own, start);
}

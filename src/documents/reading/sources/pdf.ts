/** Reads a PDF that has text: tables by their drawn lines, what stands around them as paragraphs. */
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import type { Block, Content } from '../content';
import { damageIn } from './pdf-damage';
import type { FontMaps } from './pdf-document';
import { hugePdf, withPages } from './pdf-document';
import { filled } from './pdf-filled';
import { blockOf, continued, isContinued } from './pdf-joined';
import type { Line, PageLine } from './pdf-lines';
import { asText, goesOn, linesOf, marginsOf, paragraphText, withoutPageNumber } from './pdf-lines';
import type { Page } from './pdf-page';
import { segmentsOn, textOn } from './pdf-page';
import { MOST_UNPACKED } from './pdf-streams';
import type { RuledTable } from './pdf-tables';
import { ruledTables } from './pdf-tables';

export type { FontMaps } from './pdf-document';

type Piece =
  | { readonly kind: 'line'; readonly y: number; readonly line: PageLine }
  | { readonly kind: 'table'; readonly y: number; readonly table: RuledTable; readonly page: number };

/** A page with less text than this in the mean, in characters, is a picture with a stamp or a number. */
const SCANNED = 10;

/**
 * @param fontMaps where the character maps are found that fonts without their own count on
 * @param at is told the number of each page that is begun
 * @throws {ReadError} where it is broken, has a password or no text, is too large, or its fonts cannot be read
 */
export async function readPdf(
  bytes: Uint8Array,
  fontMaps?: FontMaps,
  at: (page: number) => void = () => undefined,
): Promise<Content> {
  const damage = await damageIn(bytes);
  if (damage === 'huge') throw hugePdf(words.sizeFound(MOST_UNPACKED >> 20));
  return withPages(bytes, fontMaps, at, async ({ title, pages }) => {
    const texts: Page[] = [];
    const objects: (number | undefined)[] = [];
    for (const page of pages()) {
      const { ref } = (await page) as { readonly ref: { readonly num: number } | null };
      objects.push(ref?.num);
      texts.push(await textOn(await page));
    }
    const losses = damage.losses(objects);
    const length = texts.flatMap(({ items }) => items).reduce((sum, { text }) => sum + text.length, 0);
    if (length < SCANNED * texts.length) {
      const { found, message } = losses.length > 0 ? words.brokenPdf : words.scannedPdf;
      throw new ReadError(words.wholeFile, found, message);
    }
    const filledPages: FilledPage[] = [];
    for (const page of pages()) {
      const tables = ruledTables(await segmentsOn(await page));
      filledPages.push(filledPage(texts[filledPages.length]!, tables));
    }
    const pieces = piecesOf(filledPages);
    const isStructured = pieces.some(({ kind }) => kind === 'table');
    return {
      layout: isStructured ? 'structured' : 'lines',
      blocks: isStructured ? paragraphsAndTables(pieces) : printedLines(pieces),
      ...(title !== undefined && { property: title }),
      ...(losses.length > 0 && { losses }),
    };
  });
}

interface FilledPage {
  readonly width: number;
  readonly lines: readonly Line[];
  readonly tables: readonly RuledTable[];
}

function filledPage({ items, width, height }: Page, ruled: readonly RuledTable[]): FilledPage {
  const { tables, rest } = filled(ruled, items);
  return {
    width,
    lines: withoutPageNumber(linesOf(rest), height),
    // a box without text is a picture's
    tables: tables.filter(({ cells }) => cells.some(({ text }) => text !== '')),
  };
}

function piecesOf(pages: readonly FilledPage[]): Piece[] {
  const margins = marginsOf(pages.map(({ lines }) => lines));
  return pages.flatMap(({ width, lines, tables }, at) =>
    [
      ...lines.map((line): Piece => ({
        kind: 'line',
        y: line.y,
        line: { ...line, width, margins: margins[at] },
      })),
      ...tables.map((table): Piece => ({ kind: 'table', y: table.top, table, page: at })),
    ].sort((one, other) => one.y - other.y),
  );
}

const printedLines = (pieces: readonly Piece[]): Block[] =>
  pieces.flatMap((piece): Block[] =>
    piece.kind === 'line' ? [{ kind: 'text', text: piece.line.text }] : [],
  );

function paragraphsAndTables(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: PageLine[] = [];
  let table: RuledTable | undefined;
  let page = 0;
  const end = () => {
    if (paragraph.length > 0) {
      blocks.push({ kind: 'text', text: asText(paragraphText(paragraph.map(({ text }) => text))) });
    }
    if (table) blocks.push(blockOf(table));
    [paragraph, table] = [[], undefined];
  };
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      const isNext = table && piece.page > page && isContinued(table, piece.table);
      page = piece.page;
      if (table && isNext) table = continued(table, piece.table);
      else {
        end();
        table = piece.table;
      }
      continue;
    }
    const last = paragraph.at(-1);
    if (!last || !goesOn(last, piece.line)) end();
    paragraph.push(piece.line);
  }
  end();
  return blocks;
}

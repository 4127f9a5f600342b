/** Reads a figure as people write or paste it: 件, full-width digits, thousands separators, dashes for "not applicable". */
import type { Cell } from './cell';
import { isSlash } from './cell';
import { COUNTERS, exactNumber, WHOLE } from './numerals';

/**
 * `tidy` is false where the cell holds a text that reads as this figure but has to be written as one before
 * anything can add it up. A text that cannot be read for certain is `unreadable`: it is never a 0.
 */
export type FigureReading = { readonly cell: Cell; readonly tidy: boolean } | { readonly unreadable: string };

const FIGURE = new RegExp(`^([+-]?(?:${WHOLE})(?:\\.\\d+)?)\\s*(?:${COUNTERS})?$`, 'u');

/** Reads what stands in a cell, number or text. */
export function readFigure(raw: number | string | boolean): FigureReading {
  if (typeof raw === 'number') return { cell: raw, tidy: true };
  if (typeof raw === 'boolean') return { unreadable: String(raw).toUpperCase() };
  if (raw === '') return { cell: null, tidy: true };
  if (raw === '/') return { cell: 'na', tidy: true };
  const text = raw.normalize('NFKC').trim();
  if (text === '') return { cell: null, tidy: false };
  if (isSlash(text)) return { cell: 'na', tidy: false };
  const digits = FIGURE.exec(text)?.[1];
  const value = digits === undefined ? undefined : exactNumber(digits);
  return value === undefined ? { unreadable: raw.trim() } : { cell: value, tidy: false };
}

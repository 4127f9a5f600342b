/** Reads what a single cell hands over. */
import type { Cell } from '../report/cell';
import { isSlash } from '../report/cell';
import * as words from '../words/functions';
import { isBlank } from './block';

/** An argument that cannot be used; the message is a Chinese sentence for the cell's tooltip. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

export function readCell(name: string, value: unknown, place: () => string): Cell {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isBlank(value)) return null;
  if (typeof value === 'string' && isSlash(value.trim())) return 'na';
  throw new ArgumentError(words.notAFigure(name, place(), asText(value)));
}

const SIGNED = /^(增加?|减少?|\+|-|−|－)?\s*(\d+)$/;

/** A figure that may say 增3 or 减4, as the form of 2019 has it. */
export function readSignedCell(name: string, value: unknown, place: () => string): Cell {
  const match = typeof value === 'string' ? SIGNED.exec(value.normalize('NFKC').trim()) : null;
  if (!match) return readCell(name, value, place);
  const figure = Number(match[2]);
  return /^[减\-−]/.test(match[1] ?? '') ? -figure || 0 : figure;
}

export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

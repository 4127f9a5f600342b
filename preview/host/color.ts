/** Colours as Excel takes them (`#FFA500`, `orange`) and as it gives them back. */
import { invalidArgument } from './errors';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  purple: '#800080',
};

/** A colour for the engine, `#rrggbb`. */
export function colorFrom(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const lower = value.toLowerCase();
  const color = NAMED[lower] ?? (lower.startsWith('#') ? lower : `#${lower}`);
  if (!/^#[0-9a-f]{6}$/.test(color)) throw invalidArgument();
  return color;
}

export const colorToExcel = (color: string): string => color.toUpperCase();

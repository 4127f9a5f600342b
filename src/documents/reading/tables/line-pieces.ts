/** The pieces of a line of text: words, and what may be figures behind them. */
import { COUNTERS } from '../../../report/numerals';
import { isFigureText } from '../figure-text';

/** A piece of a line: words, or what may be one figure. */
export interface Token {
  readonly text: string;
  readonly isFigure: boolean;
  readonly line: number;
  /** what stands behind it on its line, where bars part that */
  readonly fields?: readonly string[];
}

/** Words, then figures parted by blanks, by signs or by nothing: `标签 0 0 0`, `标签21710000218`. */
const LABEL_AND_FIGURES =
  /^(?<label>.*(?:[^\d\s.,+\-−/]|增\/))(?<figures>[\d\s.,+\-−/]*[\d/][\d\s.,+\-−/]*)$/su;
const FIGURES = /^[\d\s.,+\-−/]*[\d/][\d\s.,+\-−/]*$/u;
export function splitUp(piece: string, line: number): readonly Token[] {
  const figures = (text: string) =>
    text
      .trim()
      .split(/\s+/u)
      .map((one) => ({ text: one, isFigure: true, line }));
  if (isFigureText(piece)) return [{ text: piece, isFigure: true, line }];
  if (FIGURES.test(piece)) return figures(piece);
  const unusual = withUnusual(piece);
  if (unusual) return [...splitUp(unusual.label, line), ...figures(unusual.figures)];
  const both = LABEL_AND_FIGURES.exec(piece)?.groups;
  return both
    ? [{ text: both.label!.trim(), isFigure: false, line }, ...figures(both.figures!)]
    : [{ text: piece, isFigure: false, line }];
}

/** Words, then figures of which one has letters for digits, is in 万, or has its unit behind it. */
function withUnusual(piece: string): { readonly label: string; readonly figures: string } | undefined {
  if (!UNUSUAL.test(piece)) return undefined;
  const tokens = piece.split(/\s+/u);
  const from = tokens.map(isFigureText).lastIndexOf(false) + 1;
  const figures = tokens.slice(from).join(' ');
  return from > 0 && UNUSUAL.test(figures) ? { label: tokens.slice(0, from).join(' '), figures } : undefined;
}

const UNUSUAL = new RegExp(`[OolI〇零万亿，]|\\d(?:${COUNTERS})`, 'u');

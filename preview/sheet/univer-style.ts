/** The look of a cell in Univer's words and in the port's. */
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { DEFAULT_STYLE, NO_LINE } from './initial-look';
import type { BorderStyle, CellStyle } from './sheet-engine';

/** Upright characters below each other. */
const STACKED = 180;

const HORIZONTAL: readonly (readonly [CellStyle['horizontal'], HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: readonly (readonly [CellStyle['vertical'], VerticalAlign])[] = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
];

const LINES: readonly (readonly [BorderStyle['style'], BorderStyle['weight'], BorderStyleTypes])[] = [
  ['None', 'Thin', BorderStyleTypes.NONE],
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What Univer is told of a patch; `indent`, `locked` and `shrinkToFit` are none of its business. */
export function toUniver(patch: Partial<CellStyle>): IStyleData {
  const style: IStyleData = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined) {
    style.ht = HORIZONTAL.find(([own]) => own === patch.horizontal)?.[1] ?? HorizontalAlign.UNSPECIFIED;
  }
  if (patch.vertical !== undefined) {
    style.vt = VERTICAL.find(([own]) => own === patch.vertical)?.[1] ?? VerticalAlign.MIDDLE;
  }
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.orientation !== undefined) {
    style.tr = patch.orientation === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: patch.orientation };
  }
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  return style;
}

/** What Univer keeps, as a whole look. */
export function fromUniver(style: IStyleData | null): CellStyle {
  const { tr } = style ?? {};
  return {
    ...DEFAULT_STYLE,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    fontName: style?.ff ?? DEFAULT_STYLE.fontName,
    fontSize: style?.fs ?? DEFAULT_STYLE.fontSize,
    fontColor: style?.cl?.rgb ?? DEFAULT_STYLE.fontColor,
    fill: style?.bg?.rgb ?? null,
    horizontal: HORIZONTAL.find(([, theirs]) => theirs === style?.ht)?.[0] ?? 'General',
    vertical: VERTICAL.find(([, theirs]) => theirs === style?.vt)?.[0] ?? DEFAULT_STYLE.vertical,
    wrap: style?.tb === WrapStrategy.WRAP,
    orientation: tr?.v === BooleanNumber.TRUE ? STACKED : (tr?.a ?? 0),
    numberFormat: style?.n?.pattern ?? 'General',
  };
}

export function lineToUniver({ style, weight, color }: BorderStyle): IBorderStyleData | null {
  if (style === 'None') return null;
  const found =
    LINES.find(([own, width]) => own === style && width === weight) ?? LINES.find(([own]) => own === style)!;
  return { s: found[2], cl: { rgb: color } };
}

export function lineFromUniver(line: Nullable<IBorderStyleData>): BorderStyle {
  const found = LINES.find(([, , theirs]) => theirs === line?.s);
  if (!line || !found) return NO_LINE;
  return { style: found[0], weight: found[1], color: line.cl.rgb ?? NO_LINE.color };
}

/** What Univer has no word for; it is kept in a field of the cell that Univer leaves alone. */
const OWN = ['locked', 'indent', 'shrinkToFit'] as const;

/** The part of a look, or of such a field, that Univer has no word for. */
export const ownLook = (look: Nullable<object>): Partial<CellStyle> =>
  Object.fromEntries(Object.entries(look ?? {}).filter(([key]) => (OWN as readonly string[]).includes(key)));

/** What the looks that are declared for an element do to its text: hide it, raise it, colour it. */

/** Of each property that may: its value. */
export type Declared = ReadonlyMap<string, string>;

interface Declaration {
  readonly value: string;
  readonly isImportant: boolean;
}

/** `gone`: it takes no place; `hidden`: it does, or is struck out; `veiled`: it is there, but nobody can see it. */
export type Unseen = 'gone' | 'hidden' | 'veiled';

const PROPERTIES = new Set([
  ...['display', 'visibility', 'text-decoration', 'text-decoration-line', 'opacity', 'mso-hide'],
  ...['position', 'top', 'bottom', 'left', 'right', 'margin-left', 'text-indent', 'transform'],
  ...['margin-right', 'padding-left', 'padding-right', 'float'],
  ...['overflow', 'width', 'height', 'max-width', 'max-height', 'clip', 'clip-path'],
  ...[
    'vertical-align',
    'mso-text-raise',
    'mso-special-character',
    'font-size',
    'color',
    'background',
    'background-color',
  ],
]);

const NONE: ReadonlyMap<string, Declaration> = new Map();
/** Word writes the same looks at every piece of text. */
const known = new Map<string, ReadonlyMap<string, Declaration>>();
const MOST_KNOWN = 5000;

/** The declarations of a rule or an attribute that are looked at. */
export function declarationsIn(style: string): ReadonlyMap<string, Declaration> {
  if (style === '') return NONE;
  const before = known.get(style);
  if (before) return before;
  const own = new Map<string, Declaration>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !PROPERTIES.has(property)) continue;
    const words = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = words.replace(/\s*!important$/u, '');
    own.set(property, { value, isImportant: value !== words });
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(style, own);
  return own;
}

/** No length on a page is as far off: -9999px, -999em. */
const FAR = -150;

export function unseenBy(declared: Declared): Unseen | undefined {
  if (declared.size === 0) return undefined;
  const has = (property: string, pattern: RegExp) => pattern.test(declared.get(property) ?? '');
  if (has('display', /^none$/u)) return 'gone';
  if (has('visibility', /^(?:hidden|collapse)$/u)) return 'hidden';
  if (has('text-decoration', /line-through/u) || has('text-decoration-line', /line-through/u))
    return 'hidden';
  const isFar = (property: string) => (pixels(declared.get(property)) ?? 0) <= FAR;
  const isNothing = (property: string) => (pixels(declared.get(property)) ?? Infinity) <= 1;
  const isVeiled =
    has('mso-hide', /^all$/u) ||
    has('opacity', /^0*(?:0|\.0\d*)%?$/u) ||
    ['left', 'top', 'right', 'margin-left', 'text-indent'].some(isFar) ||
    has('clip', /^rect\((?:\s*[01]?(?:\.\d+)?(?:px)?[\s,]*){4}\)$/u) ||
    has('clip-path', /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)/u) ||
    has('transform', /scale\(\s*0(?:\.0*)?\s*[,)]|translate[xy]?\(\s*-\d{3,}/u) ||
    (has('overflow', /hidden|clip/u) && ['width', 'height', 'max-width', 'max-height'].some(isNothing));
  return isVeiled ? 'veiled' : undefined;
}

/** `surely`: as a note's mark is; `perhaps`: whole figures are set so, too. */
export function raisedBy(declared: Declared): 'surely' | 'perhaps' | undefined {
  if (declared.size === 0) return undefined;
  const align = declared.get('vertical-align') ?? '';
  if (align === 'super' || align === 'sub') return 'surely';
  const isMoved = (value: string | undefined) =>
    value !== undefined && /^[+-]?\.?[1-9]|^[+-]?0\.[1-9]/u.test(value);
  const isRaised =
    /^(?:text-)?(?:top|bottom)$/u.test(align) ||
    isMoved(align) ||
    declared.get('mso-special-character') === 'footnote' ||
    isMoved(declared.get('mso-text-raise')) ||
    (declared.get('position') === 'relative' &&
      (isMoved(declared.get('top')) || isMoved(declared.get('bottom'))));
  return isRaised ? 'perhaps' : undefined;
}

/** What parts an element from the text beside it. */
export function partedBy(declared: Declared): 'line' | 'blank' | undefined {
  if (declared.size === 0) return undefined;
  if (/^(?:block|flex|grid|table|list-item|flow-root|-webkit-box)$/u.test(declared.get('display') ?? '')) {
    return 'line';
  }
  const isApart = (property: string) => (pixels(declared.get(property)) ?? 0) >= APART;
  const sides = ['margin-left', 'margin-right', 'padding-left', 'padding-right'];
  return declared.get('float') === 'right' || sides.some(isApart) ? 'blank' : undefined;
}

/** Hardly less than a blank, in pixels. */
const APART = 3;

const IN_PIXELS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16, in: 96, cm: 38, mm: 3.8, vw: 10, vh: 10 },
};

/** @returns `undefined` for what is no length */
function pixels(value: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/u.exec(value ?? '') ?? [];
  const scale = IN_PIXELS[unit];
  return number === '' || scale === undefined ? undefined : Number(number) * scale;
}

const NAMED_SIZES: Readonly<Record<string, number>> = {
  ...{ 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32 },
};

/** In pixels. @param inherited of the element that it stands in */
export function sizeOf(declared: Declared, inherited: number): number {
  const value = declared.get('font-size');
  if (value === undefined) return inherited;
  if (value === 'smaller') return inherited * 0.83;
  if (value === 'larger') return inherited * 1.2;
  const [, share, unit] = /^(\d*\.?\d+)(em|%)$/u.exec(value) ?? [];
  if (share !== undefined) return (inherited * Number(share)) / (unit === '%' ? 100 : 1);
  return pixels(value) ?? NAMED_SIZES[value] ?? inherited;
}

/** White or nearly so; `clear` where nothing of it can be seen. */
export function paleness(colour: string): 'pale' | 'clear' | undefined {
  if (colour === 'transparent') return 'clear';
  const hex = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.exec(colour)?.[1];
  if (hex !== undefined) {
    const digits = hex.length < 6 ? [...hex].map((one) => one + one).join('') : hex;
    if (digits.length === 8 && digits.endsWith('00')) return 'clear';
    return /^(?:f[\da-f]){3}/u.test(digits) ? 'pale' : undefined;
  }
  const numbers = /^(?:rgb|hsl)a?\(([^)]*)\)/u.exec(colour)?.[1]?.split(/[\s,/]+/u) ?? [];
  const alpha = numbers[3];
  if (alpha !== undefined && Number.parseFloat(alpha) < 0.05) return 'clear';
  const isPale = colour.startsWith('rgb')
    ? numbers.slice(0, 3).every((one) => Number.parseFloat(one) >= (one.endsWith('%') ? 94 : 240))
    : Number.parseFloat(numbers[2] ?? '') >= 94;
  if (numbers.length >= 3) return isPale ? 'pale' : undefined;
  return /^(?:white|snow|ivory|ghostwhite|whitesmoke|floralwhite)$/u.test(colour) ? 'pale' : undefined;
}

/** Whether something stands behind the text that pale letters can be seen on. */
export function isDark(background: string): boolean {
  if (/url\(|gradient/u.test(background)) return true;
  const [colour = ''] = /#[\da-f]+|(?:rgb|hsl)a?\([^)]*\)|[a-z]+/u.exec(background) ?? [];
  return colour !== '' && !/^(?:none|inherit|initial|unset)$/u.test(colour) && paleness(colour) === undefined;
}

/** The XML of a Word document as a reader of the page sees it: without what is hidden or struck out, with what stands in fields, boxes, readings and formulas. */
import { UNSEEN } from '../content';
import type { Sizes } from './word-sizes';
import type { Looks } from './word-styles';
import { effectOf, isOn, isShade, LOOKS, lookValue, valueIn } from './word-styles';

/** An element that is not closed yet. */
interface Open {
  readonly name: string;
  /** how many pieces, and how many texts, were written before it */
  readonly from: number;
  readonly texts: number;
  /** of a run: its own looks; of a paragraph or a cell: what stands behind its text */
  readonly looks: Map<string, string>;
  /** that it stands in, or is */
  readonly paragraph: Open | undefined;
  /** of a run, a paragraph or a table */
  style?: string;
  /** a row that is not shown; a drawing that holds text; a formula that is more than a line; a field with what may be typed there */
  isMarked?: boolean;
  /** of a paragraph: its last run ends in a digit, and whether that is raised */
  digit?: 'plain' | 'raised' | undefined;
  /** how large that is, in half points */
  size?: number;
  /** of something that is written in two ways: where each begins, and whether it has text */
  ways?: {
    readonly isFallback: boolean;
    readonly from: number;
    readonly to: number;
    readonly hasText: boolean;
  }[];
}

const TOKENS =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?<slash>\/?)(?<name>[\w:.-]+)(?<rest>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;

/** What stands around text that would be passed over with it. */
const UNWRAPPED = new Set(['w:fldSimple', 'w:ruby', 'w:rubyBase', 'm:oMathPara']);
const IN_LINE = new Set([
  'm:r',
  'm:t',
  'm:rPr',
  'm:sty',
  'm:nor',
  'm:ctrlPr',
  'm:oMath',
  'w:rPr',
  'w:rFonts',
]);
const FORMULA = '〔公式〕';
/** What a box of text stands in. */
const BOXES =
  /<(\/?)(?:w:drawing|wp:inline|wp:anchor|a:graphic|a:graphicData|wps:wsp|wps:txbx|wpg:\w+|wpc:\w+)(?=[\s/>])/gu;

const NEEDED =
  /<(?:w:(?:vanish|specVanish|webHidden|strike|dstrike|hidden|position|showingPlcHdr|fldSimple|ruby|txbxContent|delText|moveFrom)|mc:AlternateContent|m:oMath)[\s/>]|<w:color\s[^>]*w:val="[fF].[fF].[fF]|<w:sz\s[^>]*w:val="(?:\d|1[0-5])"|<w:highlight\s[^>]*w:val="black"/u;

export interface Seen {
  readonly xml: string;
  /** figures of tables are left out that are struck out or stand in a hidden row */
  readonly isDropped: boolean;
}

/** Tabs and breaks of every kind part what stands beside them. */
const withBreaks = (xml: string): string =>
  xml.replace(/<w:(?:cr|br)(?:\s[^>]*)?(?:\/>|>\s*<\/w:(?:cr|br)>)/gu, '<w:br/>').replace(PTAB, '<w:tab/>');
const PTAB = /<w:ptab(?:\s[^>]*)?(?:\/>|>\s*<\/w:ptab>)/gu;

/**
 * @param styles the looks of each style that has any
 * @param sizes of text whose runs say none
 */
export function seenXml(all: string, styles: ReadonlyMap<string, Looks>, sizes: Sizes): Seen {
  const xml = withBreaks(all);
  if (!NEEDED.test(xml) && ![...styles.keys()].some((id) => xml.includes(`"${id}"`))) {
    return { xml, isDropped: false };
  }
  const seen = new SeenXml(styles, sizes);
  return { xml: seen.read(xml), isDropped: seen.isDropped };
}

class SeenXml {
  private readonly out: string[] = [];
  private readonly open: Open[] = [];
  private texts = 0;
  isDropped = false;

  constructor(
    private readonly styles: ReadonlyMap<string, Looks>,
    private readonly sizes: Sizes,
  ) {}

  /** @throws where it is no XML */
  read(xml: string): string {
    // what is never closed would be looked for again and again
    for (const [begins, ends] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const) {
      if (xml.lastIndexOf(begins) > xml.lastIndexOf(ends)) throw new SyntaxError(begins);
    }
    let at = 0;
    for (const { 0: token, index, groups } of xml.matchAll(TOKENS)) {
      if (index > at) this.out.push(xml.slice(at, index));
      at = index + token.length;
      const { slash, name, rest = '' } = groups!;
      if (name === undefined) this.out.push(token);
      else if (slash === '/') this.close(name, token);
      else this.begin(name, rest, token);
    }
    this.out.push(xml.slice(at));
    return this.out.join('');
  }

  private begin(name: string, rest: string, token: string): void {
    const isEmpty = rest.endsWith('/');
    this.look(name, rest);
    if (!isEmpty) {
      const within = this.open.at(-1)?.paragraph;
      const own: Open = {
        name,
        from: this.out.length,
        texts: this.texts,
        looks: new Map(),
        paragraph: within,
      };
      this.open.push(name === 'w:p' ? Object.assign(own, { paragraph: own }) : own);
      if (name === 'w:t' || name === 'm:t') this.texts += 1;
    }
    if (!UNWRAPPED.has(name)) this.out.push(token);
  }

  /** What an element says of those that it stands in. */
  private look(name: string, rest: string): void {
    const [of, parent] = [this.open.at(-2), this.open.at(-1)?.name];
    if (parent === 'w:rPr' && of?.name === 'w:r') {
      if (LOOKS.has(name)) of.looks.set(name, lookValue(name, rest));
      if (name === 'w:rStyle') of.style = valueIn(rest) ?? '';
    }
    if (name === 'w:pStyle' && parent === 'w:pPr' && of) of.style = valueIn(rest) ?? '';
    if (name === 'w:tblStyle' && parent === 'w:tblPr' && of) of.style = valueIn(rest) ?? '';
    if (name === 'w:hidden' && parent === 'w:trPr' && of) of.isMarked = isOn(valueIn(rest) ?? '');
    if (name === 'w:shd' && (parent === 'w:tcPr' || parent === 'w:pPr'))
      of?.looks.set(name, lookValue(name, rest));
    if (name === 'w:showingPlcHdr' && parent === 'w:sdtPr') mark(of);
    if (name === 'w:txbxContent') mark(this.open.find((one) => one.name === 'w:drawing'));
    if (name.startsWith('m:') && !IN_LINE.has(name)) mark(this.open.find((one) => one.name === 'm:oMath'));
  }

  private close(name: string, token: string): void {
    const own = this.open.at(-1);
    if (own?.name !== name) {
      this.out.push(token);
      return;
    }
    this.open.pop();
    if (!UNWRAPPED.has(name)) this.out.push(token);
    switch (name) {
      case 'w:r':
        this.closeRun(own);
        break;
      case 'w:tr':
        if (own.isMarked) this.drop(own);
        break;
      // tracked, and read nowhere
      case 'w:delText':
      case 'w:moveFrom':
        if (this.isInCell() && /\d/u.test(this.textSince(own.from))) this.isDropped = true;
        break;
      // the reading over characters
      case 'w:rt':
        this.out.length = own.from;
        break;
      case 'w:drawing':
        if (own.isMarked) this.rewrite(own, (text) => text.replace(BOXES, '<$1w:object'));
        break;
      case 'm:oMath':
        this.rewrite(own, (text) => {
          const line = own.isMarked
            ? FORMULA
            : [...text.matchAll(/<m:t[^>]*>([^<]*)/gu)].map(([, one]) => one).join('');
          return `<w:r><w:t>${line}</w:t></w:r>`;
        });
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        (this.open.at(-1)!.ways ??= []).push({
          isFallback: name === 'mc:Fallback',
          from: own.from,
          to: this.out.length - 1,
          hasText: this.texts > own.texts,
        });
        break;
      case 'mc:AlternateContent':
        this.takeWay(own);
        break;
    }
  }

  /** Of ways to write the same the fallback is read: another where that has no text, and it has. */
  private takeWay({ ways = [] }: Open): void {
    const way = ways.find(({ isFallback, hasText }) => !isFallback && hasText);
    if (!way || ways.some(({ isFallback, hasText }) => isFallback && hasText)) return;
    for (const { isFallback, from, to } of ways) {
      if (isFallback) [this.out[from], this.out[to]] = ['<mc:Choice>', '</mc:Choice>'];
    }
    [this.out[way.from], this.out[way.to]] = ['<mc:Fallback>', '</mc:Fallback>'];
  }

  private closeRun(run: Open): void {
    const { paragraph } = run;
    const text = this.textSince(run.from);
    const effect = this.effectOn(run, text);
    if (effect === 'gone') this.drop(run);
    if (effect === 'veiled') {
      this.out.length = run.from;
      this.out.push(`<w:r><w:t>${UNSEEN}</w:t></w:r>`);
    }
    const ownSize = run.looks.get('w:sz');
    const isSmall =
      effect === undefined &&
      FIGURES.test(text) &&
      ownSize !== undefined &&
      Number(ownSize) <= SMALLER * (paragraph?.size ?? 0);
    const isMark = (effect === 'raised' || isSmall) && paragraph?.digit === 'plain';
    if (isMark) {
      this.rewrite(run, (xml) =>
        xml.replace(/(<w:rPr(?:\s[^>]*)?>)/u, '$1<w:vertAlign w:val="superscript"/>'),
      );
    }
    if (paragraph && text !== '') {
      const isRaised = effect === 'raised' || isMark;
      paragraph.digit = !/\d\s*$/u.test(text) ? undefined : isRaised ? 'raised' : 'plain';
      if (!isRaised) paragraph.size = ownSize === undefined ? this.usualSize(run) : Number(ownSize);
    }
  }

  private usualSize({ style, paragraph }: Open): number {
    const table = this.open.filter(({ name }) => name === 'w:tbl').at(-1);
    return this.sizes(style, paragraph?.style, table?.style);
  }

  private effectOn(run: Open, text: string): 'gone' | 'veiled' | 'raised' | undefined {
    const looks = [run.looks, this.styles.get(run.style ?? ''), this.styles.get(run.paragraph?.style ?? '')];
    const effect = effectOf((name) =>
      looks.map((one) => one?.get(name)).find((value) => value !== undefined),
    );
    const isVeil = this.isInCell() && /\d/u.test(text);
    if (effect === 'struck') return 'gone';
    if (effect === 'veiled') return isVeil ? 'veiled' : 'gone';
    const isField = this.open.some(({ name, isMarked }) => name === 'w:sdt' && isMarked);
    if (isField && isVeil) return 'veiled';
    if (effect === 'pale') {
      const isShaded = this.open.some((one) => isShade(one.looks.get('w:shd')));
      return isVeil && !isShaded && FIGURES.test(text) ? 'veiled' : undefined;
    }
    return effect;
  }

  private drop({ name, from }: Open): void {
    const isOfTable = name === 'w:tr' || this.isInCell();
    if (isOfTable && /\d/u.test(this.textSince(from))) this.isDropped = true;
    this.out.length = from;
  }

  private isInCell(): boolean {
    return this.open.some(({ name }) => name === 'w:tc');
  }

  private textSince(from: number): string {
    return this.out
      .slice(from)
      .filter((piece) => !piece.startsWith('<'))
      .join('');
  }

  private rewrite({ from }: Open, change: (text: string) => string): void {
    const text = change(this.out.slice(from).join(''));
    this.out.length = from;
    this.out.push(text);
  }
}

/** What is set so much smaller than the figure before it is the mark of a note. */
const SMALLER = 0.7;

/** Figures alone, which no heading is. */
const FIGURES = /^[\s\d.,，．]*$/u;

function mark(one: Open | undefined): void {
  if (one) one.isMarked = true;
}

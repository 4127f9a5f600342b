/** 发布后核对: a published page against the report that it was made from, cell by cell and number by number. */
import { numbersIn } from '../../narrative/numbers-in-text';
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import { addressesOf } from '../../report/figure-addresses';
import type { Report } from '../../report/report';
import { cellReader, tableFormsOf } from '../../report/report';
import type { Reading } from '../report-json';
import { checkValue } from './check-value';
import { ownText, printedCheckValue } from './own-text';
import { lastSection, withoutSignature } from './signature';

/** A cell that the page tells otherwise; `undefined` where a side has none. */
export interface CellDifference {
  readonly cell: Address;
  readonly own: Cell | undefined;
  readonly published: Cell | undefined;
}

/** A number that stands in the text of one side alone, with the words before it. */
export interface NumberDifference {
  readonly section: string;
  readonly side: 'own' | 'published';
  readonly text: string;
  readonly before: string;
}

export interface PublishedCheck {
  readonly cells: readonly CellDifference[];
  readonly numbers: readonly NumberDifference[];
  /** cells of the page that could not be read for sure */
  readonly unread: readonly Address[];
  /** 数据校验码 that the page prints, and that its tables come to; absent where it prints none */
  readonly checkValue?: { readonly printed: string; readonly ofTables: string };
  /** how many cells and numbers are the same on both sides */
  readonly same: { readonly cells: number; readonly numbers: number };
}

/** A blank may have been written as 0 or "/", as was chosen. @param page as it was read */
export async function publishedCheck(own: Report, page: Reading): Promise<PublishedCheck> {
  const forms = tableFormsOf(own);
  const [read, readPage] = [cellReader(own), cellReader(page.report)];
  const cells: CellDifference[] = [];
  const unread: Address[] = [];
  let same = 0;
  for (const cell of forms ? addressesOf(forms) : []) {
    const [mine, theirs] = [read(cell), readPage(cell)];
    if (isSame(mine, theirs)) same += 1;
    else if ((theirs ?? null) === null && isNoted(cell, page)) unread.push(cell);
    else cells.push({ cell, own: mine, published: theirs });
  }
  const texts = numbersCompared(unsigned(own), unsigned(page.report));
  const printed = printedCheckValue(page.report);
  return {
    cells,
    unread,
    numbers: texts.differences,
    ...(printed !== undefined && { checkValue: { printed, ofTables: await checkValue(page.report) } }),
    same: { cells: same, numbers: texts.same },
  };
}

function isSame(own: Cell | undefined, published: Cell | undefined): boolean {
  if (own === published) return true;
  const isBlank = (own ?? null) === null;
  return isBlank && [undefined, null, 0, 'na'].includes(published);
}

const isNoted = (cell: Address, { notes }: Reading): boolean =>
  notes.some(({ place }) => cell === place || cell.startsWith(`${place}.`));

/** A page is signed when it is published. */
function unsigned(report: Report): Texts {
  const texts = ownText(report);
  const last = lastSection(report);
  return {
    ...texts,
    ...(texts[last] !== undefined && { [last]: withoutSignature(texts[last], report.organ).text }),
  };
}

interface Told {
  readonly key: string;
  readonly text: string;
  readonly before: string;
}

type Texts = Readonly<Record<string, string>>;

/** Of sections that both sides have: a report whose text was never kept says nothing of the page's. */
function numbersCompared(own: Texts, published: Texts): { differences: NumberDifference[]; same: number } {
  const differences: NumberDifference[] = [];
  let same = 0;
  for (const [section, text] of Object.entries(own)) {
    if (text.trim() === '') continue;
    const [mine, theirs] = [toldIn(text), toldIn(published[section] ?? '')];
    const common = commonOf(mine, theirs);
    same += common.size;
    const others = new Set(common.values());
    for (const one of mine) if (!common.has(one)) differences.push(differenceOf(section, 'own', one));
    for (const one of theirs) if (!others.has(one)) differences.push(differenceOf(section, 'published', one));
  }
  return { differences, same };
}

const differenceOf = (
  section: string,
  side: NumberDifference['side'],
  { text, before }: Told,
): NumberDifference => ({ section, side, text, before });

/** As many words before a number as tell which one it is. */
const BEFORE = 12;

function toldIn(text: string): readonly Told[] {
  // a page may break lines within a sentence
  const plain = text.replace(/\s/gu, '');
  return numbersIn(plain).map(({ start, value, unit, text: words }) => ({
    key: `${value} ${unit}`,
    text: words,
    before: plain.slice(Math.max(0, start - BEFORE), start).replace(/^.*[。；，]/u, ''),
  }));
}

/** The longest sequence of numbers that both sides tell in the same order, each of the one with that of the other. */
function commonOf(one: readonly Told[], other: readonly Told[]): ReadonlyMap<Told, Told> {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] =
        one[at]!.key === other[to]!.key
          ? lengths[(at + 1) * width + to + 1]! + 1
          : Math.max(lengths[(at + 1) * width + to]!, lengths[at * width + to + 1]!);
    }
  }
  const pairs = new Map<Told, Told>();
  for (let [at, to] = [0, 0]; at < one.length && to < other.length;) {
    if (one[at]!.key === other[to]!.key) {
      pairs.set(one[at]!, other[to]!);
      [at, to] = [at + 1, to + 1];
    } else if (lengths[(at + 1) * width + to]! >= lengths[at * width + to + 1]!) at += 1;
    else to += 1;
  }
  return pairs;
}

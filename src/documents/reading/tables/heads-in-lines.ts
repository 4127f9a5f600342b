/** The heads among the words of lines: what each piece of them names, in whatever words, broken over lines or run together. */
import { figureRows, forms, table2Rows } from '../../../report/form';
import { lineageOf } from '../../../report/printed-labels';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { Other, Term } from './head-terms';
import { CORNER, meant, otherIn } from './head-terms';

/** A name of the form's; or a head that is none of them, and says perhaps that its figures are another year's, or no counts. */
export type Head =
  | { readonly id: string; readonly text: string; readonly isExact: boolean; readonly isGroup: boolean }
  | { readonly unknown: string; readonly other?: Other };

/** A head; the end of one that was broken, or a single character; or `undefined` for words that are none. */
export type Item = Head | { readonly scrap: string } | undefined;

/** A name is broken into no more pieces. */
const BROKEN_INTO = 4;
const LIKE = 0.8;
/** A head is no longer, and no shorter, than this. */
const [SHORTEST, LONGEST] = [2, 16] as const;

/**
 * @param above the words between the figures of two rows, but for the label of the second
 * @param terms the same for the same table
 */
export function headsIn(
  above: readonly string[],
  terms: readonly Term[],
  year: number | undefined,
): readonly Item[] {
  const own = read.get(terms) ?? new Map<string, readonly Item[]>();
  const key = `${year} ${above.join('\n')}`;
  const known = own.get(key) ?? itemsIn(above, terms, year);
  if (own.size > MOST_READ) own.clear();
  read.set(terms, own.set(key, known));
  return known;
}

/** The same words are read for each form, and again where a document may hold several reports. */
const read = new WeakMap<readonly Term[], Map<string, readonly Item[]>>();
const MOST_READ = 100;

function itemsIn(
  above: readonly string[],
  terms: readonly Term[],
  year: number | undefined,
): readonly Item[] {
  const pieces = above.flatMap((text) => tight(text).split(/\s+/u)).filter((piece) => piece !== '');
  const items: Item[] = [];
  for (let at = 0; at < pieces.length;) {
    const count = joinedFrom(pieces, at, terms);
    items.push(...itemsOf(pieces.slice(at, at + count).join(''), terms, year));
    at += count;
  }
  return items;
}

const tight = (text: string): string => text.normalize('NFKC').trim();

const exactly = (words: string, terms: readonly Term[]): boolean => terms.some(({ name }) => name === words);

/** How many pieces make one name: 科研机 and 构. */
function joinedFrom(pieces: readonly string[], at: number, terms: readonly Term[]): number {
  if (exactly(wordsIn(pieces[at]!), terms)) return 1;
  for (let count = BROKEN_INTO; count > 1; count -= 1) {
    const some = pieces.slice(at, at + count).map(wordsIn);
    if (some.length < count || some.some((one) => exactly(one, terms))) continue;
    if (exactly(some.join(''), terms)) return count;
  }
  return 1;
}

/** What stands in brackets belongs to the name of a block: 行政诉讼（未经复议）. */
const wordsIn = (piece: string): string =>
  /\(.*复议.*\)/u.test(piece) ? piece.replace(/[^\p{L}\p{N}]/gu, '') : labelWords(piece);

const labelsOf = (least: number): ReadonlySet<string> =>
  new Set(
    forms
      .flatMap((form) => [
        ...table2Rows(form).map(({ label }) => label),
        ...figureRows(form).flatMap((row) => lineageOf(form.table3.rows, row.id).map(({ label }) => label)),
      ])
      .map(labelWords)
      .filter((words) => words.length >= least),
  );

/** Of rows; short ones are those of columns, too. */
const rowLabels = labelsOf(1);
const longRowLabels = labelsOf(5);

const NUMBERED = /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]+[、.]|\d{1,2}[.、)])/u;
/** What stands around a head. */
const AROUND =
  /第.{1,4}条.{0,6}项|勾稽关系|政府信息|^\(?(?:金额|计量|货币)?单位:|^\d+$|^[^\p{Script=Han}]*$/u;
const WITHIN = new RegExp(
  [...longRowLabels, '第.{1,4}条第?\\(?.\\)?项', '信息内容', '申请人情况', '本年度?办理结果'].join('|'),
  'gu',
);

function itemsOf(piece: string, terms: readonly Term[], year: number | undefined): readonly Item[] {
  const words = wordsIn(piece);
  const isRow = NUMBERED.test(piece) && rowLabels.has(words);
  if (exactly(words, terms) && !isRow) return [headOf(words, terms, year)];
  if (isAround(piece, words) && words.length <= LONGEST) return [undefined];
  return parts(piece, terms, year);
}

const isAround = (piece: string, words: string): boolean =>
  words.length === 0 ||
  CORNER.test(words) ||
  AROUND.test(piece) ||
  (rowLabels.has(words) && (NUMBERED.test(piece) || words.length > SHORTEST)) ||
  (NUMBERED.test(piece) && [...longRowLabels].some((label) => likeness(label, words) >= LIKE));

/** Of a piece, the words that remain of what stands around heads. */
function parts(piece: string, terms: readonly Term[], year: number | undefined): readonly Item[] {
  const some = piece
    .replace(/\([^()]*勾稽[^()]*\)/gu, ' ')
    .replace(WITHIN, ' ')
    .trim()
    .split(/\s+/u);
  return some.flatMap((one, at) => {
    const words = wordsIn(one);
    const gap = at > 0 ? [undefined] : [];
    if (words !== '' && words.length < SHORTEST) return [...gap, { scrap: words }];
    if (words === '' || CORNER.test(words)) return [undefined];
    const told = headOf(words, terms, year);
    const isExact = 'id' in told && told.isExact;
    const several = isExact ? undefined : runTogether(words, terms);
    if (several) return [...gap, ...several];
    return [...gap, words.length > LONGEST && !('id' in told) ? undefined : told];
  });
}

function headOf(words: string, terms: readonly Term[], year: number | undefined): Head {
  const term = meant(words, terms, year);
  return term
    ? { id: term.id, text: words, isExact: term.name === words, isGroup: term.isGroup === true }
    : { unknown: words, ...otherIn(words, year) };
}

/** Fewer may be words of one head. */
const LEAST_NAMES = 3;

/** Terms as they are looked for in a text without gaps. */
interface Looked {
  /** the longest name first */
  readonly terms: readonly Term[];
  readonly pattern: RegExp;
}

const looked = new WeakMap<readonly Term[], Looked>();

function lookedFor(all: readonly Term[]): Looked {
  const before = looked.get(all);
  if (before) return before;
  const terms = [...all].sort((one, other) => other.name.length - one.name.length);
  const pattern = new RegExp(terms.map(({ within }, at) => `(?<t${at}>${within})`).join('|'), 'gu');
  const known = { terms, pattern };
  looked.set(all, known);
  return known;
}

/** Several heads without a gap: one of them at least by its whole name, or three of them. */
function runTogether(words: string, all: readonly Term[]): readonly Item[] | undefined {
  const { terms, pattern } = lookedFor(all);
  const found: { readonly term: Term; readonly text: string; readonly from: number; readonly to: number }[] =
    [];
  for (const match of words.matchAll(pattern)) {
    const at = terms.findIndex((_, index) => match.groups?.[`t${index}`] !== undefined);
    const [text] = match;
    found.push({ term: terms[at]!, text, from: match.index, to: match.index + text.length });
  }
  const ids = new Set(found.map(({ term }) => term.id));
  const isNamed = found.some(({ text, term }) => text === term.name);
  if (ids.size < (isNamed ? 2 : LEAST_NAMES)) return undefined;
  const items: Item[] = [];
  let end = 0;
  for (const [at, one] of found.entries()) {
    const before = found[at - 1];
    const rest = words.slice(end, one.from);
    if (isHeadAlone(rest, before)) items.push({ unknown: rest });
    end = one.to;
    if (before?.term === one.term && before.to === one.from) continue;
    items.push({
      id: one.term.id,
      text: one.text,
      isExact: one.text === one.term.name,
      isGroup: one.term.isGroup === true,
    });
  }
  const last = words.slice(end);
  if (isHeadAlone(last, found.at(-1))) items.push({ unknown: last });
  return items;
}

/** What is left between two names, and is not the end of the first. */
const isHeadAlone = (
  rest: string,
  before: { readonly term: Term; readonly text: string } | undefined,
): boolean =>
  rest.length > SHORTEST &&
  (before === undefined || likeness(before.text + rest, before.term.name) < LIKE_OF_END);
const LIKE_OF_END = 0.6;

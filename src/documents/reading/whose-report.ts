/** Whose report a document is and of which year, by all that tells it: its title, what is printed over its pages, the names of its sheets and its file. */
import type { Content } from './content';
import type { Divided } from './passages';
import { cellsOf, linesOf } from './passages';
import type { Repair } from './repair';
import type { Titled } from './titles';
import { completed, periodIn, publisherIn, titleIn, titledByName } from './titles';

export interface Whose {
  readonly titled: Titled;
  /** what the name of a sheet or of the file alone tells */
  readonly repairs: readonly Repair[];
}

/** @param name of the file, which tells only what nothing in it does, as do its properties */
export function whoseReport(content: Content, { preamble, all }: Divided, name: string): Whose {
  const { title, headers = [], property = '', blocks } = content;
  const lines = completed(titleIn([...(title ? [title] : []), ...linesOf(preamble)]), titleIn(headers));
  const own = completed(lines, titleIn(cellsOf(preamble)));
  const repairs: Repair[] = [];
  const titled = [property, name, ...sheetsOfOneYear(blocks)].reduce<Titled>((known, from) => {
    const all = completed(known, titledByName(from));
    for (const place of ['year', 'organ'] as const) {
      const used = all[place];
      if (used !== undefined && known[place] === undefined) {
        repairs.push({ place, found: from, used, code: 'byName' });
      }
    }
    return all;
  }, own);
  const period = periodIn(linesOf(all));
  if (period !== undefined && titled.year !== undefined && period !== titled.year) {
    repairs.push({ place: 'year', found: String(period), used: titled.year, code: 'otherYear' });
  }
  const publisher =
    titled.organ === undefined ? publisherIn([...linesOf(preamble), ...pairsIn(preamble)]) : undefined;
  if (!publisher) return { titled, repairs };
  const { organ, line } = publisher;
  repairs.push({ place: 'organ', found: line, used: organ, code: 'byPublisher' });
  return { titled: { ...titled, organ }, repairs };
}

/** What a table of a page tells of it, as lines: 发布机构：某某局. */
const pairsIn = (preamble: Divided['preamble']): readonly string[] =>
  preamble.flatMap((one) =>
    'table' in one
      ? one.table.rows.flatMap((row) => {
          const texts = row.filter(({ of }) => !of).map(({ text }) => text.trim());
          return texts.slice(1).map((text, at) => `${texts[at]!.replace(/[:：]$/u, '')}：${text}`);
        })
      : [],
  );

/** The names of the sheets that tell a year, where all that do tell the same. */
function sheetsOfOneYear(blocks: Content['blocks']): readonly string[] {
  const names = blocks.flatMap((block) => (block.kind === 'break' ? (block.sheet ?? []) : []));
  const dated = names.filter((name) => titledByName(name).year !== undefined);
  return new Set(dated.map((name) => titledByName(name).year)).size === 1 ? dated : [];
}

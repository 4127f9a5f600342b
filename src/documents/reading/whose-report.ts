/** Whose report a document is and of which year, by all that tells it: its title, what is printed over its pages, the names of its sheets and its file. */
import type { Content } from './content';
import type { Divided } from './passages';
import { cellsOf, linesOf } from './passages';
import type { Repair } from './repair';
import type { Titled } from './titles';
import { completed, titleIn, titledByName } from './titles';

export interface Whose {
  readonly titled: Titled;
  /** what the name of a sheet or of the file alone tells */
  readonly repairs: readonly Repair[];
}

/** @param name of the file, which tells only what nothing in it does, as do its properties */
export function whoseReport(content: Content, { preamble }: Divided, name: string): Whose {
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
  return { titled, repairs };
}

/** The names of the sheets that tell a year, where all that do tell the same. */
function sheetsOfOneYear(blocks: Content['blocks']): readonly string[] {
  const names = blocks.flatMap((block) => (block.kind === 'break' ? (block.sheet ?? []) : []));
  const dated = names.filter((name) => titledByName(name).year !== undefined);
  return new Set(dated.map((name) => titledByName(name).year)).size === 1 ? dated : [];
}

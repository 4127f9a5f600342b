/** A document in the order of its lines, with its tables where they stand and the sections that it is divided into. */
import type { Content, TableBlock } from './content';
import { sectionStarts } from './sections';

/** A line of text, or a table. */
export type Passage = { readonly line: string } | { readonly table: TableBlock };

export interface Divided {
  /** what stands before the first section */
  readonly preamble: readonly Passage[];
  /** by number, from 1; what stands between a heading and the next */
  readonly sections: ReadonlyMap<number, readonly Passage[]>;
  readonly all: readonly Passage[];
}

export function divided({ blocks }: Content): Divided {
  const all = blocks.flatMap((block): Passage[] =>
    block.kind === 'table' ? [{ table: block }] : block.text.split('\n').map((line) => ({ line })),
  );
  const starts = sectionStarts(all.map((one) => ('line' in one ? one.line : '')));
  const sections = new Map(
    starts.map(({ section, line }, index) => [section, all.slice(line + 1, starts[index + 1]?.line)]),
  );
  return { preamble: all.slice(0, starts[0]?.line ?? all.length), sections, all };
}

export const linesOf = (passages: readonly Passage[]): readonly string[] =>
  passages.flatMap((one) => ('line' in one ? [one.line] : []));

export const tablesOf = (passages: readonly Passage[]): readonly TableBlock[] =>
  passages.flatMap((one) => ('table' in one ? [one.table] : []));

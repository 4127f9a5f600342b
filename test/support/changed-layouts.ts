/** Reports in a layout, their lines or cells changed as they are found, and what is read of them. */
import type { Content } from '../../src/documents/reading/content';
import { readContent } from '../../src/documents/reading/read-content';
import type { Report } from '../../src/report/report';
import { layouts } from './layouts';
import { misreadIn, shownMisread } from './misread';
import { sample } from './samples';

const suqian = sample('suqian-2024');

/** The lines of a report in a layout, changed. */
export const lines = (layout: string, change: (text: string) => string, report: Report = suqian): Content => {
  const { blocks } = layouts[layout]!(report);
  const text = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
  const changed = change(text);
  if (changed === text) throw new Error('nothing was changed');
  return { layout: 'lines', blocks: changed.split('\n').map((line) => ({ kind: 'text', text: line })) };
};

/** The tables of a report, the text of each of their cells changed. */
export const cells = (change: (text: string) => string, report: Report = suqian): Content => {
  const { blocks } = layouts.grid!(report);
  return {
    layout: 'structured',
    blocks: blocks.map((block) =>
      block.kind !== 'table'
        ? block
        : {
            ...block,
            rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
          },
    ),
  };
};

/** What is read otherwise than it was, and the notes on the tables. */
export function reading(content: Content, report: Report = suqian) {
  const read = readContent(content);
  return {
    misread: misreadIn(report, read).map(shownMisread),
    notes: read.notes
      .filter(({ place }) => /^table/u.test(place))
      .flatMap(({ place, places, found }) => places ?? [`${place} ${String(found)}`]),
  };
}

export const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
export const within = (head: string, change: (text: string) => string) => (text: string) => {
  const at = text.indexOf(head);
  return text.slice(0, at) + change(text.slice(at));
};

/** Whether all that is read otherwise is blank, and said. */
export const isLeftBlank = (misread: readonly string[]): boolean =>
  misread.every((one) => /→ (?:null|undefined)，有说明$/u.test(one));

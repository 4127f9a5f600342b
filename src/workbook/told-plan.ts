/** What stands below the figures of 正文用数: what people write and confirm for the text, and the problems of section 五. */
import { assertions } from '../narrative/assertions';
import { problemNames, problemsSection } from '../narrative/sentences/problems';
import { levelsTelling } from '../narrative/telling-levels';
import type { ToldTextId } from '../narrative/told-texts';
import { toldTexts } from '../narrative/told-texts';
import type { Form } from '../report/form';
import { levelWords } from '../words/levels';
import { alertTitle } from '../words/sheets';
import * as words from '../words/told-sheet';
import type { Box } from './box';
import { box } from './box';
import * as names from './names';
import type { PlanName, PlanStyle, PlanValidation } from './plan';
import type { Placed } from './sheet-pieces';
import { promptTitle } from './sheet-pieces';
import * as style from './sheet-style';
import { heightOf } from './text-size';

/** How many problems there is room for. */
export const PROBLEM_ROWS = 6;

export interface ToldPlan {
  readonly placed: readonly Placed[];
  /** the least heights of its rows, by row */
  readonly heights: ReadonlyMap<number, number>;
  /** the heads and rows of each group */
  readonly tables: readonly Box[];
  readonly validations: readonly PlanValidation[];
  readonly names: readonly PlanName[];
  /** the first row below all of it */
  readonly end: number;
}

/** First column and number of columns. */
type Span = readonly [column: number, columns: number];

interface LineCell {
  readonly content: string;
  readonly style: PlanStyle;
  /** of a cell that is filled in */
  readonly entry?: { readonly name: string; readonly validation: Omit<PlanValidation, 'box'> };
}

interface Group {
  readonly title: string;
  readonly note: string;
  readonly spans: readonly Span[];
  readonly heads: readonly string[];
  readonly lines: readonly { readonly height: number; readonly cells: readonly LineCell[] }[];
}

/** @param columns how many the figures above take */
export function planTold(form: Form, firstRow: number, columns: number): ToldPlan {
  const placed: Placed[] = [];
  const heights = new Map<number, number>();
  const tables: Box[] = [];
  const entries: { readonly at: Box; readonly entry: NonNullable<LineCell['entry']> }[] = [];
  let row = firstRow;
  for (const { title, note, spans, heads, lines } of [
    textsGroup(form),
    ticksGroup(form),
    problemsGroup(form),
  ]) {
    const at = (index: number): Box => box(row, spans[index]![0], 1, spans[index]![1]);
    heights.set(row, style.GAP_HEIGHT);
    placed.push(
      { box: box(row + 1, 0, 1, columns), content: title, style: style.requestGroup },
      { box: box(row + 2, 0, 1, columns), content: note, style: style.note },
    );
    row += 3;
    tables.push(box(row, 0, 1 + lines.length, columns));
    placed.push(...heads.map((content, index) => ({ box: at(index), content, style: style.head })));
    for (const { height, cells } of lines) {
      row += 1;
      heights.set(row, height);
      cells.forEach(({ content, style: look, entry }, index) => {
        placed.push({ box: at(index), content, style: look });
        if (entry) entries.push({ at: at(index), entry });
      });
    }
    row += 1;
  }
  return {
    placed,
    heights,
    tables,
    validations: entries.map(({ at, entry: { validation } }) => ({ box: firstOf(at), ...validation })),
    names: entries.map(({ at, entry: { name } }) => ({ name, refersTo: { cells: firstOf(at) } })),
    end: row,
  };
}

/** What is merged is written in its first cell. */
const firstOf = ({ row, column }: Box): Box => box(row, column);

/** How many lines each text has room for. */
const LINES: Partial<Readonly<Record<ToldTextId, number>>> = {
  overview: 6,
  appraisalName: 2,
  appraisalResult: 2,
};
const USUAL_LINES = 3;
const roomFor = (lines: number): number => heightOf(lines, style.FONT_SIZE);

const sectionIn = ({ sections }: Form, section: number): string => sections[section - 1] ?? '';

/** Says of what some classes of organ alone tell which they are. */
function onlyFor(told: { readonly name: string }, form: Form): string {
  const levels = levelsTelling(told, form);
  return levels ? words.onlyFor(levels.map((level) => levelWords[level])) : '';
}

const textsGroup = (form: Form): Group => ({
  ...words.texts,
  spans: [
    [0, 1],
    [1, 3],
  ],
  lines: toldTexts.map((told) => ({
    height: roomFor(LINES[told.id] ?? USUAL_LINES),
    cells: [
      { content: `${told.name}\n${sectionIn(form, told.section)}`, style: style.stub },
      written(
        names.toldName(told.id),
        told.name,
        words.textHelp[told.id] + words.textManner + onlyFor(told, form),
      ),
    ],
  })),
});

const ticksGroup = (form: Form): Group => ({
  ...words.ticks,
  spans: [
    [0, 1],
    [1, 1],
    [2, 2],
  ],
  lines: assertions.map((assertion) => ({
    height: style.HEAD_HEIGHT,
    cells: [
      { content: assertion.statement, style: style.stub },
      {
        content: '',
        style: style.figure,
        entry: {
          name: names.tickName(assertion.id),
          validation: {
            list: [words.yes],
            alert: { title: alertTitle, message: words.tickAlert },
            prompt: {
              title: promptTitle(assertion.name),
              message: words.tickHelp + onlyFor(assertion, form),
            },
          },
        },
      },
      { content: sectionIn(form, assertion.section), style: style.stub },
    ],
  })),
});

const problemsGroup = (form: Form): Group => ({
  ...words.problems,
  note: words.problems.note(sectionIn(form, problemsSection)),
  spans: [
    [0, 2],
    [2, 2],
  ],
  lines: Array.from({ length: PROBLEM_ROWS }, (_, index) => {
    const { problem, measure } = problemNames(index);
    return {
      height: roomFor(USUAL_LINES),
      cells: [
        written(names.problemName(index + 1), problem, words.problems.problemHelp),
        written(names.measureName(index + 1), measure, words.problems.measureHelp),
      ],
    };
  }),
});

/** A cell for a text, with what is said beside it. */
const written = (name: string, title: string, message: string): LineCell => ({
  content: '',
  style: style.typedText,
  entry: { name, validation: { prompt: { title: promptTitle(title), message } } },
});

/** The plan of 本单位说法: each sentence of the text as it is usually worded, and beside it room for the office's own wording. */
import type { OutlineParagraph } from '../narrative/outline';
import { ownSentences, wordingsOf } from '../narrative/own-wordings';
import type { Sentence } from '../narrative/sentence';
import type { Vocabulary } from '../narrative/vocabulary';
import { wordingsText } from '../narrative/wording-text';
import * as words from '../words/own-wording';
import { preamble } from '../words/text-sheet';
import { box, covering } from './box';
import type { Box } from './box';
import * as names from './names';
import { table3FormIn } from './places';
import type { PlanStyle } from './plan';
import type { Placed } from './sheet-pieces';
import { putTogether, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import { heightOf, linesOf } from './text-size';
import type { Planner, WorkbookRequest } from './workbook-plan';

const [NAME, STANDARD, OWN] = [0, 1, 2];
const WIDTHS = [100, 335, 335];
const FONT_SIZE = 9;
/** lines that a wording has room for at least */
const LEAST_LINES = 3;
/** programs without the type need more room for a text than it takes */
const MORE = 1.1;

const name: PlanStyle = { ...style.stub, vertical: 'Top' };
const standard: PlanStyle = { ...style.quietStub, fontSize: FONT_SIZE, vertical: 'Top' };
const own: PlanStyle = { ...style.typedText, fontSize: FONT_SIZE, vertical: 'Top' };
const groupName: PlanStyle = { ...style.stub, bold: true };
const groupHead: PlanStyle = { ...style.head, bold: true };
const example: PlanStyle = { ...style.stub, fontSize: FONT_SIZE };

export const planWordings: Planner = (request) => {
  const of = wordingsOf({ form: request.form, table3Form: table3FormIn(request) });
  const known = new Set(ownSentences(of));
  const rows = new Rows(request);
  rows.put(words.sheet.title, style.title, style.TITLE_HEIGHT);
  rows.put(words.sheet.note, style.note);
  for (const line of words.how) rows.put(line, style.note);
  rows.put(words.sheet.example, example, heightFor(words.sheet.example, wholeWidth));
  const first = rows.count;
  for (const { heading, sentences } of groupsOf(request, of.outline)) {
    const worded = sentences.filter((sentence) => known.has(sentence));
    if (worded.length > 0) rows.putGroup(heading, worded);
  }
  const table = rows.since(first);
  const list = rows.putNames(of.vocabulary);
  const { placed, cells } = rows;
  const whole = box(0, 0, rows.count, WIDTHS.length);
  return putTogether(subjectOf('wordings', request), {
    placed,
    columnWidths: WIDTHS,
    leastHeight: (row) => rows.leastHeight(row),
    frozen: { rows: 1, columns: 0 },
    grids: [table, list].map((one) => ({ box: one, color: style.quietLine })),
    validations: covering([...cells.values()]).map((area) => ({ box: area, prompt: words.sheet.prompt })),
    names: [...cells].map(([id, cell]) => ({ name: names.wordingName(id), refersTo: { cells: cell } })),
    print: { ...style.print, area: whole, pagesWide: 1 },
    start: [...cells.values()][0]!,
  });
};

const wholeWidth = WIDTHS.reduce((sum, width) => sum + width, 0);

function heightFor(text: string, width: number): number {
  const lines = Math.ceil(linesOf(text, width, FONT_SIZE) * MORE);
  return Math.min(style.HIGHEST_ROW, heightOf(Math.max(LEAST_LINES, lines), FONT_SIZE));
}

interface Group {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** The sentences by paragraphs, those of paragraphs without a heading by their sections. */
function groupsOf({ form }: WorkbookRequest, outline: readonly OutlineParagraph[]): readonly Group[] {
  return outline.map(({ section, heading, sentences }) => ({
    heading: heading ?? form.sections[section - 1] ?? preamble,
    sentences,
  }));
}

/** What stands on the sheet, from its first row on. */
class Rows {
  readonly placed: Placed[] = [];
  /** where own wordings go, by the id of their sentence */
  readonly cells = new Map<string, Box>();
  count = 0;
  private readonly least: number[] = [];

  constructor(private readonly request: WorkbookRequest) {}

  leastHeight(row: number): number {
    return this.least[row] ?? style.HEAD_HEIGHT;
  }

  /** Over the whole width. */
  put(content: string, look: PlanStyle, least: number = style.HEAD_HEIGHT): void {
    const row = this.next(least);
    this.placed.push({ box: box(row, NAME, 1, WIDTHS.length), content, style: look });
  }

  putGroup(heading: string, sentences: readonly Sentence[]): void {
    const first = this.next(style.WIDE_ROW_HEIGHT);
    this.placed.push(
      { box: box(first, NAME), content: heading, style: groupName },
      { box: box(first, STANDARD), content: words.sheet.standard, style: groupHead },
      { box: box(first, OWN), content: words.sheet.own, style: groupHead },
    );
    for (const sentence of sentences) {
      const usual = wordingsText(sentence.wordings);
      const written = this.request.wordings?.get(sentence.id) ?? '';
      const row = this.next(Math.max(heightFor(usual, WIDTHS[STANDARD]!), heightFor(written, WIDTHS[OWN]!)));
      const cell = box(row, OWN);
      this.cells.set(sentence.id, cell);
      this.placed.push(
        { box: box(row, NAME), content: sentence.name, style: name },
        { box: box(row, STANDARD), content: usual, style: standard },
        { box: cell, content: written, style: own },
      );
    }
  }

  /** What wordings may name, for those who look for a name. @returns the box of the list */
  putNames(vocabulary: Vocabulary): Box {
    const { names: title, known, between } = words.sheet;
    this.put(title, groupName, style.WIDE_ROW_HEIGHT);
    const first = this.count;
    for (const kind of ['single', 'lists', 'texts', 'ticked'] as const) {
      const row = this.next(style.HEAD_HEIGHT);
      this.placed.push(
        { box: box(row, NAME), content: known[kind], style: example },
        {
          box: box(row, STANDARD, 1, WIDTHS.length - 1),
          content: [...vocabulary[kind]].join(between),
          style: example,
        },
      );
    }
    return this.since(first);
  }

  /** All that stands there from a row on. */
  since(first: number): Box {
    return box(first, NAME, this.count - first, WIDTHS.length);
  }

  private next(least: number): number {
    this.least.push(least);
    this.count += 1;
    return this.count - 1;
  }
}

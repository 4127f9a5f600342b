/** The plan of 正文: the six sections, a cell a paragraph; those that follow from figures alone are formulas. */
import { partsAndTotal } from '../report/form';
import { addressOf, previousOf } from '../report/address';
import type { Years } from '../rules/rule';
import { headingText } from '../narrative/outline';
import { paragraphsOf } from '../narrative/paragraphs';
import { gap } from '../words/narrative';
import * as words from '../words/text-sheet';
import { organHeader, yearHeader } from '../words/workbook';
import { basicAddress } from './basics';
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { call, cellsOn, operation, term, text } from './expression';
import * as names from './names';
import type { PlanContent, PlanStyle, SheetPlan } from './plan';
import { levelIn, yearsOf } from './places';
import { sentenceWriter, yearIn } from './sentence-formulas';
import { PLAN_VERSION, promptTitle, sheetConstants, sheetNameIn, subjectOf } from './sheet-pieces';
import type { TextRow } from './text-rows';
import { onRows, rowHeight, textRows } from './text-rows';
import * as style from './text-style';
import { heightOf, linesOf } from './text-size';
import type { Places, WorkbookRequest } from './workbook-plan';

/** The text, what each paragraph is, the cells that only formulas use, and what the add-in wrote for a paragraph. */
const [TEXT, BESIDE, HELPERS, WRITTEN] = [0, 1, 2, 3];
const HIDDEN_WIDTH = 40;

interface Line {
  readonly content: PlanContent;
  readonly beside?: PlanContent;
  readonly style: PlanStyle;
  readonly height: number;
  /** a cell of the text */
  readonly row?: TextRow;
  /** the cell that has the paragraph as the figures tell it */
  readonly live?: Box;
}

/** Plans 正文. Sentences whose figures the workbook lacks show gaps; those against last year are left out without it. */
export function planText(request: WorkbookRequest, places: Places): SheetPlan {
  const { form, organ, year } = request;
  const helpers: Expression[] = [];
  const lines = linesOfText(request, places, helpers);
  const rows = Math.max(lines.length, helpers.length);
  const area = box(0, TEXT, lines.length);
  const cells = lines.flatMap((line, at) =>
    line.row ? [{ ...line, row: line.row, at: box(at, TEXT) }] : [],
  );
  return {
    kind: 'text',
    version: PLAN_VERSION,
    form: form.id,
    year,
    sheet: sheetNameIn(request, 'text'),
    tabColor: style.tabColor,
    gridlines: false,
    frozen: { rows: 1, columns: 0 },
    contents: Array.from({ length: rows }, (_, at): PlanContent[] => {
      const [line, helper] = [lines[at], helpers[at]];
      return [line?.content ?? '', line?.beside ?? '', helper ? { formula: helper } : '', ''];
    }),
    merges: [],
    columnWidths: [style.WIDTH, style.BESIDE_WIDTH, HIDDEN_WIDTH, HIDDEN_WIDTH],
    rowHeights: Array.from({ length: rows }, (_, at) => lines[at]?.height ?? style.HEADING_HEIGHT),
    styles: [
      { box: box(0, TEXT, lines.length, 2), style: style.base },
      { box: box(0, BESIDE, lines.length), style: style.beside },
      { box: box(0, HELPERS, rows, 2), style: style.hidden },
      ...lines.map((line, at) => ({ box: box(at, TEXT), style: line.style })),
    ],
    grids: cells.map(({ at }) => ({ box: at, color: style.line })),
    validations: cells.map(({ at, row: { label } }) => {
      const { title, message } = words.promptOf(label);
      return { box: at, prompt: { title: promptTitle(title), message } };
    }),
    hiddenColumns: [HELPERS, WRITTEN],
    conditionalFormats: [
      ...cells.flatMap(({ at, live }) =>
        live ? [{ box: at, formula: isLive(at, live), ...style.live }] : [],
      ),
      ...cells.map(({ at }) => ({ box: at, formula: hasGaps(at), fontColor: style.gap.fontColor })),
    ],
    names: [
      ...sheetConstants(subjectOf('text', request)),
      ...cells.flatMap(({ at, row: { name, paragraph } }) => [
        { name, refersTo: { cells: at } },
        ...(paragraph === undefined
          ? []
          : [{ name: names.writtenName(paragraph), refersTo: { cells: { ...at, column: WRITTEN } } }]),
      ]),
    ],
    print: {
      ...style.print,
      area,
      header: { left: organHeader(organ), right: yearHeader(year) },
    },
    start: cells[0]!.at,
  };
}

const hasGaps = (cell: Box): Expression => operation(call('COUNTIF', cell, `*${gap('*')}*`), '>', 0);

/** The cell says what the figures say; what people wrote is not grey, also where its formula was written over. */
const isLive = (cell: Box, live: Box): Expression =>
  call('AND', operation(cell, '<>', ''), operation(cell, '=', live));

/** Title, note, and under each section's heading its paragraphs. */
function linesOfText(request: WorkbookRequest, places: Places, helpers: Expression[]): readonly Line[] {
  const { form, report } = request;
  const rows = textRows(yearsOf(request));
  const live = liveParagraphs(request, places, helpers);
  const heading = (content: string): Line => ({
    content,
    style: style.heading,
    height: style.HEADING_HEIGHT,
  });
  const head: readonly Line[] = [
    {
      content: titleOf(request, places),
      beside: words.besideHead,
      style: style.title,
      height: style.TITLE_HEIGHT,
    },
    {
      content: words.note,
      style: style.note,
      height: heightOf(linesOf(words.note, style.WIDTH, style.note.fontSize!), style.note.fontSize!),
    },
  ];
  return [words.preamble, ...form.sections].reduce((lines, label, section): readonly Line[] => {
    const own = rows.filter((row) => row.section === section);
    // a text that the report has stands there as it is
    const given = onRows(report?.sections?.[section] ?? '', own);
    const cells = own.map((row, index): Line => {
      const helper = given.size > 0 ? undefined : live.get(row.paragraph ?? '');
      const content = helper ? { formula: term(helper) } : (given.get(row.name) ?? '');
      return {
        content,
        beside: besideOf(row, box(lines.length + 1 + index, TEXT)),
        style: style.own,
        height: rowHeight(row, typeof content === 'string' ? content : ''),
        row,
        ...(helper && { live: helper }),
      };
    });
    return [...lines, heading(label), ...cells];
  }, head);
}

const besideOf = ({ label }: TextRow, cell: Box): PlanContent => ({
  formula: text(label, call('IF', hasGaps(cell), words.hasGaps, '')),
});

/** With organ and year as 基本信息 has them, where it is there. */
function titleOf({ year }: WorkbookRequest, places: Places): PlanContent {
  const organ = places(basicAddress('organ'));
  if (!organ) return `${year}${words.titleAfterYear}`;
  return { formula: text(cellsOn(organ.sheet, organ.box), yearIn(places, year), words.titleAfterYear) };
}

/** The cells that have the paragraphs as the figures tell them, by id. Helper cells go below each other; what is the same stands there once. */
function liveParagraphs(
  request: WorkbookRequest,
  places: Places,
  helpers: Expression[],
): ReadonlyMap<string, Box> {
  const years = comparableYears(request, places);
  const known = new Map<string, Box>();
  const put = (formula: Expression): Box => {
    const key = JSON.stringify(formula);
    const there = known.get(key);
    if (there) return there;
    const cell = box(helpers.length, HELPERS);
    helpers.push(formula);
    known.set(key, cell);
    return cell;
  };
  const writer = sentenceWriter({ years, year: request.year, level: levelIn(request) }, places, put);
  const bodies = new Map<string, Box[]>();
  for (const { within, sentences, definitions } of paragraphsOf(years)) {
    const written = sentences.map((sentence) => writer.write(sentence, definitions));
    bodies.set(within, [...(bodies.get(within) ?? []), ...written]);
  }
  const headings = new Map(textRows(years).map(({ paragraph, heading }) => [paragraph, heading]));
  return new Map(
    [...bodies].map(([id, sentences]) => {
      const body = put(text(...sentences, ''));
      const heading = headings.get(id);
      if (heading === undefined) return [id, body];
      return [id, put(call('IF', operation(body, '=', ''), '', text(headingText(heading), body)))];
    }),
  );
}

/** Last year's forms among them only where the workbook has last year's figure of applications. */
function comparableYears(request: WorkbookRequest, places: Places): Years {
  const { previous, ...own } = yearsOf(request);
  const { columns, balance } = previous.table3Form.table3;
  const received = addressOf('table3', balance.left[0]!, partsAndTotal(columns).total.id);
  return { ...own, ...(places(previousOf(received)) && { previous }) };
}

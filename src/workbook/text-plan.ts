/** The plan of 正文: the six sections, the paragraphs that follow from figures as formulas, and room for the clerk's own text. */
import { partsAndTotal } from '../report/form';
import { addressOf, previousOf } from '../report/address';
import type { Years } from '../rules/rule';
import type { Paragraph } from '../narrative/paragraphs';
import { paragraphsOf } from '../narrative/paragraphs';
import { gap } from '../words/narrative';
import * as words from '../words/text-sheet';
import { organHeader, yearHeader } from '../words/workbook';
import { basicAddress } from './basics';
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { call, cellsOn, operation, text } from './expression';
import * as names from './names';
import type { PlanContent, PlanStyle, SheetPlan } from './plan';
import { levelIn, yearsOf } from './places';
import { sentenceWriter, yearIn } from './sentence-formulas';
import { PLAN_VERSION, sheetConstants, sheetNameIn, subjectOf } from './sheet-pieces';
import * as style from './text-style';
import { heightOf, linesOf } from './text-size';
import type { Places, WorkbookRequest } from './workbook-plan';

/** The text, and the cells that only formulas use. */
const [TEXT, HELPERS] = [0, 1];
const HELPER_WIDTH = 40;

interface Line {
  readonly content: PlanContent;
  readonly style: PlanStyle;
  readonly height: number;
  readonly name?: string;
  /** the clerk writes here */
  readonly isOwn?: true;
}

/** Plans 正文. Sentences whose figures the workbook lacks show gaps; those against last year are left out without it. */
export function planText(request: WorkbookRequest, places: Places): SheetPlan {
  const { form, organ, year } = request;
  const helpers: Expression[] = [];
  const lines = linesOfText(request, places, helpers);
  const rows = Math.max(lines.length, helpers.length);
  const area = box(0, TEXT, lines.length);
  const at = (row: number): Box => box(row, TEXT);
  const own = lines.flatMap((line, row) => (line.isOwn ? [at(row)] : []));
  const written = lines.flatMap(({ style: look }, row) => (look === style.written ? [at(row)] : []));
  return {
    kind: 'text',
    version: PLAN_VERSION,
    form: form.id,
    year,
    sheet: sheetNameIn(request, 'text'),
    tabColor: style.tabColor,
    gridlines: false,
    frozen: { rows: 1, columns: 0 },
    contents: Array.from({ length: rows }, (_, row): PlanContent[] => {
      const helper = helpers[row];
      return [lines[row]?.content ?? '', helper ? { formula: helper } : ''];
    }),
    merges: [],
    columnWidths: [style.WIDTH, HELPER_WIDTH],
    rowHeights: Array.from({ length: rows }, (_, row) => lines[row]?.height ?? style.HEADING_HEIGHT),
    styles: [
      { box: area, style: style.base },
      ...lines.map((line, row) => ({ box: at(row), style: line.style })),
    ],
    grids: [...own, ...written].map((cell) => ({ box: cell, color: style.line })),
    validations: own.map((cell) => ({ box: cell, prompt: words.ownPrompt })),
    hiddenColumns: [HELPERS],
    conditionalFormats: written.map((cell) => ({
      box: cell,
      formula: operation(call('COUNTIF', cell, `*${gap('*')}*`), '>', 0),
      fontColor: style.gap.fontColor,
    })),
    names: [
      ...sheetConstants(subjectOf('text', request)),
      ...lines.flatMap(({ name }, row) => (name ? [{ name, refersTo: { cells: at(row) } }] : [])),
    ],
    print: {
      ...style.print,
      area,
      header: { left: organHeader(organ), right: yearHeader(year) },
    },
    start: own[0]!,
  };
}

/** Title, note, foreword, and under each section's heading what follows from figures and then the clerk's own cell. */
function linesOfText(request: WorkbookRequest, places: Places, helpers: Expression[]): readonly Line[] {
  const { form } = request;
  const paragraphs = paragraphFormulas(request, places, helpers);
  const heading = (content: string): Line => ({
    content,
    style: style.heading,
    height: style.HEADING_HEIGHT,
  });
  const own = (section: number): Line => ({
    content: request.report?.sections?.[section] ?? '',
    style: style.own,
    height: heightOf(style.LINES.own, style.FONT_SIZE),
    name: names.sectionName(section),
    isOwn: true,
  });
  return [
    { content: titleOf(request, places), style: style.title, height: style.TITLE_HEIGHT },
    {
      content: words.note,
      style: style.note,
      height: heightOf(linesOf(words.note, style.WIDTH, style.note.fontSize!), style.note.fontSize!),
    },
    heading(words.preamble),
    own(0),
    ...form.sections.flatMap((label, index) => {
      const section = index + 1;
      const written = paragraphs.filter((one) => one.section === section);
      return [
        heading(label),
        ...written.map(({ id, formula }): Line => ({
          content: { formula },
          style: style.written,
          height: heightOf(style.LINES[id], style.FONT_SIZE),
          name: names.paragraphName(id),
        })),
        own(section),
      ];
    }),
  ];
}

/** With organ and year as 基本信息 has them, where it is there. */
function titleOf({ year }: WorkbookRequest, places: Places): PlanContent {
  const organ = places(basicAddress('organ'));
  if (!organ) return `${year}${words.titleAfterYear}`;
  return { formula: text(cellsOn(organ.sheet, organ.box), yearIn(places, year), words.titleAfterYear) };
}

interface ParagraphFormula extends Pick<Paragraph, 'id' | 'section'> {
  readonly formula: Expression;
}

/** The helper cells go below each other; what is the same stands there once. */
function paragraphFormulas(
  request: WorkbookRequest,
  places: Places,
  helpers: Expression[],
): readonly ParagraphFormula[] {
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
  return paragraphsOf(years).map(({ id, section, sentences, definitions }) => ({
    id,
    section,
    formula: text(...sentences.map((sentence) => writer.write(sentence, definitions)), ''),
  }));
}

/** Last year's forms among them only where the workbook has last year's figure of applications. */
function comparableYears(request: WorkbookRequest, places: Places): Years {
  const { previous, ...own } = yearsOf(request);
  const { columns, balance } = previous.table3Form.table3;
  const received = addressOf('table3', balance.left[0]!, partsAndTotal(columns).total.id);
  return { ...own, ...(places(previousOf(received)) && { previous }) };
}

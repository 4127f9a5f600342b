/** Writes the text of a report: the preamble and its six sections, from its figures and from what people told. */
import { forms } from '../report/form';
import type { Report } from '../report/report';
import { cellReader, tableFormsOf } from '../report/report';
import type { TableForms } from '../report/form';
import type { Definitions } from './definition';
import { quantitiesOf } from './definition';
import { comparable } from './last-year';
import type { OutlineParagraph } from './outline';
import { headingText, outlineOf } from './outline';
import type { Passage } from './passage';
import type { Quantities, Quantity } from './quantity';
import { holds, render } from './render';
import { overdueName, reportDefinitions } from './report-definitions';
import type { Sentence, Wording } from './sentence';
import { withoutOpening } from './sentence';
import { suggestions } from './sentences/problems';
import type { ProblemText } from './sentences/problems';
import type { Told } from './told';
import { areaTold, textsByName, tickedNames, toldProblems } from './told';
import type { WrittenParagraph, WrittenSection, WrittenText } from './written';

export interface Narration extends Told {
  readonly report: Report;
  readonly previous?: Report | undefined;
  /** what the ledger of applications shows, where it holds all of them */
  readonly ledger?: { readonly overdue: number };
  /** an office's own wordings (本单位说法), by the id of the sentence that they stand for */
  readonly ownWordings?: ReadonlyMap<string, readonly Wording[]>;
}

/** @throws {RangeError} for a report of a form that does not exist */
export function narrateReport(narration: Narration): WrittenText {
  const quantities = quantitiesFor(narration);
  const outline = outlineFor(narration, quantities);
  const sections = formsOf(narration.report).form.sections.map((_, index) => index + 1);
  return [0, ...sections].map((section): WrittenSection => ({
    section,
    paragraphs: outline
      .filter((one) => one.section === section)
      .map((paragraph) =>
        paragraphOf(paragraph, quantitiesIn(paragraph, narration, quantities), narration.ownWordings),
      )
      .filter(({ heading, sentences }) => heading !== undefined || sentences.length > 0),
  }));
}

/** As a paragraph tells them: in one on what the tables add up, a report on a whole area speaks of the area. */
export function quantitiesIn(
  { ofScope }: OutlineParagraph,
  narration: Narration,
  quantities: Quantities,
): Quantities {
  const area = ofScope && areaTold(narration);
  return area === undefined ? quantities : { ...quantities, selfName: area };
}

/** The paragraphs of this report; where nobody told problems, the figures suggest some to look at. */
function outlineFor(narration: Narration, quantities: Quantities): readonly OutlineParagraph[] {
  const told = toldProblems(narration);
  return outlineOf(
    formsOf(narration.report).table3Form,
    told.length > 0 ? told : suggestedProblems(quantities),
  );
}

function suggestedProblems(quantities: Quantities): readonly ProblemText[] {
  const suggested = suggestions.filter(({ when }) => holds(when, quantities));
  const measure = '{?改进措施}';
  return suggested.length > 0
    ? suggested.map(({ text }) => ({ problem: text, measure }))
    : [{ problem: '{?主要问题}', measure }];
}

function paragraphOf(
  { id, heading, sentences }: OutlineParagraph,
  quantities: Quantities,
  own: Narration['ownWordings'],
): WrittenParagraph {
  let hasOpened = false;
  const written = sentences.flatMap((sentence) => {
    const worded = { ...sentence, wordings: own?.get(sentence.id) ?? sentence.wordings };
    // year and organ are told once in a paragraph
    const passage = render(hasOpened ? withoutOpening(worded) : worded, quantities);
    if (passage.length === 0) return [];
    hasOpened ||= opens(passage);
    return [{ id: sentence.id, name: sentence.name, passage }];
  });
  if (heading === undefined) return { id, sentences: written };
  const name = heading.replace(/^（.+?）/u, '');
  const asked: Sentence = { id, name, wordings: [{ text: `{?${name}}。` }] };
  const rest = { id, name, passage: render(asked, quantities) };
  return { id, heading: headingText(heading), sentences: written.length > 0 ? written : [rest] };
}

const opens = ([first]: Passage): boolean => first?.kind === 'number' && first.figure === '年度';

/** Every figure and text that the sentences of the report can name. */
export function quantitiesFor(narration: Narration): Quantities {
  const { report, ledger, organ } = narration;
  const previous = comparable(narration.previous);
  const own = formsOf(report);
  const last = previous && tableFormsOf(previous);
  const figures = quantitiesOf(
    definitionsFor(narration),
    report.year,
    cellsOf(report, own),
    last && cellsOf(previous, last),
  );
  const overdue: Quantity = { name: overdueName, value: ledger?.overdue ?? null, cells: [] };
  const withLastYear = reportDefinitions({ ...own, previous: last ?? own });
  return {
    lacking: new Set([...withLastYear.single.keys()].filter((name) => !figures.single.has(name))),
    lists: figures.lists,
    single: new Map([...figures.single, [overdueName, overdue]]),
    selfName: organ?.selfName?.trim() || undefined,
    level: report.level,
    texts: textsByName(narration, report, own.form),
    ticked: tickedNames(narration),
  };
}

function definitionsFor({ report, previous }: Narration): Definitions {
  const compared = comparable(previous);
  const last = compared && tableFormsOf(compared);
  return reportDefinitions({ ...formsOf(report), ...(last && { previous: last }) });
}

const cellsOf = (report: Report, forms: TableForms) => ({
  forms,
  cell: cellReader(report),
  computed: report.computed,
});

function formsOf(report: Report): TableForms {
  const own = tableFormsOf(report);
  if (!own)
    throw new RangeError(`no form ${report.format}; there are ${forms.map(({ id }) => id).join(', ')}`);
  return own;
}

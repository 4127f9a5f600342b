/** The paragraphs that follow from figures alone: for each its section, its sentences and the figures these name. */
import { addressOf, factAddress } from '../report/address';
import type { Form, Row, Table4Block, TableForms } from '../report/form';
import { leaves, partsAndTotal, table4Blocks } from '../report/form';
import type { Report } from '../report/report';
import { cellReader, tableFormsOf } from '../report/report';
import type { Years } from '../rules/rule';
import { regulations, rowsWith } from '../rules/table2';
import { sentencesOnApplications } from './applications';
import type { Definition, Definitions, NamedDefinition } from './definition';
import { cellAt, quantitiesOf, statedAt, sumOf } from './definition';
import { comparable } from './last-year';
import type { Passage } from './passage';
import { applicationDefinitions } from './application-figures';
import { render } from './render';
import type { Sentence } from './sentence';
import { disputeSentences } from './sentences/disputes';
import { documentSentences } from './sentences/documents';
import { feeSentences } from './sentences/fees';

/** What follows from figures alone, and the paragraph of the report (outline.ts) that it is a part of. */
const parts = [
  { id: 'applications', within: 'applications', section: 1 },
  { id: 'disputes', within: 'applications', section: 1 },
  { id: 'documents', within: 'management', section: 1 },
  { id: 'fees', within: 'others', section: 6 },
] as const;

type Part = (typeof parts)[number];

export interface Paragraph {
  readonly id: Part['id'];
  readonly within: Part['within'];
  /** number of its section */
  readonly section: number;
  readonly sentences: readonly Sentence[];
  readonly definitions: Definitions;
}

/** The parts of each paragraph of the report, by its id. */
export const partsOfParagraphs: ReadonlyMap<Part['within'], readonly Part[]> = new Map(
  parts.map(({ within }) => [within, parts.filter((part) => part.within === within)]),
);

/** The paragraphs of a report that follows these forms, in their order; those without a figure in them are left out. */
export function paragraphsOf({ form, table3Form, previous }: Years): readonly Paragraph[] {
  const contents: Readonly<
    Record<Part['id'], readonly [sentences: readonly Sentence[], definitions: Definitions | undefined]>
  > = {
    applications: [
      sentencesOnApplications(table3Form),
      applicationDefinitions(table3Form, previous?.table3Form),
    ],
    disputes: [disputeSentences, onDisputes(form)],
    documents: [documentSentences, onDocuments(form)],
    fees: [feeSentences, onFees(table3Form)],
  };
  return parts.flatMap((part): Paragraph[] => {
    const [sentences, definitions] = contents[part.id];
    return definitions ? [{ ...part, sentences, definitions }] : [];
  });
}

const year: readonly [string, Definition] = ['年度', { of: 'year' }];

function onDisputes(form: Form): Definitions {
  const { parts, total } = partsAndTotal(form.table4.columns);
  const blocks = table4Blocks(form);
  const reviews = blocks.filter(({ id }) => id === 'reconsideration');
  const lawsuits = blocks.filter(({ id }) => id !== 'reconsideration');
  const inColumn = (some: readonly Table4Block[], column: string) =>
    sumOf(some.map((block) => statedAt(addressOf('table4', block.id, column))));
  const outcomes = (some: readonly Table4Block[]): readonly NamedDefinition[] =>
    parts.map(({ id, label }) => ({ name: label, definition: inColumn(some, id) }));
  const routes = lawsuits.map((block): NamedDefinition => ({
    name: block.label,
    definition: inColumn([block], total.id),
  }));
  return {
    single: new Map([
      year,
      ['行政复议', inColumn(reviews, total.id)],
      ['行政诉讼', inColumn(lawsuits, total.id)],
      ['复议尚未审结', inColumn(reviews, 'pending')],
      ['诉讼尚未审结', inColumn(lawsuits, 'pending')],
      ['结果纠正', inColumn(blocks, 'corrected')],
      ['复议纠正', inColumn(reviews, 'corrected')],
      ['诉讼纠正', inColumn(lawsuits, 'corrected')],
    ]),
    lists: new Map([
      ['复议结果', outcomes(reviews)],
      ['诉讼结果', outcomes(lawsuits)],
      ['诉讼途径', routes],
    ]),
  };
}

/** Only a form that tells what is in force has these figures. */
function onDocuments(form: Form): Definitions | undefined {
  const columns = { 制发: 'made', 废止: 'repealed', 现行有效: 'inForce' };
  const known = rowsWith(form, Object.values(columns));
  const figures = Object.entries({ 文件: 'normative', 规章: regulations }).map(([name, id]) => {
    const row = known.find((one) => one.id === id);
    return Object.entries(columns).map(
      ([verb, column]) => row && ([verb + name, statedAt(addressOf('table2', id, column))] as const),
    );
  });
  const all = figures.flat().filter((figure) => figure !== undefined);
  return all.length < figures.flat().length
    ? undefined
    : { single: new Map([year, ...all]), lists: new Map() };
}

function onFees(form: Form): Definitions {
  const total = partsAndTotal(form.table3.columns).total.id;
  const unpaid = leaves<Row>(form.table3.rows).filter(({ id }) => id === 'other.feeUnpaid');
  return {
    single: new Map([
      year,
      ['收费通知', statedAt(factAddress('feeNotices'))],
      ['通知金额', statedAt(factAddress('feeNoticed'))],
      ['实收金额', statedAt(factAddress('feeCollected'))],
      ...unpaid.map(({ id }): readonly [string, Definition] => [
        '逾期未缴费',
        cellAt(addressOf('table3', id, total)),
      ]),
    ]),
    lists: new Map(),
  };
}

export interface ParagraphText {
  readonly id: Paragraph['id'];
  readonly section: number;
  readonly passage: Passage;
}

/** Writes the paragraphs of a report; a form that is not known has none. */
export function narrateParagraphs(
  report: Report,
  { previous: given, selfName }: { readonly previous?: Report | undefined; readonly selfName?: string } = {},
): readonly ParagraphText[] {
  const forms = tableFormsOf(report);
  if (!forms) return [];
  const previous = comparable(given);
  const last = previous && tableFormsOf(previous);
  const cellsOf = (one: Report, own: TableForms) => ({
    forms: own,
    cell: cellReader(one),
    computed: one.computed,
  });
  const [now, then] = [cellsOf(report, forms), last && cellsOf(previous, last)];
  return paragraphsOf({ ...forms, ...(last && { previous: last }) }).map(
    ({ id, section, sentences, definitions }) => {
      const quantities = {
        ...quantitiesOf(definitions, report.year, now, then),
        selfName,
        level: report.level,
      };
      return { id, section, passage: sentences.flatMap((sentence) => render(sentence, quantities)) };
    },
  );
}

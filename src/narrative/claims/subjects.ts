/** The figures of the tables that texts tell, with the words by which offices name them (rules E01–E05, E09, E13, E15). */
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import type { ColumnGroup, Form, Row, TableForms } from '../../report/form';
import { leaves, partsAndTotal, plainName, rowOf, table2Rows, table4Blocks } from '../../report/form';
import { cellAt, rows, sumOfRows, totalColumn } from '../../rules/table3';
import type { Reading, Subject, Topic } from './subject';
import lexicon from './words.json';

const synonyms: Readonly<Record<string, readonly string[]>> = lexicon.subjects;

/** A label of the form as a source of a regular expression. */
const literally = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The labels, and what else people call it. */
const wordsFor = (id: string, labels: readonly string[], year: number): readonly string[] =>
  [...labels.map(literally), ...(synonyms[id] ?? [])].map((word) =>
    word
      .replaceAll('{year}', String(year))
      .replaceAll('{last}', String(year - 1))
      .replaceAll('{next}', String(year + 1)),
  );

/** Everything in the tables that a text on a year may tell. */
export function subjectsOf({ form, table3Form }: TableForms, year: number): readonly Subject[] {
  return [
    ...balanceSubjects(table3Form, year),
    ...resultSubjects(table3Form, year),
    ...applicantSubjects(table3Form, year),
    ...disputeSubjects(form, year),
    ...documentSubjects(form, year),
    ...decisionSubjects(form),
  ];
}

/** The sums of table 3 that more than one word may mean. */
function balanceReadings(form: Form) {
  const sum = (...ids: readonly string[]): Reading => sumOfRows(form, ids, totalColumn(form));
  return {
    received: { ...sum(rows.received), meaning: 'new' },
    carriedIn: sum(rows.carriedIn),
    handled: { ...sum(rows.handled), meaning: 'all' },
    carriedOut: sum(rows.carriedOut),
    inHand: { ...sum(rows.received, rows.carriedIn), meaning: 'all' },
    handledOfNew: {
      label: '办理结果总计－上年结转',
      cells: sum(rows.handled).cells,
      less: sum(rows.carriedIn).cells,
      meaning: 'new',
    },
  } satisfies Readonly<Record<string, Reading>>;
}

/** 收到 and 受理 may hold what was carried in as well, 办结 and 答复 may leave it out. */
function balanceSubjects(form: Form, year: number): readonly Subject[] {
  const { received, carriedIn, handled, carriedOut, inHand, handledOfNew } = balanceReadings(form);
  const about = (
    id: string,
    rule: string,
    readings: readonly Reading[],
    wholes: readonly Reading[],
    row?: string,
  ): Subject => ({
    id,
    rule,
    topics: ['applications'],
    words: wordsFor(id, row ? [plainName(rowOf(form, row))] : [], year),
    readings,
    wholes,
    mayFollow: id !== rows.received && id !== 'dealt',
  });
  return [
    about(
      rows.received,
      'E01',
      [received, inHand, { ...handledOfNew, meaning: 'handled' }],
      [inHand],
      rows.received,
    ),
    about(rows.carriedIn, 'E02', [carriedIn], [inHand], rows.carriedIn),
    about(rows.handled, 'E03', [handled, handledOfNew], [inHand, received], rows.handled),
    about(rows.carriedOut, 'E04', [carriedOut], [inHand, received], rows.carriedOut),
    about('carry', 'E04', [carriedOut, carriedIn], [inHand]),
    about('dealt', 'E03', [handled, received, inHand, handledOfNew], [inHand]),
  ];
}

/** 予以公开及部分公开 */
const TOGETHER: readonly string[] = ['granted', 'partial'];

function resultSubjects(form: Form, year: number): readonly Subject[] {
  const column = totalColumn(form);
  const { handled, received, inHand } = balanceReadings(form);
  const results = form.table3.rows.flatMap(({ children = [] }) => children).filter(({ total }) => !total);
  const readingOf = (some: readonly Row[], label: string): Reading => ({
    label,
    cells: leaves<Row>(some).map((leaf) => cellAt(leaf.id, column)),
  });
  const about = (id: string, names: readonly string[], some: readonly Row[], group?: Row): Subject => ({
    id,
    rule: 'E05',
    topics: ['applications'],
    words: wordsFor(id, names, year),
    readings: [readingOf(some, names.join('＋') || some.map(plainName).join('＋'))],
    wholes: [handled, received, inHand, ...(group ? [readingOf([group], plainName(group))] : [])],
    mayFollow: true,
  });
  const together = results.filter(({ id }) => TOGETHER.includes(id));
  return [
    { ...about(TOGETHER.join('+'), [], together), isOfTwo: true },
    ...results.flatMap((row) => [
      about(row.id, [plainName(row)], [row]),
      // 其他 alone may be anything
      ...(row.children ?? [])
        .filter(({ id }) => id !== rows.otherResult)
        .map((leaf) => about(leaf.id, [plainName(leaf)], [leaf], row)),
    ]),
  ];
}

/** The kinds of applicant of what was received, of all that was in hand, or of what was handled; 其他 alone may be anything. */
function applicantSubjects(form: Form, year: number): readonly Subject[] {
  const [natural, ...organisations] = partsAndTotal(form.table3.columns).parts;
  const { received, inHand, handled } = balanceReadings(form);
  const ids = organisations.map(({ id }) => id);
  const about = (id: string, label: string, columns: readonly string[], isWord = true): Subject => {
    const inColumns = (...ids: readonly string[]): readonly Address[] =>
      ids.flatMap((row) => columns.map((column) => cellAt(row, column)));
    return {
      id,
      rule: 'E09',
      topics: ['applications'],
      words: wordsFor(id, isWord ? [label] : [], year),
      readings: [
        { label, cells: inColumns(rows.received), meaning: 'new' },
        { label: `${label}（含上年结转）`, cells: inColumns(rows.received, rows.carriedIn), meaning: 'all' },
        { label: `${label}（办结）`, cells: inColumns(rows.handled), meaning: 'handled' },
      ],
      wholes: [received, inHand, { ...handled, meaning: 'handled' }],
      mayFollow: true,
    };
  };
  return [
    ...[natural!, ...organisations].map(({ id, label }) =>
      about(id, label, [id], synonyms[id] !== undefined),
    ),
    about('organisations', headOf(form.table3.columnGroups, ids)!, ids, false),
  ];
}

/** What the table's head calls certain columns together. */
function headOf(groups: readonly ColumnGroup[], columns: readonly string[]): string | undefined {
  for (const { label, columns: own = [], children = [] } of groups) {
    const head = own.join() === columns.join() ? label : headOf(children, columns);
    if (head !== undefined) return head;
  }
  return undefined;
}

const REVIEW = 'reconsideration';
const PENDING = 'pending';

function disputeSubjects(form: Form, year: number): readonly Subject[] {
  const { parts, total } = partsAndTotal(form.table4.columns);
  const blocks = table4Blocks(form);
  const lawsuits = blocks.filter(({ id }) => id !== REVIEW);
  const reviews = blocks.filter(({ id }) => id === REVIEW);
  type Blocks = typeof blocks;
  const inColumns = (label: string, some: Blocks, columns: readonly string[]): Reading => ({
    label,
    cells: some.flatMap((block) => columns.map((column) => addressOf('table4', block.id, column))),
  });
  const whole = (label: string, some: Blocks) => inColumns(label, some, [total.id]);
  const [ofReviews, ofLawsuits] = [whole('行政复议', reviews), whole('行政诉讼', lawsuits)];
  const totals = (topics: readonly Topic[], id: string, readings: readonly Reading[]): Subject => ({
    id,
    rule: 'E13',
    topics,
    words: wordsFor(id, [readings[0]!.label], year),
    readings,
    wholes: [],
    mayFollow: false,
  });
  const outcome = (
    topic: Topic,
    some: Blocks,
    id: string,
    label: string,
    columns: readonly string[],
  ): Subject => ({
    id: `${topic}.${id}`,
    rule: 'E13',
    topics: [topic],
    words: wordsFor(id, [label], year),
    readings: [
      inColumns(label, some, columns),
      ...(some.length > 1
        ? some.map((block): Reading => ({
            ...inColumns(`${block.label}·${label}`, [block], columns),
            meaning: 'block',
            block: block.id,
          }))
        : []),
      { ...inColumns(`行政复议＋行政诉讼·${label}`, blocks, columns), meaning: 'allCases' },
    ],
    wholes: [
      whole(topic === REVIEW ? '行政复议' : '行政诉讼', some),
      ...(some.length > 1
        ? some.map((block): Reading => ({
            ...whole(block.label, [block]),
            meaning: 'block',
            block: block.id,
          }))
        : []),
      { ...whole('行政复议＋行政诉讼', blocks), meaning: 'allCases' },
    ],
    mayFollow: true,
  });
  const closed = parts.map(({ id }) => id).filter((id) => id !== PENDING);
  return [
    totals([REVIEW], REVIEW, [ofReviews]),
    totals(['litigation'], 'litigation', [ofLawsuits]),
    {
      ...totals([REVIEW, 'litigation'], 'disputes', [
        whole('行政复议＋行政诉讼', [...reviews, ...lawsuits]),
        ofLawsuits,
      ]),
      isOfTwo: true,
    },
    ...lawsuits.map((block): Subject => ({
      ...totals(['litigation', REVIEW], block.id, [whole(block.label, [block])]),
      wholes: [ofLawsuits],
      mayFollow: true,
    })),
    ...(
      [
        [REVIEW, reviews],
        ['litigation', lawsuits],
      ] as const
    ).flatMap(([topic, some]) => [
      ...parts.map(({ id, label }) => outcome(topic, some, id, label, [id])),
      outcome(topic, some, 'settled', '已审结', closed),
    ]),
  ];
}

/** How many 规章 and 行政规范性文件 were made and are in force; the form of 2019 counts 规范性文件 otherwise. */
function documentSubjects(form: Form, year: number): readonly Subject[] {
  return table2Rows(form).flatMap(({ id: row, label, columns }) => {
    const isFormer = !columns.some(({ id }) => id === 'inForce');
    const topics: Readonly<Record<string, Topic>> = {
      normative: isFormer ? 'formerNormative' : 'normative',
      rules: 'rules',
    };
    const topic = topics[row];
    if (!topic) return [];
    return columns.map(({ id, label: column }): Subject => ({
      id: `${row}.${id}`,
      rule: 'E15',
      topics: [topic],
      words: wordsFor(isFormer && id === 'made' ? 'newlyMade' : id, [], year),
      readings: [{ label: `${label}·${column}`, cells: [addressOf('table2', row, id)] }],
      wholes: [],
      mayFollow: false,
    }));
  });
}

const DECISIONS = 'decisions';

/** Decisions of 行政许可, 行政处罚 and 行政强制: only what is said to be taken; published ones are others. */
function decisionSubjects(form: Form): readonly Subject[] {
  return table2Rows(form)
    .filter(({ columns }) => columns.some(({ id }) => id === DECISIONS))
    .map(({ id, label }): Subject => ({
      id: `${id}.${DECISIONS}`,
      rule: 'E15',
      topics: ['decisions'],
      words: [`(?:作出|做出|办理|下达)(?:的|了|各类)*${literally(label)}(?:处理)?决定(?:书)?`],
      readings: [{ label: `${label}决定`, cells: [addressOf('table2', id, DECISIONS)] }],
      wholes: [],
      mayFollow: false,
    }));
}

/** The figures of tables 3 and 4 that texts tell, with the words by which offices name them (rules E01–E05, E09, E13). */
import { addressOf } from '../../report/address';
import type { Form, Row } from '../../report/form';
import { leaves, partsAndTotal, plainName, rowOf, table4Blocks } from '../../report/form';
import { cellAt, rows, sumOfRows, totalColumn } from '../../rules/table3';
import type { Reading, Subject, Topic } from './subject';
import words from './words.json';

const synonyms: Readonly<Record<string, readonly string[]>> = words;

/** A label of the form as a source of a regular expression, and what else people call it. */
const wordsFor = (id: string, ...labels: readonly string[]): readonly string[] => [
  ...labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  ...(synonyms[id] ?? []),
];

/** Everything in tables 3 and 4 that a text may tell. */
export function subjectsOf(form: Form): readonly Subject[] {
  return [
    ...balanceSubjects(form),
    ...resultSubjects(form),
    ...applicantSubjects(form),
    ...disputeSubjects(form),
  ];
}

const BALANCE: readonly (readonly [row: string, rule: string])[] = [
  [rows.received, 'E01'],
  [rows.carriedIn, 'E02'],
  [rows.handled, 'E03'],
  [rows.carriedOut, 'E04'],
];

/** 收到 and 受理 may hold what was carried in as well. */
function balanceSubjects(form: Form): readonly Subject[] {
  const sum = (...ids: readonly string[]): Reading => sumOfRows(form, ids, totalColumn(form));
  return BALANCE.map(([row, rule]) => ({
    id: row,
    rule,
    topic: 'applications',
    words: wordsFor(row, plainName(rowOf(form, row))),
    readings: row === rows.received ? [sum(row), sum(rows.received, rows.carriedIn)] : [sum(row)],
  }));
}

/** 予以公开及部分公开 */
const TOGETHER: readonly string[] = ['granted', 'partial'];

function resultSubjects(form: Form): readonly Subject[] {
  const column = totalColumn(form);
  const results = form.table3.rows.flatMap(({ children = [] }) => children).filter(({ total }) => !total);
  const about = (id: string, names: readonly string[], some: readonly Row[]): Subject => ({
    id,
    rule: 'E05',
    topic: 'applications',
    words: wordsFor(id, ...names),
    readings: [
      {
        label: names.join('＋') || some.map(plainName).join('＋'),
        cells: leaves<Row>(some).map((leaf) => cellAt(leaf.id, column)),
      },
    ],
  });
  const together = results.filter(({ id }) => TOGETHER.includes(id));
  return [
    about(TOGETHER.join('+'), [], together),
    ...results.flatMap((row) => [
      about(row.id, [plainName(row)], [row]),
      // 其他 alone may be anything
      ...(row.children ?? [])
        .filter(({ id }) => id !== rows.otherResult)
        .map((leaf) => about(leaf.id, [plainName(leaf)], [leaf])),
    ]),
  ];
}

/** The kinds of applicant of what was received anew; 其他 alone may be anything. */
function applicantSubjects(form: Form): readonly Subject[] {
  const [natural, ...organisations] = partsAndTotal(form.table3.columns).parts;
  const about = (id: string, label: string, columns: readonly string[], isWord = true): Subject => ({
    id,
    rule: 'E09',
    topic: 'applications',
    words: wordsFor(id, ...(isWord ? [label] : [])),
    readings: [{ label, cells: columns.map((column) => cellAt(rows.received, column)) }],
  });
  const named = [natural!, ...organisations].filter(({ id }) => synonyms[id]);
  return [
    ...named.map(({ id, label }) => about(id, label, [id])),
    about(
      'organisations',
      organisations.map(({ label }) => label).join('＋'),
      organisations.map(({ id }) => id),
      false,
    ),
  ];
}

const REVIEW = 'reconsideration';

function disputeSubjects(form: Form): readonly Subject[] {
  const { parts, total } = partsAndTotal(form.table4.columns);
  const blocks = table4Blocks(form);
  const lawsuits = blocks.filter(({ id }) => id !== REVIEW);
  const about = (topic: Topic, id: string, label: string, some: typeof blocks, column: string): Subject => ({
    id: column === total.id ? id : `${topic}.${column}`,
    rule: 'E13',
    topic,
    words: column === total.id ? wordsFor(id, label) : wordsFor(column, label),
    readings: [{ label, cells: some.map((block) => addressOf('table4', block.id, column)) }],
  });
  const reviews = blocks.filter(({ id }) => id === REVIEW);
  return [
    about(REVIEW, REVIEW, '行政复议', reviews, total.id),
    about('litigation', 'litigation', '行政诉讼', lawsuits, total.id),
    ...lawsuits.map((block) => about('litigation', block.id, block.label, [block], total.id)),
    ...parts.flatMap(({ id, label }) => [
      about(REVIEW, REVIEW, label, reviews, id),
      about('litigation', 'litigation', label, lawsuits, id),
    ]),
  ];
}

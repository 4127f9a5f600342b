/** 退回意见单: a unit's findings as they are sent back, beside what became of those of the letter before. */
import type { TableForms } from '../../report/form';
import type { Severity } from '../../rules/rule';
import { severities } from '../../rules/rule';
import { severityWord, tables } from '../../words/findings';
import * as words from '../../words/letters';
import { sheetNames } from '../../words/sheets';
import type { ListSheet } from '../../workbook/list-sheet';
import { cellText } from '../table-file';
import { placesIn } from './cell-names';
import type { UnitFinding, UnitReport } from './unit-report';

export type Outcome = keyof typeof words.results;

export interface LetterLine {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly string[];
  /** against the letter before; absent in a first one */
  readonly outcome?: Outcome;
  /** the reviewer's words */
  readonly opinion: string;
}

export interface Letter {
  readonly unit: string;
  readonly year: number;
  readonly attempt: number;
  readonly fingerprint: string;
  /** the reviewer's words on the whole */
  readonly opinion: string;
  readonly lines: readonly LetterLine[];
}

export interface Earlier {
  /** the same letter as it was made before: what was written in it stays */
  readonly same?: Letter;
  /** the letter on the submission before */
  readonly before?: Letter;
}

/** `undefined` where there is nothing to say: no finding, and no letter before. */
export function letterOf(
  unit: string,
  attempt: number,
  report: UnitReport,
  { same, before }: Earlier,
): Letter | undefined {
  const asked = before?.lines.filter(({ outcome }) => outcome !== 'done');
  const opinions = new Map(same?.lines.map(({ id, opinion }) => [id, opinion]));
  const answered = new Set<LetterLine>();
  const findings = [...lackingTables(report), ...report.findings];
  const open = findings.map((finding): LetterLine => {
    const { id, severity, message, cells } = finding;
    const asBefore = asked?.find((line) => !answered.has(line) && isSame(line, finding, findings));
    if (asBefore) answered.add(asBefore);
    const outcome: Outcome | undefined = asked && (asBefore ? 'open' : 'fresh');
    return {
      id,
      severity,
      message,
      cells,
      ...(outcome && { outcome }),
      opinion: opinions.get(id) ?? asBefore?.opinion ?? '',
    };
  });
  const done = (asked ?? [])
    .filter((line) => !answered.has(line))
    .map((line): LetterLine => ({
      ...line,
      outcome: 'done',
      opinion: opinions.get(line.id) ?? line.opinion,
    }));
  if (open.length + done.length === 0) return undefined;
  return {
    unit,
    year: report.year,
    attempt,
    fingerprint: report.fingerprint,
    opinion: same?.opinion ?? '',
    lines: [...open, ...done],
  };
}

/** H02: what is not there at all is mended before all else. */
const lackingTables = ({ missingTables }: UnitReport): readonly UnitFinding[] =>
  missingTables.map((table) => ({
    id: `H02.${table}`,
    rule: 'H02',
    severity: 'mandatory',
    message: words.lacking(tables[table], sheetNames[table]),
    cells: [],
  }));

/** By its id; where places in a text moved, by the rule and a cell of both, unless the id itself is found again. */
function isSame(line: LetterLine, { id, rule, cells }: UnitFinding, findings: readonly UnitFinding[]) {
  if (line.id === id) return true;
  if (findings.some((one) => one.id === line.id) || !line.id.startsWith(`${rule}.`)) return false;
  const figures = cells.filter(isFigure);
  return figures.length > 0
    ? line.cells.some((cell) => figures.includes(cell))
    : line.cells.length > 0 &&
        cells.length > 0 &&
        !line.cells.some(isFigure) &&
        sectionOf(line.cells) === sectionOf(cells);
}

const isFigure = (cell: string): boolean => !cell.startsWith('section.');
const sectionOf = ([place = '']: readonly string[]): string => place.replace(/:.*/, '');

const countOf = (lines: readonly LetterLine[], outcome: Outcome) =>
  lines.filter((one) => one.outcome === outcome).length;

function openingOf({ lines }: Letter): readonly string[] {
  const open = lines.filter(({ outcome }) => outcome !== 'done');
  const [mandatory, query, hint] = severities.map(
    (severity) => open.filter((one) => one.severity === severity).length,
  ) as [number, number, number];
  return [
    words.counts(mandatory, query, hint),
    ...(lines.some(({ outcome }) => outcome)
      ? [words.since(countOf(lines, 'done'), countOf(lines, 'open'), countOf(lines, 'fresh'))]
      : []),
  ];
}

const outcomeWord = ({ outcome }: LetterLine): string => (outcome ? words.results[outcome] : '');

export function letterSheet(letter: Letter, forms: TableForms): ListSheet {
  const { heads } = words;
  const placesOf = placesIn(forms);
  const text = (content: string) => (content === '' ? null : content);
  return {
    list: words.sheet,
    lines: [
      words.title(letter.unit, letter.year),
      words.subject(letter.attempt, letter.fingerprint),
      ...openingOf(letter),
    ],
    columns: [
      { heads: [heads.level], width: 10 },
      { heads: [heads.id], width: 20, isLong: true },
      { heads: [heads.what], width: 70, isLong: true },
      { heads: [heads.where], width: 30, isLong: true },
      { heads: [heads.result], width: 12 },
      { heads: [heads.opinion], width: 40, isOpen: true },
      { heads: [heads.cells], width: 20, isHidden: true },
    ],
    rows: [
      ...letter.lines.map((line) => [
        severityWord[line.severity],
        line.id,
        line.message,
        text(placesOf(line.cells)),
        text(outcomeWord(line)),
        text(line.opinion),
        text(line.cells.join(' ')),
      ]),
      [words.overall, null, null, null, null, text(letter.opinion), null],
    ],
  };
}

/** To paste into a message. */
export function letterText(letter: Letter): string {
  const item = (line: LetterLine, index: number, outcome: string) =>
    words.item({
      number: index + 1,
      level: severityWord[line.severity],
      what: line.message,
      result: outcome,
      opinion: line.opinion,
    });
  const open = letter.lines.filter(({ outcome }) => outcome !== 'done');
  const done = letter.lines.filter(({ outcome }) => outcome === 'done');
  const gravest = severities.find((one) => open.some(({ severity }) => severity === one));
  return `${[
    words.greeting(letter.unit, letter.year),
    ...openingOf(letter),
    ...open.map((line, index) => item(line, index, outcomeWord(line))),
    ...(done.length > 0 ? [words.doneHeading, ...done.map((line, index) => item(line, index, ''))] : []),
    ...(letter.opinion === '' ? [] : [`${words.overall}：${letter.opinion}`]),
    ...(gravest ? [words.closing[gravest]] : []),
  ].join('\n')}\n`;
}

/** @returns the letter that stands on a sheet; `undefined` for a sheet that is none */
export function readLetter(
  unit: string,
  year: number,
  rows: readonly (readonly unknown[])[],
): Letter | undefined {
  const subject = rows.map((row) => words.SUBJECT.exec(cellText(row[0]))).find((one) => one !== null);
  const { heads } = words;
  const at = rows.findIndex((row) => row.some((cell) => cellText(cell) === heads.id));
  if (!subject || at < 0) return undefined;
  const names = rows[at]!.map(cellText);
  const lines = rows.slice(at + 1).map((row) => (head: string) => cellText(row[names.indexOf(head)]));
  const severityIn = (word: string) => severities.find((one) => severityWord[one] === word);
  const outcomeIn = (word: string) =>
    (Object.keys(words.results) as Outcome[]).find((one) => words.results[one] === word);
  return {
    unit,
    year,
    attempt: Number(subject[1]),
    fingerprint: subject[2]!,
    opinion: lines.find((text) => text(heads.level) === words.overall)?.(heads.opinion) ?? '',
    lines: lines.flatMap((text): LetterLine[] => {
      const severity = severityIn(text(heads.level));
      if (!severity) return [];
      const outcome = outcomeIn(text(heads.result));
      return [
        {
          id: text(heads.id),
          severity,
          message: text(heads.what),
          cells: text(heads.cells)
            .split(' ')
            .filter((cell) => cell !== ''),
          ...(outcome && { outcome }),
          opinion: text(heads.opinion),
        },
      ];
    }),
  };
}

/** 退回意见单: a unit's findings as they are sent back, beside what became of those of the letter before. */
import type { TableForms } from '../../report/form';
import type { Severity } from '../../rules/rule';
import { severities } from '../../rules/rule';
import { severityWord, tables } from '../../words/findings';
import * as words from '../../words/letters';
import { fallen } from '../../words/rollup-sheets';
import { sheetNames } from '../../words/sheets';
import type { ListSheet } from '../../workbook/list-sheet';
import { cellText } from '../table-file';
import { isAnswered } from '../explained';
import type { JudgedFinding } from './explained';
import { placesIn } from './place-list';
import type { UnitFinding, UnitReport } from './unit-report';

export type Outcome = keyof typeof words.results;

export interface LetterLine {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly string[];
  /** against the letter before; absent in a first one, except for what the unit has explained and need not touch */
  readonly outcome?: Outcome;
  /** 情况说明 of the unit, with what is to be said of it; `''` for none */
  readonly explanation: string;
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

/** What a letter is on. */
export interface Judged {
  readonly unit: string;
  readonly attempt: number;
  readonly report: UnitReport;
  /** of the report */
  readonly findings: readonly (UnitFinding & JudgedFinding)[];
}

/** `undefined` where there is nothing to say: nothing is open, and nothing that was asked before was done. */
export function letterOf(
  { unit, attempt, report, findings: found }: Judged,
  { same, before }: Earlier,
): Letter | undefined {
  const asked = before?.lines.filter(({ outcome }) => outcome !== 'done' && outcome !== 'explained');
  const opinions = new Map(same?.lines.map(({ id, opinion }) => [id, opinion]));
  const goneOn = new Set<LetterLine>();
  const findings = [...lackingTables(report), ...found];
  const standing = findings.map((finding): LetterLine => {
    const { id, severity, message, cells } = finding;
    const asBefore = asked?.find((line) => !goneOn.has(line) && isSame(line, finding, findings));
    if (asBefore) goneOn.add(asBefore);
    const outcome: Outcome | undefined = isAnswered(finding)
      ? 'explained'
      : asked && (asBefore ? 'open' : 'fresh');
    return {
      id,
      severity,
      message,
      cells,
      ...(outcome && { outcome }),
      explanation: explanationOf(finding),
      opinion: opinions.get(id) ?? asBefore?.opinion ?? '',
    };
  });
  const done = (asked ?? [])
    .filter((line) => !goneOn.has(line))
    .map((line): LetterLine => ({
      ...line,
      outcome: 'done',
      opinion: opinions.get(line.id) ?? line.opinion,
    }));
  const explained = standing.filter(({ outcome }) => outcome === 'explained');
  const open = standing.filter(({ outcome }) => outcome !== 'explained');
  // one that stands there already may not go on asking
  if (open.length + done.length === 0 && !(same && explained.length > 0)) return undefined;
  return {
    unit,
    year: report.year,
    attempt,
    fingerprint: report.fingerprint,
    opinion: same?.opinion ?? '',
    lines: [...open, ...explained, ...done],
  };
}

const explanationOf = ({ severity, explanation, isFallen }: UnitFinding & JudgedFinding): string =>
  explanation === undefined
    ? ''
    : `${isFallen ? fallen : severity === 'mandatory' ? words.stillMandatory : ''}${explanation}`;

/** H02: what is not there at all is mended before all else. */
const lackingTables = ({ missingTables }: UnitReport): readonly (UnitFinding & JudgedFinding)[] =>
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

const only = (lines: readonly LetterLine[], outcome: Outcome) =>
  lines.filter((one) => one.outcome === outcome);

/** What is asked of the unit. */
const openIn = (lines: readonly LetterLine[]) =>
  lines.filter(({ outcome }) => outcome !== 'done' && outcome !== 'explained');

function openingOf({ lines }: Letter): readonly string[] {
  const open = openIn(lines);
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const of = (outcome: Outcome) => only(lines, outcome).length;
  const [done, asBefore, fresh] = [of('done'), of('open'), of('fresh')];
  return [
    words.counts(
      { mandatory: count('mandatory'), query: count('query'), hint: count('hint') },
      of('explained'),
    ),
    ...(done + asBefore + fresh > 0 ? [words.since(done, asBefore, fresh)] : []),
  ];
}

const outcomeWord = ({ outcome }: LetterLine): string => (outcome ? words.results[outcome] : '');

export function letterSheet(letter: Letter, forms: TableForms): ListSheet {
  const { heads } = words;
  const placesOf = placesIn(forms);
  const text = (content: string) => (content === '' ? null : content);
  const isExplained = letter.lines.some(({ explanation }) => explanation !== '');
  const explanation = (content: string) => (isExplained ? [text(content)] : []);
  return {
    list: words.sheet,
    lines: [
      words.title(letter.unit, letter.year),
      words.subject(letter.attempt, letter.fingerprint),
      ...openingOf(letter),
      words.cellsAreOurs,
    ],
    columns: [
      { heads: [heads.level], width: 10 },
      { heads: [heads.id], width: 20, isLong: true },
      { heads: [heads.what], width: 70, isLong: true },
      { heads: [heads.where], width: 30, isLong: true },
      { heads: [heads.result], width: 12 },
      ...(isExplained ? [{ heads: [heads.explanation], width: 30, isLong: true } as const] : []),
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
        ...explanation(line.explanation),
        text(line.opinion),
        text(line.cells.join(' ')),
      ]),
      [words.overall, null, null, null, null, ...explanation(''), text(letter.opinion), null],
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
      explanation: line.explanation,
      opinion: line.opinion,
    });
  const open = openIn(letter.lines);
  const below = (heading: string, outcome: Outcome) => {
    const lines = only(letter.lines, outcome);
    return lines.length > 0 ? [heading, ...lines.map((line, index) => item(line, index, ''))] : [];
  };
  const gravest = severities.find((one) => open.some(({ severity }) => severity === one));
  return `${[
    words.greeting(letter.unit, letter.year),
    ...openingOf(letter),
    ...open.map((line, index) => item(line, index, outcomeWord(line))),
    ...below(words.explainedHeading, 'explained'),
    ...below(words.doneHeading, 'done'),
    ...(letter.opinion === '' ? [] : [`${words.overall}：${letter.opinion}`]),
    words.closing[gravest ?? 'none'],
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
          explanation: text(heads.explanation),
          opinion: text(heads.opinion),
        },
      ];
    }),
  };
}

/** 情况说明: what somebody wrote beside the checks of 审核结果, and what these said then. */
import type { Box } from '../workbook/box';
import { explanationBeside, REMARK_LINES } from '../workbook/findings-layout';
import { remarkHeight } from '../workbook/findings-look';
import type { CellWrite } from '../workbook/host';
import type { KeptExplained } from '../workbook/kept-explained';
import { keptExplained, textOfExplained } from '../workbook/kept-explained';
import {
  checkPrefix,
  checkResultName,
  explainedCellName,
  explainedName,
  explanationName,
  remarkName,
} from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';
import type { ExplainedFinding } from './explained';

interface Sheets {
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
}

/** The explanations by what they explain, e.g. `Y01.natural`: the id of a finding. */
export function explanationsIn({ sheets }: Sheets): ReadonlyMap<string, string> {
  const sheet = sheets.get('findings');
  return new Map([
    ...besideChecks(sheet, (held, at) => writtenAt(held, at)),
    ...remarksOn(sheet).flatMap(({ kept, text }) => (kept?.id && text ? [[kept.id, text] as const] : [])),
  ]);
}

const writtenAt = (sheet: NamedSheet, { row, column }: Box): string | undefined => {
  const { value, formula } = sheet.cell(row, column);
  const text = formula === undefined ? String(value ?? '').trim() : '';
  return text === '' ? undefined : text;
};

/** What is kept of explanations, by the same ids: each with what the finding said when it was given. */
export function explainedIn({ sheets }: Sheets): ReadonlyMap<string, ExplainedFinding> {
  const sheet = sheets.get('findings');
  const column = sheet && columnOfExplained(sheet);
  if (column === undefined) return new Map();
  return new Map([
    ...besideChecks(sheet, ({ cell }, { row }) => keptExplained(cell(row, column).value)),
    ...remarksOn(sheet).flatMap(({ kept }): (readonly [string, ExplainedFinding])[] => {
      if (kept?.id === undefined) return [];
      const { message, explanation } = kept;
      return [[kept.id, { message, explanation }]];
    }),
  ]);
}

/** A line for what is no check of the sheet. */
interface Remark {
  readonly line: number;
  readonly kept: KeptExplained | undefined;
  readonly text: string | undefined;
}

/** In the order of the sheet. */
function remarksOn(sheet: NamedSheet | undefined): readonly Remark[] {
  const column = sheet && columnOfExplained(sheet);
  if (!sheet || column === undefined) return [];
  return Array.from({ length: REMARK_LINES }, (_, index) => index + 1).flatMap((line): Remark[] => {
    const at = sheet.named.get(remarkName(line))?.box;
    if (!at) return [];
    return [
      {
        line,
        kept: keptExplained(sheet.cell(at.row, column).value),
        text: writtenAt(sheet, at),
      },
    ];
  });
}

/** What is explained, as the sheet has to tell it. */
export interface Explained extends ExplainedFinding {
  readonly id: string;
  readonly mark: string;
  readonly place: string;
  /** the id under which its explanation is kept, where that is another one */
  readonly keptAs?: string | undefined;
}

/** `B01` of `B01.natural` */
export const ruleIn = (finding: string): string => /^[A-Z]+\d+/u.exec(finding)?.[0] ?? finding;

const hasCheck = (sheet: NamedSheet, id: string): boolean => sheet.named.has(checkResultName(id));

/** @param known ids of what is found now: the line of another finding may be written over */
function lineFor(
  sheet: NamedSheet,
  { id, keptAs = id }: Pick<Explained, 'id' | 'keptAs'>,
  known: ReadonlySet<string>,
): number | undefined {
  const lines = remarksOn(sheet);
  const found =
    lines.find(({ kept }) => kept?.id === keptAs) ??
    lines.find(({ kept, text }) => !kept && text === undefined) ??
    lines.find(({ kept }) => kept?.id !== undefined && !known.has(kept.id));
  return found?.line;
}

/** Whether 审核结果 has a place for the explanation of a finding. */
export const takesExplanation = (
  sheet: NamedSheet | undefined,
  found: Pick<Explained, 'id' | 'keptAs'>,
  known: ReadonlySet<string>,
): boolean =>
  sheet !== undefined && (hasCheck(sheet, found.id) || lineFor(sheet, found, known) !== undefined);

/**
 * What puts an explanation beside a check, or on a line below where it is none of the sheet; `''` takes it away.
 * @param finding what it says now
 * @param known ids of what is found now, as explanations are kept under them
 */
export function explanationWrites(
  sheet: NamedSheet,
  finding: Explained,
  known: ReadonlySet<string>,
): readonly CellWrite[] {
  const { id, message, mark, place } = finding;
  const text = finding.explanation?.trim() ?? '';
  const keeping = (kept: KeptExplained) => ({ value: text === '' ? '' : textOfExplained(kept) });
  if (hasCheck(sheet, id)) {
    return [
      { name: explanationName(id), input: { value: text } },
      ...(columnOfExplained(sheet) === undefined
        ? []
        : [{ name: explainedCellName(id), input: keeping({ message, explanation: text }) }]),
    ];
  }
  const line = lineFor(sheet, finding, known);
  if (line === undefined) return [];
  const shown = (value: string) => ({ value: text === '' ? '' : value });
  return [
    { name: remarkName(line), input: { value: text } },
    { name: remarkName(line, 'severity'), input: shown(mark) },
    { name: remarkName(line, 'rule'), input: shown(ruleIn(id)) },
    { name: remarkName(line, 'place'), input: shown(place) },
    { name: remarkName(line, 'statement'), input: shown(message), height: remarkHeight(message, text) },
    { name: remarkName(line, 'explained'), input: keeping({ message, explanation: text, id }) },
  ];
}

const columnOfExplained = ({ areas, named }: NamedSheet): number | undefined =>
  (areas.get(explainedName) ?? named.get(explainedName)?.box)?.column;

/** What `read` finds in the row of each check, from where its explanation stands. */
function besideChecks<T>(
  sheet: NamedSheet | undefined,
  read: (sheet: NamedSheet, at: ReturnType<typeof explanationBeside>) => T | undefined,
): ReadonlyMap<string, T> {
  if (!sheet) return new Map();
  return new Map(
    [...sheet.named].flatMap(([name, { box }]): (readonly [string, T])[] => {
      if (!name.startsWith(checkPrefix)) return [];
      const found = read(sheet, explanationBeside(box));
      return found === undefined ? [] : [[name.slice(checkPrefix.length), found]];
    }),
  );
}

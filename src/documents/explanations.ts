/** 情况说明: what somebody wrote beside the checks of 审核结果, and what these said then. */
import type { Box } from '../workbook/box';
import { besideExplanation, explanationBeside, REMARK_LINES } from '../workbook/findings-layout';
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
import { isOfText } from './explained';

interface Sheets {
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
}

/** The explanations by what they explain, e.g. `Y01.natural`: the id of a finding. */
export function explanationsIn({ sheets }: Sheets): ReadonlyMap<string, string> {
  const sheet = sheets.get('findings');
  return new Map([
    ...besideChecks(sheet, (held, at) => writtenAt(held, at)),
    ...remarksOn(sheet).flatMap(({ keptAs, text }) =>
      keptAs !== undefined && text !== undefined ? [[keptAs, text] as const] : [],
    ),
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
    ...remarksOn(sheet).flatMap(({ keptAs, kept }): (readonly [string, ExplainedFinding])[] => {
      if (keptAs === undefined || !kept) return [];
      const { message, explanation, twin } = kept;
      return [[keptAs, { message, explanation, ...(twin && { twin }) }]];
    }),
  ]);
}

/** A line for what is no check of the sheet. */
interface Remark {
  readonly line: number;
  readonly kept: KeptExplained | undefined;
  readonly text: string | undefined;
  /** the id of what it explains; with its line where a line above was kept under the same one */
  readonly keptAs: string | undefined;
  /** nobody's words stand there */
  readonly isFree: boolean;
}

/** In the order of the sheet. */
function remarksOn(sheet: NamedSheet | undefined): readonly Remark[] {
  const column = sheet && columnOfExplained(sheet);
  if (!sheet || column === undefined) return [];
  const taken = new Set<string>();
  return Array.from({ length: REMARK_LINES }, (_, index) => index + 1).flatMap((line): Remark[] => {
    const at = sheet.named.get(remarkName(line))?.box;
    if (!at) return [];
    const kept = keptExplained(sheet.cell(at.row, column).value);
    const text = writtenAt(sheet, at);
    const id = text === undefined ? undefined : kept?.id;
    const keptAs = id !== undefined && taken.has(id) ? `${id}#${line}` : id;
    if (id !== undefined) taken.add(id);
    // what stands beside an explanation that was deleted came from here
    const beside = kept ? [] : besideIds.map((one) => besideExplanation(at, one));
    return [{ line, kept, text, keptAs, isFree: [at, ...beside].every((one) => isEmpty(sheet, one)) }];
  });
}

const besideIds = ['severity', 'rule', 'place', 'statement'] as const;

function isEmpty(sheet: NamedSheet, { row, column }: Box): boolean {
  const { value, formula } = sheet.cell(row, column);
  return formula === undefined && String(value ?? '').trim() === '';
}

/** Whether 审核结果 has lines for what is none of its checks: earlier versions built it without. */
export const hasRemarkLines = (sheet: NamedSheet): boolean => remarksOn(sheet).length > 0;

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

/** Its own line, or a free one: what was written of something that is not found just now stays. */
function lineFor(sheet: NamedSheet, { id, keptAs }: Pick<Explained, 'id' | 'keptAs'>): number | undefined {
  const lines = remarksOn(sheet);
  // another finding of the text may have stood where this one is now
  const own = keptAs ?? (isOfText(id) ? undefined : id);
  const found =
    lines.find((line) => own !== undefined && line.keptAs === own) ?? lines.find(({ isFree }) => isFree);
  return found?.line;
}

/** Why there is no place: an earlier version built the sheet without lines for it, or all of them are taken. */
export type NoPlace = 'older' | 'full';

/** `undefined` where 审核结果 has a place for the explanation of a finding. */
export function noPlaceFor(sheet: NamedSheet, found: Pick<Explained, 'id' | 'keptAs'>): NoPlace | undefined {
  if (hasCheck(sheet, found.id) || lineFor(sheet, found) !== undefined) return undefined;
  return hasRemarkLines(sheet) ? 'full' : 'older';
}

/**
 * What puts an explanation beside a check, or on a line below where it is none of the sheet; `''` takes it away.
 * @param finding what it says now
 * @returns nothing where there is no place for it
 */
export function explanationWrites(sheet: NamedSheet, finding: Explained): readonly CellWrite[] {
  const { id, message, mark, place, twin } = finding;
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
  const line = lineFor(sheet, finding);
  if (line === undefined) return [];
  const shown = (value: string) => ({ value: text === '' ? '' : value });
  return [
    { name: remarkName(line), input: { value: text } },
    { name: remarkName(line, 'severity'), input: shown(mark) },
    { name: remarkName(line, 'rule'), input: shown(ruleIn(id)) },
    { name: remarkName(line, 'place'), input: shown(place) },
    { name: remarkName(line, 'statement'), input: shown(message), height: remarkHeight(message, text) },
    {
      name: remarkName(line, 'explained'),
      input: keeping({ message, explanation: text, id, ...(twin && { twin }) }),
    },
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

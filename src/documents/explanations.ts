/** 情况说明: what somebody wrote beside the checks of 审核结果, and what these said then. */
import { explanationBeside } from '../workbook/findings-layout';
import type { CellWrite } from '../workbook/host';
import { keptExplained, textOfExplained } from '../workbook/kept-explained';
import {
  checkPrefix,
  checkResultName,
  explainedCellName,
  explainedName,
  explanationName,
} from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';
import type { ExplainedFinding } from './explained';

interface Sheets {
  readonly sheets: ReadonlyMap<SheetKind, NamedSheet>;
}

/** The explanations by what they explain, e.g. `Y01.natural`: the id of a finding. */
export function explanationsIn({ sheets }: Sheets): ReadonlyMap<string, string> {
  return besideChecks(sheets.get('findings'), (sheet, { row, column }) => {
    const { value, formula } = sheet.cell(row, column);
    const text = formula === undefined ? String(value ?? '').trim() : '';
    return text === '' ? undefined : text;
  });
}

/** What is kept of explanations, by the same ids: each with what the finding said when it was given. */
export function explainedIn({ sheets }: Sheets): ReadonlyMap<string, ExplainedFinding> {
  const sheet = sheets.get('findings');
  const column = sheet && columnOfExplained(sheet);
  if (column === undefined) return new Map();
  return besideChecks(sheet, ({ cell }, { row }) => keptExplained(cell(row, column).value));
}

/** Whether 审核结果 has a place for the explanation of a finding. */
export const takesExplanation = (sheet: NamedSheet | undefined, id: string): boolean =>
  sheet?.named.has(checkResultName(id)) ?? false;

/**
 * What puts an explanation beside a check, `''` taking it away.
 * @param finding what it says now
 */
export function explanationWrites(
  sheet: NamedSheet,
  { id, message, explanation }: ExplainedFinding & { readonly id: string },
): readonly CellWrite[] {
  const text = explanation?.trim() ?? '';
  const kept = text === '' ? '' : textOfExplained({ message, explanation: text });
  return [
    { name: explanationName(id), input: { value: text } },
    ...(columnOfExplained(sheet) === undefined
      ? []
      : [{ name: explainedCellName(id), input: { value: kept } }]),
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

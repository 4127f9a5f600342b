/** How the open workbook stands as a whole, from its sheets as they were read out. */
import type { ChangeSince } from '../../documents/finalisation';
import { changesSince } from '../../documents/finalisation';
import type { PartCounts } from '../../documents/audit';
import { countsByPart } from '../../documents/audit';
import type { NoPlace } from '../../documents/explanations';
import { noPlaceFor } from '../../documents/explanations';
import { gapsTogether, placesOfGaps } from '../../documents/gaps-together';
import type { KeyFigure } from '../../documents/key-figures';
import { keyFigures } from '../../documents/key-figures';
import { jumpsIn } from '../../documents/jumps';
import type { Progress } from '../../documents/path';
import { progressOf } from '../../documents/progress';
import type { Reading } from '../../documents/report-json';
import type { ToldFinding } from '../../documents/told-check';
import { toldCheck } from '../../documents/told-check';
import type { TextView } from '../../documents/text-view';
import { textView } from '../../documents/text-view';
import { checkWhole } from '../../documents/whole-check';
import { tableFormsOf } from '../../report/report';
import type { Forms } from '../../rules/figures';
import { formsOf } from '../../rules/check';
import type { Hypothesis } from '../../rules/hypotheses';
import { locateFaults } from '../../rules/hypotheses';
import type { Finalised } from '../../workbook/finalised';
import type { FilledSheet } from '../../workbook/filling';
import { inText as inTextWords } from '../../words/audit';
import { textCells } from '../../workbook/text-sheet';
import type { Host, ReportSettings, StandingSheet } from '../../workbook/host';
import type { OpenWorkbook } from './own-workbook';
import { ownIn, ownOf } from './own-workbook';
import { cellAt } from './text-checking';

/** A finding, and how the workbook stands to it. */
export type FoundEntry = ToldFinding & {
  /** the cell of 正文 that it is in, where that is one */
  readonly textCell?: string;
  /** 审核结果 has a place for its 情况说明 */
  readonly takesExplanation: boolean;
  /** why it has none */
  readonly noPlace?: NoPlace;
};

export interface Overview {
  readonly progress: Progress;
  /** the figures by which a report is known, beside last year's */
  readonly keyFigures: readonly KeyFigure[];
  /** figures that jumped against last year */
  readonly jumps: readonly KeyFigure[];
  readonly findings: readonly FoundEntry[];
  /** how many places the rules were applied to, and how many rules could not be */
  readonly checked: number;
  readonly notChecked: number;
  /** the same part by part, with what agrees */
  readonly parts: readonly PartCounts[];
  /** the year's sheets that are filled in */
  readonly filled: readonly FilledSheet[];
  /** where its sheets stand */
  readonly refs: OpenWorkbook['refs'];
  /** and what they hold */
  readonly sheets: OpenWorkbook['sheets'];
  readonly forms: Forms;
  /** table 3 is counted from the ledger by formulas */
  readonly countsLedger: boolean;
  /** the cells that are probably wrong, part by part; it takes longer than all else */
  readonly likelyFaults: () => readonly Hypothesis[];
  /** the text with its numbers led to their cells; made when it is looked at */
  readonly text: () => TextView | undefined;
  /** what was changed in it since it was finalised */
  readonly changesSince: (final: Finalised) => readonly ChangeSince[];
  /** what the ledger holds is not known, though the text tells of it */
  readonly lacksLedger: boolean;
}

/** The sheets as they were read out, and how far they are filled in. */
export interface ReadSheets {
  readonly standing: readonly StandingSheet[];
  readonly filled: readonly FilledSheet[];
}

/** What is found in the ledger is kept from the last time that its rows were read: they may be many. */
type FoundInLedger = Reading['ledger'];

/**
 * `undefined` where no tables of the year stand there.
 * @param ledger what was found in the ledger before
 */
export function overviewOf(
  { standing, filled }: ReadSheets,
  settings: ReportSettings,
  ledger: FoundInLedger,
): Overview | undefined {
  const own = ownIn(standing, settings);
  if (!own) return undefined;
  const isCounted = own.countsLedger && ledger !== undefined;
  const reading = { ...own.reading, ...(isCounted && { ledger }) };
  return overviewFrom({ ...own, reading }, filled);
}

/** The same with the rows of the ledger where table 3 is counted from it, and what is found in it. */
export async function wholeOverview(
  host: Host,
  { standing, filled }: ReadSheets,
  settings: ReportSettings,
): Promise<{ readonly overview?: Overview; readonly ledger?: FoundInLedger }> {
  const own = await ownOf(host, standing, settings, 'whereCounted');
  const overview = own && overviewFrom(own, filled);
  const ledger = own?.reading.ledger;
  return { ...(overview && { overview }), ...(ledger && { ledger }) };
}

/** @param all how far all sheets of the workbook are filled in */
function overviewFrom(own: OpenWorkbook, all: readonly FilledSheet[]): Overview | undefined {
  const { report, previous } = own.reading;
  const forms = formsOf(report, previous);
  if (!forms) return undefined;
  const ids = new Set([...own.refs.values()].map(({ id }) => id));
  const filled = all.filter(({ ref }) => ids.has(ref.id));
  const check = checkWhole(own.reading, { countsRules: true });
  const told = toldCheck(check, own.reading);
  return {
    progress: progressOf(own, filled, check, told),
    keyFigures: keyFigures(report, previous),
    jumps: jumpsIn(check.tables),
    findings: entriesOf(told, own),
    checked: check.tables.checked + check.text.checked,
    notChecked: check.tables.notChecked.filter(({ why }) => why !== 'blank').length,
    parts: countsByPart(check),
    filled,
    refs: own.refs,
    sheets: own.sheets,
    forms,
    countsLedger: own.countsLedger,
    likelyFaults: () => locateFaults(report, check.tables.findings),
    text: once(() => textView(own, check, told)),
    changesSince: (final) => changesSince(final, own),
    lacksLedger: own.countsLedger && !own.reading.ledger,
  };
}

/** What is made when it is asked for first, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function entriesOf(
  findings: readonly ToldFinding[],
  { sheets, reading }: OpenWorkbook,
): readonly FoundEntry[] {
  const text = sheets.get('text');
  const forms = tableFormsOf(reading.report);
  const isInText = text && forms && findings.some(({ inText }) => inText);
  const cells = isInText ? textCells(text, forms) : undefined;
  const held = sheets.get('findings');
  const entries = findings.map((finding): FoundEntry => {
    const cell = cells && forms && finding.inText && cellAt(finding.inText, cells, forms);
    const isExplainable = held !== undefined && finding.gap === undefined;
    const noPlace = isExplainable ? noPlaceFor(held, finding) : undefined;
    return {
      ...finding,
      takesExplanation: isExplainable && noPlace === undefined,
      ...(noPlace && { noPlace }),
      ...(cell && { textCell: cell.name, place: inTextWords(cell.label) }),
    };
  });
  if (!isInText) return entries;
  return gapsTogether(
    entries,
    ({ textCell }) => textCell,
    () => placesOfGaps(text, forms),
  );
}

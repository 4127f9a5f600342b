/** 零报告: the workbook as it is confirmed over, and the writes of what was confirmed and of the text that follows. */
import type { ZeroAnswers } from '../../documents/zero-report';
import { zeroReportWrites } from '../../documents/zero-report';
import { noText } from '../../words/text-writing';
import type { FilledSheet } from '../../workbook/filling';
import { filledSheets } from '../../workbook/filling';
import type { Host, LeftCell, ReportSettings, SheetWrites } from '../../workbook/host';
import type { OpenWorkbook } from './own-workbook';
import { ownOf } from './own-workbook';
import { proposeText, textWrites } from './text-writing';

export interface ZeroProposal {
  /** with the rows of its ledger */
  readonly own: OpenWorkbook;
  /** the sheets of the year */
  readonly filled: readonly FilledSheet[];
}

/** @returns `undefined` where no table of the year stands */
export async function readZero(host: Host, settings: ReportSettings): Promise<ZeroProposal | undefined> {
  const standing = await host.standing();
  const own = await ownOf(host, standing, settings, 'always');
  if (!own) return undefined;
  const ofYear = new Set([...own.refs.values()].map(({ id }) => id));
  return { own, filled: filledSheets(standing).filter(({ ref }) => ofYear.has(ref.id)) };
}

export const zeroWrites = ({ own, filled }: ZeroProposal, answers: ZeroAnswers): readonly SheetWrites[] =>
  zeroReportWrites(own, filled, answers);

/** How many blanks became 0, those aside that were left. */
export function zerosIn(sheets: readonly SheetWrites[], left: readonly LeftCell[]): number {
  const names = new Set(left.map(({ name }) => name));
  const zeros = sheets.flatMap(({ writes }) =>
    writes.filter(
      ({ name, expected, input }) =>
        expected === '' && 'value' in input && input.value === 0 && !names.has(name),
    ),
  );
  return zeros.length;
}

export interface ZeroText {
  readonly writes: readonly SheetWrites[];
  readonly paragraphs: number;
  /** paragraphs that people wrote, which are not written over */
  readonly own: number;
  /** why none can be written, to be told */
  readonly why?: string;
}

/** @param why it is not written, to be told */
export const unwritten = (why: string): ZeroText => ({ writes: [], paragraphs: 0, own: 0, why });

/** The text as the figures are now; what people wrote stays. */
export async function zeroText(host: Host, settings: ReportSettings): Promise<ZeroText> {
  const found = await proposeText(host, settings);
  if (found.outcome !== 'propose') return unwritten(noText[found.outcome]);
  const { sheet, changes, followed } = found;
  const taken = changes.filter(({ state }) => state !== 'own');
  const writes = textWrites([...taken, ...followed]);
  return {
    writes: writes.length > 0 ? [{ sheet, writes }] : [],
    paragraphs: taken.length,
    own: changes.length - taken.length,
  };
}

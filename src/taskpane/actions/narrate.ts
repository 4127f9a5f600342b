/** 生成正文: writes the paragraph on applications from the table, and from last year's where the workbook has it. */
import { narrateApplications } from '../../narrative/applications';
import type { Passage } from '../../narrative/passage';
import type { Host, Table3Reading } from '../../workbook/host';
import { HostError } from '../../workbook/host';
import type { Organ } from './check';
import { judgeFigures } from './check';
import type { TableFigures } from './table-reading';
import { figuresOf } from './table-reading';

export interface Narrative {
  readonly figures: TableFigures;
  /** last year's table that the text compares with */
  readonly previous?: TableFigures;
  /** why last year's table, though it stands there, could not be compared with */
  readonly previousUnread?: string;
  /** how many findings of the table have to be mended before its figures can be relied on */
  readonly mustChange: number;
  readonly passage: Passage;
}

export type NarrateOutcome =
  { readonly outcome: 'noTable' } | { readonly outcome: 'written'; readonly narrative: Narrative };

export async function narrate(host: Host, organ: Organ): Promise<NarrateOutcome> {
  const reading = await host.readTable3();
  if (!reading) return { outcome: 'noTable' };
  try {
    const previous = await host.readTable3Of(reading.year - 1);
    const narrative = narrateReading(reading, organ, previous && figuresOf(previous));
    return { outcome: 'written', narrative };
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    const narrative = { ...narrateReading(reading, organ), previousUnread: failure.message };
    return { outcome: 'written', narrative };
  }
}

/** The same on a reading that is already there. */
export function narrateReading(reading: Table3Reading, organ: Organ, previous?: TableFigures): Narrative {
  const figures = figuresOf(reading);
  const { findings } = judgeFigures(figures, organ).result;
  const passage = narrateApplications({ ...figures, previous });
  const mustChange = findings.filter(({ severity }) => severity === 'mandatory').length;
  return { figures, previous, mustChange, passage };
}

/** 生成正文: writes the paragraph on applications from the table, and from last year's where the workbook has it. */
import { narrateApplications } from '../../narrative/applications';
import type { Passage } from '../../narrative/passage';
import type { Host, Table3Reading } from '../../workbook/host';
import type { TableFigures } from './table-reading';
import { figuresOf } from './table-reading';

export interface Narrative {
  readonly figures: TableFigures;
  /** last year's table that the text compares with */
  readonly previous?: TableFigures;
  readonly passage: Passage;
}

export type NarrateOutcome =
  | { readonly outcome: 'noTable' }
  | { readonly outcome: 'unknownForm'; readonly format: string }
  | { readonly outcome: 'written'; readonly narrative: Narrative };

export async function narrate(host: Host): Promise<NarrateOutcome> {
  const reading = await host.readTable3();
  if (!reading) return { outcome: 'noTable' };
  const previous = await host.readTable3Of(reading.year - 1);
  return narrateReading(reading, previous && figuresOf(previous));
}

/** The same on a reading that is already there. */
export function narrateReading(reading: Table3Reading, previous?: TableFigures): NarrateOutcome {
  const figures = figuresOf(reading);
  if (!figures) return { outcome: 'unknownForm', format: reading.format };
  const passage = narrateApplications({ ...figures, previous });
  return { outcome: 'written', narrative: { figures, previous, passage } };
}

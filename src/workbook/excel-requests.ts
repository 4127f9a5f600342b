/** Sends what is to be written to Excel in as few requests as it takes, without recalculating or repainting between. */

/** Something to be asked of Excel, and at most so many bytes of a request. */
export interface WritingStep {
  readonly bytes: number;
  readonly write: () => void;
}

/** Excel on the web takes 5 MB in one request. */
const REQUEST_BYTES = 3_800_000;

/** What an action and the path to its object take in a request beside a text: on average less than half of this. */
export const ACTION_BYTES = 350;
/** Rows are written in parcels of at most so many bytes. */
const PARCEL_BYTES = 1_000_000;

export function hold({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** All steps in their order; what the last request holds is sent by the caller. */
export async function writeAll(context: Excel.RequestContext, steps: readonly WritingStep[]): Promise<void> {
  let due = 0;
  for (const { bytes, write } of steps) {
    if (due > 0 && due + bytes > REQUEST_BYTES) {
      // Excel takes no larger request
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      hold(context);
      due = 0;
    }
    write();
    due += bytes;
  }
}

export interface RowParcel {
  /** place of the first row among all, from 0 */
  readonly first: number;
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly bytes: number;
}

/** Whole rows, few enough together for one request. */
export function rowParcels(rows: readonly (readonly (string | number)[])[]): readonly RowParcel[] {
  const parcels: { first: number; formulas: (readonly (string | number)[])[]; bytes: number }[] = [];
  rows.forEach((row, first) => {
    const bytes = utf8Length(JSON.stringify(row));
    const last = parcels.at(-1);
    if (last && last.bytes + bytes <= PARCEL_BYTES) {
      last.formulas.push(row);
      last.bytes += bytes;
    } else parcels.push({ first, formulas: [row], bytes });
  });
  return parcels;
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** Why a document cannot be read: where in it, what stands there, and what to do, in Chinese. */
export class ReadError extends Error {
  constructor(
    /** e.g. `table3.new[2]`, `第3行` */
    readonly place: string,
    readonly found: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something that was repaired or inferred while reading; `place` is an address or a key of the report. */
export interface Note {
  readonly place: string;
  /** all cells and rows of which it is said, where these are many; `place` holds them */
  readonly places?: readonly string[];
  readonly found: unknown;
  readonly used: unknown;
  readonly why: string;
}

/** A row of 收件登记. */
export interface RegisterEntry {
  readonly unit: string;
  readonly file: string;
  /** 第几次, from 1; 0 where nothing was received */
  readonly attempt: number;
  /** as it stands in the register */
  readonly time: string;
  readonly state: string;
  readonly mandatory?: number;
  /** 核实未说明 */
  readonly queries?: number;
  /** what we have to say of it */
  readonly note?: string;
  /** the reviewer's words */
  readonly opinion: string;
  readonly fingerprint: string;
}

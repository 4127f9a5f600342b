/** The values that an option may have, as messages and the help list them. */

/** A value that is given by its id or by its name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}
/** `table3＝申请办理、table4＝复议诉讼；写英文名或中文名都可以` */
export const choices = (known: readonly Choice[]) =>
  `${known.map(({ id, name }) => `${id}＝${name}`).join('、')}；写英文名或中文名都可以`;

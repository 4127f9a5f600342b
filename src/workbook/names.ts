/** The names that a built sheet carries; all are scoped to the sheet, so that a second year's sheet does not collide. */
import type { ColumnId } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import type { AssertionId } from '../narrative/assertions';
import type { ToldTextId } from '../narrative/told-texts';
import type { Address, TableId } from '../report/address';
import { addressOf, factAddress, placeOf, previousOf, withoutYear } from '../report/address';
import type { BasicId } from './basics';
import { a1 } from './box';
import { quoted } from './expression';
import type { PlanReference } from './plan';
import type { SheetKind } from './sheet-kind';

/** The block of figures. */
export const matrixName = 't3.matrix';
/** The values of the block, a blank being `""`: a custom function cannot tell a blank from 0. */
export const valuesName = 't3.values';
/** Where OGI.CHECK goes when it is shown beside the table. */
export const checkName = 'ogi.check';
/** The constants by which a built sheet is recognised. */
export const formName = 'ogi.form';
export const yearName = 'ogi.year';
export const planName = 'ogi.plan';
/** what the sheet is for */
export const sheetName = 'ogi.sheet';
/** What a sheet of ours is for that does not say so: the first ones held table 3 alone. */
export const usualKind: SheetKind = 'table3';
/** Which report stands on the sheet of last year's tables; table 3 may follow another form than the other two. */
export const previousFormName = 'ogi.previousForm';
export const previousTable3FormName = 'ogi.previousTable3Form';
export const previousYearName = 'ogi.previousYear';

/** What the names of figures begin with in the place of what their addresses begin with. */
const PREFIXES: readonly (readonly [name: string, address: string])[] = [
  ...(['table2', 'table3', 'table4'] satisfies readonly TableId[]).flatMap((table) => {
    const number = table.slice(-1);
    const start = `${table}.`;
    return [[`t${number}.`, start] as const, [`p${number}.`, previousOf(start)] as const];
  }),
  ['fact.', factAddress('')],
];

/** The name of a figure, e.g. `t3.denied.inquiry.natural`, `p4.reconsideration.total`, `fact.releases`. */
export function nameOfAddress(address: Address): string {
  const found = PREFIXES.find(([, start]) => address.startsWith(start));
  if (!found) throw new RangeError(`${address} is no address of a figure`);
  return found[0] + address.slice(found[1].length);
}

/** The address that a name stands for; `undefined` for a name of no figure, e.g. `t3.matrix`. */
export function addressOfName(name: string): Address | undefined {
  const found = PREFIXES.find(([start]) => name.startsWith(start));
  if (!found) return undefined;
  const address = found[1] + name.slice(found[0].length);
  const isFact = address.startsWith(factAddress('')) && name.length > found[0].length;
  return isFact || placeOf(withoutYear(address)) ? address : undefined;
}

/** `t3.denied.inquiry.natural` */
export const cellName = (row: string, column: string) => nameOfAddress(addressOf('table3', row, column));

/** The heads and rows of the ledger. */
export const ledgerName = 'ledger.rows';

/** The days off and those worked in exchange that stand beside the ledger. */
export const calendarName = 'ledger.calendar';

/** A cell of the ledger: the row counted from 0 below the heads, and its column. */
export interface LedgerCell {
  readonly row: number;
  readonly column: ColumnId;
}

/** What a cell of the ledger is called, e.g. `ledger.3.received`; no name of the sheet, it is found through `ledger.rows`. */
export const ledgerCellName = ({ row, column }: LedgerCell): string => `ledger.${row}.${column}`;

export function ledgerCellOf(name: string): LedgerCell | undefined {
  const match = /^ledger\.(\d+)\.(\w+)$/.exec(name);
  const column = match && ledgerColumns.find(({ id }) => id === match[2]);
  return column ? { row: Number(match[1]), column: column.id } : undefined;
}

/** What the names of what 基本信息 holds begin with. */
export const basicPrefix = 'basic.';
/** The name of what 基本信息 holds, e.g. `basic.organ`. */
export const basicName = (id: BasicId): string => basicPrefix + id;

/** What is noted beside figures on where they come from. */
export const sourceIds = ['department', 'person', 'basis'] as const;
export type SourceId = (typeof sourceIds)[number];
/** What the names of such notes begin with. */
export const sourcePrefix = 'source.';
/** The name of such a note, e.g. `source.table2.licensing.department`. */
export const sourceCellName = (table: TableId, row: string, id: SourceId): string =>
  sourcePrefix + addressOf(table, row, id);

/** What the names of the results of checks begin with. */
export const checkPrefix = 'check.';
/** `check.B01.natural`: the result of a check; variants of a rule share an id and are numbered from the second on. */
export const checkResultName = (id: string, number = 1) =>
  `${checkPrefix}${id}${number === 1 ? '' : `.${number}`}`;
/** The column in which is kept what checks said when they were explained; sheets of earlier versions have none. */
export const explainedName = 'findings.explained';
const explanationPrefix = 'explanation.';
const explainedPrefix = 'explained.';
/** What the cell of a 情况说明 is called, e.g. `explanation.Y01.natural`; no name of the sheet, it stands beside the check of that id. */
export const explanationName = (id: string) => explanationPrefix + id;
/** What the cell is called that keeps what the check said then. */
export const explainedCellName = (id: string) => explainedPrefix + id;
/** Which of the two a name stands for, and the name of the check. */
export function explanationOfName(
  name: string,
): { readonly what: 'explanation' | 'explained'; readonly check: string } | undefined {
  for (const [what, prefix] of [
    ['explanation', explanationPrefix],
    ['explained', explainedPrefix],
  ] as const) {
    if (name.startsWith(prefix)) return { what, check: checkResultName(name.slice(prefix.length)) };
  }
  return undefined;
}
/** What the names of the lines begin with in which findings are explained that are no checks of the sheet. */
export const remarkPrefix = 'remark.';
const remarkParts = ['severity', 'rule', 'place', 'statement', 'explanation', 'explained'] as const;
/** A cell of such a line; no name of the sheet but that of its 情况说明. */
export type RemarkPart = (typeof remarkParts)[number];
/** `remark.3`: the 情况说明 of the third such line; `remark.3.rule` stands beside it. */
export const remarkName = (line: number, part: RemarkPart = 'explanation') =>
  remarkPrefix + line + (part === 'explanation' ? '' : `.${part}`);
/** Which cell a name stands for, and the name of the 情况说明 of its line. */
export function remarkOfName(name: string): { readonly line: string; readonly part: RemarkPart } | undefined {
  const found = /^(remark\.\d+)(?:\.(\w+))?$/u.exec(name);
  const part = remarkParts.find((one) => one === (found?.[2] ?? 'explanation'));
  return found && part ? { line: found[1]!, part } : undefined;
}
/** `findings.mandatory`: how many there are. */
export const countName = (count: string) => `findings.${count}`;

/** What the names of the parts of the text begin with. */
export const textPrefix = 'text.';
/** `text.1`: the end of a section that is no paragraph of the outline, `0` being the foreword. */
export const sectionName = (section: number) => `${textPrefix}${section}`;
/** `text.applications`: a paragraph of the outline. */
export const paragraphName = (paragraph: string) => textPrefix + paragraph;
/** What the names of cells begin with that keep what the add-in wrote. */
export const writtenPrefix = 'written.';
/** `written.applications`: what was written for a paragraph, by which its numbers are found again. */
export const writtenName = (paragraph: string) => writtenPrefix + paragraph;

/** What people tell for the text on 正文用数: texts, confirmed statements, and problems with their measures. */
export const toldPrefixes = {
  text: 'told.',
  tick: 'tick.',
  problem: 'problem.',
  measure: 'measure.',
} as const;
/** `told.overview`: a text that a person writes. */
export const toldName = (id: ToldTextId): string => toldPrefixes.text + id;
/** `tick.allOnTime`: whether a person confirms the statement. */
export const tickName = (id: AssertionId): string => toldPrefixes.tick + id;
/** `problem.1`: counted from 1. */
export const problemName = (number: number): string => toldPrefixes.problem + number;
/** `measure.1`: what will be done about the problem of that number. */
export const measureName = (number: number): string => toldPrefixes.measure + number;

/** What the names of an office's own wordings of sentences begin with. */
export const wordingPrefix = 'wording.';
/** `wording.handling`: the office's own wording of a sentence, by the sentence's id. */
export const wordingName = (sentence: string) => wordingPrefix + sentence;
/** The id of the sentence whose wording a name stands for. */
export const wordingOf = (name: string): string | undefined =>
  name.startsWith(wordingPrefix) ? name.slice(wordingPrefix.length) : undefined;

/** What a reference is on a sheet of that name, as a name's formula. */
export function nameFormula(refersTo: PlanReference, sheet: string): string {
  if ('constant' in refersTo) {
    const { constant } = refersTo;
    return typeof constant === 'number' ? `=${constant}` : `="${constant.replace(/"/g, '""')}"`;
  }
  const cells = 'cells' in refersTo ? refersTo.cells : refersTo.valuesOf;
  const reference = `${quoted(sheet)}!${a1(cells, 'absolute')}`;
  return 'cells' in refersTo ? `=${reference}` : `=IF(ISBLANK(${reference}),"",${reference})`;
}

/** The constant that a name's formula stands for; `undefined` where it is no constant. */
export function constantOf(formula: string): string | undefined {
  const match = /^=(?:"(.*)"|(-?\d+))$/.exec(formula);
  return match?.[1]?.replace(/""/g, '"') ?? match?.[2];
}

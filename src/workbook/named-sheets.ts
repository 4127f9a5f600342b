/** What a workbook of ours holds, by the names of its cells: wherever they are now, and whoever read them out. */
import type { Address } from '../report/address';
import type { Box } from './box';
import { a1, areaOfReference, cellOfReference } from './box';
import * as names from './names';
import type { SheetKind } from './sheet-kind';
import { sheetKinds } from './sheet-kind';

/** A cell as the workbook holds it. */
export interface HeldCell {
  /** `null` for an empty cell; of a formula its result, `''` for an empty one */
  readonly value: string | number | boolean | null;
  /** with `=` */
  readonly formula?: string;
  /** a formula whose result is not known */
  readonly isUncalculated?: boolean;
}

/** A sheet as it was read out. */
export interface HeldSheet {
  readonly name: string;
  /** those scoped to the sheet, their formulas with `=` */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** counted from 0; an empty cell where nothing stands */
  readonly cell: (row: number, column: number) => HeldCell;
  /** the left of the page's header, as it prints */
  readonly header?: string;
}

/** A cell that a name stands for. */
export interface NamedCell {
  readonly value: HeldCell['value'];
  readonly isFormula: boolean;
  readonly isUncalculated: boolean;
  /** as a person finds it: `申请办理!D5` */
  readonly place: string;
  /** the name of the sheet that it stands on now, and where */
  readonly sheet: string;
  readonly box: Box;
}

/** The ids of the forms of last year's report, and its year, where the sheet tells them. */
export interface PreviousConstants {
  readonly form: string | undefined;
  readonly table3Form: string | undefined;
  readonly year: number | undefined;
}

/** A sheet that was built by a plan. */
export interface NamedSheet {
  readonly sheet: string;
  /** version of the layout */
  readonly plan: number;
  /** `undefined` for a kind that this version does not know */
  readonly kind: SheetKind | undefined;
  /** id of the form */
  readonly form: string | undefined;
  readonly year: number | undefined;
  /** by address; a name whose cell was deleted is among `lost` */
  readonly figures: ReadonlyMap<Address, NamedCell>;
  /** by the id of what 基本信息 asks */
  readonly basics: ReadonlyMap<string, NamedCell>;
  readonly lost: readonly Address[];
  /** which report stands on the sheet of last year's tables */
  readonly previous: PreviousConstants;
  /** every cell that a name stands for, by the name */
  readonly named: ReadonlyMap<string, NamedCell>;
  /** the cells of the sheet that each other name stands for */
  readonly areas: ReadonlyMap<string, Box>;
  /** counted from 0 */
  readonly cell: HeldSheet['cell'];
  /** the constants that the sheet carries, by their names */
  readonly constants: ReadonlyMap<string, string>;
  readonly header: string;
}

const TABLE3: SheetKind = 'table3';

/** The sheets that were built by a plan, in their order. */
export function namedSheets(workbook: readonly HeldSheet[]): readonly NamedSheet[] {
  const sheets = new Map(workbook.map((sheet) => [sheet.name, sheet]));
  return workbook.flatMap((sheet) => {
    const constants = constantsOf(sheet);
    const plan = Number(constants.get(names.planName) ?? NaN);
    return Number.isInteger(plan) ? [namedSheet(sheet, plan, constants, sheets)] : [];
  });
}

function constantsOf({ names: own }: HeldSheet): ReadonlyMap<string, string> {
  return new Map(
    own.flatMap(({ name, formula }): [string, string][] => {
      const constant = names.constantOf(formula);
      return constant === undefined ? [] : [[name, constant]];
    }),
  );
}

function namedSheet(
  sheet: HeldSheet,
  plan: number,
  constants: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, HeldSheet>,
): NamedSheet {
  const figures = new Map<Address, NamedCell>();
  const basics = new Map<string, NamedCell>();
  const named = new Map<string, NamedCell>();
  const areas = new Map<string, Box>();
  const lost: Address[] = [];
  for (const { name, formula } of sheet.names) {
    const address = names.addressOfName(name);
    const at = referenceOf(formula);
    const on = at && sheets.get(at.sheet);
    const cell = on && namedCell(on, at.box);
    if (!cell) {
      const area = at ? undefined : areaOfReference(formula);
      if (address !== undefined) lost.push(address);
      else if (area) areas.set(name, area);
      continue;
    }
    named.set(name, cell);
    if (address !== undefined) figures.set(address, cell);
    else if (name.startsWith(names.basicPrefix)) basics.set(name.slice(names.basicPrefix.length), cell);
  }
  const yearAt = (name: string) => {
    const year = Number(constants.get(name) ?? NaN);
    return Number.isInteger(year) ? year : undefined;
  };
  return {
    sheet: sheet.name,
    plan,
    // the first sheets that were built held table 3 and did not say so
    kind: sheetKinds.find((kind) => kind === (constants.get(names.sheetName) ?? TABLE3)),
    form: constants.get(names.formName),
    year: yearAt(names.yearName),
    previous: {
      form: constants.get(names.previousFormName),
      table3Form: constants.get(names.previousTable3FormName),
      year: yearAt(names.previousYearName),
    },
    figures,
    basics,
    lost,
    named,
    areas,
    cell: sheet.cell,
    constants,
    // of a sheet that was left unread it is not to be asked for
    get header() {
      return sheet.header ?? '';
    },
  };
}

/** The cell that a name's formula refers to, e.g. `='申请 ''办理'!$D$5`; `undefined` where it is no single cell. */
export function referenceOf(formula: string): { readonly sheet: string; readonly box: Box } | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  const box = cellOfReference(formula);
  if (!match || !box) return undefined;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, box };
}

function namedCell({ name, cell }: HeldSheet, box: Box): NamedCell {
  const { value, formula, isUncalculated = false } = cell(box.row, box.column);
  return {
    value,
    isFormula: formula !== undefined,
    isUncalculated,
    place: `${name}!${a1(box)}`,
    sheet: name,
    box,
  };
}

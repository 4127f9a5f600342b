/**
 * Defined names as Excel scopes them. Univer looks a name up by its text alone, so that of two sheets with
 * a name of the same text only one would be heard, and it keeps what it understood of a formula by the
 * formula's text. Therefore formulas inside Univer carry the sheet before each name that belongs to one
 * (`甲!t3.total`), and names are looked up by both; the port takes the sheet away again.
 */
import type { IUniverInstanceService, Workbook } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { DefinedNamesService } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME as WORKBOOK } from '@univerjs/sheets';
import { parseA1, quoted, splitSheet } from '../host/address';
import { mapReferences } from './formula-references';

export class ScopedNames extends DefinedNamesService {
  /** the names of each workbook by what they are looked up by: each word of each formula is */
  private readonly lists = new Map<string, ReadonlyMap<string, IDefinedNamesServiceParam>>();

  constructor(private readonly instances: IUniverInstanceService) {
    super(instances);
    this.disposeWithMe(this.update$.subscribe(({ unitId }) => this.lists.delete(unitId)));
  }

  override getValueByName(unitId: string, text: string): IDefinedNamesServiceParam | null {
    const { sheet, rest } = splitSheet(text);
    const workbook = this.instances.getUnit<Workbook>(unitId);
    const scope = sheet === undefined ? null : workbook?.getSheetBySheetName(sheet)?.getSheetId();
    if (scope === undefined) return null;
    return this.listOf(unitId).get(keyOf(scope, rest)) ?? null;
  }

  private listOf(unitId: string): ReadonlyMap<string, IDefinedNamesServiceParam> {
    const known = this.lists.get(unitId);
    if (known) return known;
    const names = Object.values(this.getDefinedNameMap(unitId) ?? {});
    const list = new Map(names.map((item) => [keyOf(scopeOf(item), item.name), item]));
    this.lists.set(unitId, list);
    return list;
  }
}

const keyOf = (scope: string | null, name: string): string => `${scope ?? WORKBOOK}!${name.toLowerCase()}`;

/** The sheet a name belongs to; `null` is the workbook. */
export const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null =>
  localSheetId === undefined || localSheetId === WORKBOOK ? null : localSheetId;

export const localSheetId = (scope: string | null): string => scope ?? WORKBOOK;

/** The formula with the sheet before each of the sheet's own names. */
export function withSheet(formula: string, sheet: string, isOwn: (name: string) => boolean): string {
  return mapReferences(formula, spelled, (name) => (isOwn(name) ? spelled({ sheet, rest: name }) : name));
}

/** The formula without the sheet before each of the sheet's own names. */
export function withoutSheet(formula: string, sheet: string, isOwn: (name: string) => boolean): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === sheet && parseA1(reference.rest) === null && isOwn(reference.rest)
      ? reference.rest
      : spelled(reference),
  );
}

/** The formula after a sheet was renamed. */
export function withRenamedSheet(formula: string, before: string, after: string): string {
  return mapReferences(formula, ({ sheet, rest }) =>
    spelled({ sheet: sheet !== undefined && isSame(sheet, before) ? after : sheet, rest }),
  );
}

const spelled = ({ sheet, rest }: { readonly sheet?: string | undefined; readonly rest: string }): string =>
  sheet === undefined ? rest : `${quoted(sheet)}!${rest}`;

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

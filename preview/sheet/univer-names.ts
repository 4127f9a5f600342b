/** The defined names of Univer's workbook. */
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { isSame, localSheetId, scopeOf } from './scoped-names';
import type { EngineName } from './sheet-engine';
import type { UniverBook } from './univer-book';

export class UniverNames {
  constructor(private readonly book: UniverBook) {}

  list(): EngineName[] {
    return this.all().map((item) => ({
      scope: scopeOf(item),
      name: item.name,
      formula: `=${item.formulaOrRefString.replace(/^=/, '')}`,
      ...(item.comment !== undefined && { comment: item.comment }),
      ...(item.hidden !== undefined && { visible: !item.hidden }),
    }));
  }

  set({ scope, name, formula, comment, visible }: EngineName): void {
    this.book.run(SetDefinedNameMutation, null, {
      id: this.find(scope, name)?.id ?? `${localSheetId(scope)}:${name}`,
      name,
      formulaOrRefString: formula.replace(/^=/, ''),
      localSheetId: localSheetId(scope),
      ...(comment !== undefined && { comment }),
      ...(visible !== undefined && { hidden: !visible }),
    });
  }

  remove(scope: string | null, name: string): void {
    const found = this.find(scope, name);
    if (found) this.book.run(RemoveDefinedNameMutation, null, found);
  }

  has(scope: string | null, name: string): boolean {
    return this.find(scope, name) !== undefined;
  }

  /** Says whether a text is a name of that sheet; `null` where the sheet has none. */
  of(sheet: string): ((text: string) => boolean) | null {
    const own = this.all()
      .filter((item) => scopeOf(item) === sheet)
      .map(({ name }) => name.toLowerCase());
    if (own.length === 0) return null;
    const names = new Set(own);
    return (text) => names.has(text.toLowerCase());
  }

  private find(scope: string | null, name: string): IDefinedNamesServiceParam | undefined {
    return this.all().find((item) => scopeOf(item) === scope && isSame(item.name, name));
  }

  private all(): IDefinedNamesServiceParam[] {
    return Object.values(this.book.get(IDefinedNamesService).getDefinedNameMap(this.book.id) ?? {});
  }
}

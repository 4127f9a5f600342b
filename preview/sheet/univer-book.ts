/** The open workbook inside Univer, and the one way by which the port changes it. */
import type {
  DependencyIdentifier,
  ICellData,
  ICommand,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IWorkbookData,
  Univer,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  ICommandService,
  IResourceLoaderService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

/** Cells by row and column; what a cell does not name stays as it is. */
export type CellPatches = IObjectMatrixPrimitiveType<ICellData>;

/** Where a command of Univer applies; filled in by the book. */
type Place = 'unitId' | 'subUnitId';

/** Univer caches by the workbook's id, beyond the workbook's life. */
let workbooks = 0;

export class UniverBook {
  private workbook: Workbook;
  private depth = 0;

  constructor(
    private readonly univer: Univer,
    data: Partial<IWorkbookData>,
  ) {
    this.workbook = this.create(data);
  }

  get current(): Workbook {
    return this.workbook;
  }

  get id(): string {
    return this.workbook.getUnitId();
  }

  /** Whether what is being changed is the port's doing and not a person's. */
  get isChanging(): boolean {
    return this.depth > 0;
  }

  /** @throws for an id that no sheet has */
  sheet(id: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  get<T>(service: DependencyIdentifier<T>): T {
    return this.univer.__getInjector().get(service);
  }

  /** A service that is there on a page alone. */
  find<T>(service: DependencyIdentifier<T>): T | null {
    const injector = this.univer.__getInjector();
    return injector.has(service) ? injector.get(service) : null;
  }

  /** Executes a command of Univer on a sheet, or on the workbook where `sheet` is `null`. */
  run<P extends object>(
    command: ICommand<P>,
    sheet: string | null,
    params: Omit<P, Place>,
    options?: IExecutionOptions,
  ): void {
    this.change(() => {
      const whole = { unitId: this.id, ...(sheet !== null && { subUnitId: sheet }), ...params };
      const done: unknown = this.get(ICommandService).syncExecuteCommand(command.id, whole, options);
      if (done === false) throw new Error(`the sheet refused ${command.id}`);
    });
  }

  /** Univer notes formulas a moment later, too late for rows that are moved in the same moment. */
  noteFormulas(sheet: string, cells: CellPatches): void {
    this.get(FormulaDataModel).updateFormulaData(this.id, sheet, cells);
  }

  /** What happens inside is the port's doing. */
  change<T>(act: () => T): T {
    this.depth += 1;
    try {
      return act();
    } finally {
      this.depth -= 1;
    }
  }

  save(): IWorkbookData {
    const saved = this.get(IResourceLoaderService).saveUnit<IWorkbookData>(this.id);
    if (!saved) throw new Error('the workbook could not be read');
    return saved;
  }

  /** Puts another workbook in the place of this one. */
  replace(data: Partial<IWorkbookData>): void {
    this.change(() => {
      const old = this.id;
      this.workbook = this.create(data);
      this.get(IUniverInstanceService).disposeUnit(old);
    });
  }

  private create(data: Partial<IWorkbookData>): Workbook {
    workbooks += 1;
    const unit = { ...data, id: `workbook-${workbooks}` };
    const created = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      unit,
    );
    // what a person undoes is undone in the unit that has the focus
    this.get(IUniverInstanceService).focusUnit(created.getUnitId());
    return created;
  }
}

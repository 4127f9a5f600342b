/**
 * The cells that call custom functions, joined to the add-in that answers: a function is known to the sheet
 * by its declaration, a cell shows `#BUSY!` until its answer has come, and every calculation ends with one
 * batch of what it asked. A cell waits without holding up any other.
 */
import type { Univer } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { a1, cellBox, GRID, quoted } from '../host/address';
import type { CellError, CellValue } from '../sheet/sheet-engine';
import type { CellPlace } from '../sheet/univer-contents';
import type { Argument, Rows } from '../sheet/univer-function';
import { isRows, UniverFunction } from '../sheet/univer-function';
import type { UniverSheet } from '../sheet/univer-sheet';
import { calls, firstError } from './function-arguments';
import type { Answer } from './function-calls';
import { FunctionCalls } from './function-calls';
import type { BlankArgument, FunctionDeclaration, FunctionRuntime, Invocation } from './invocation';

export interface FunctionCellsParts {
  readonly univer: Univer;
  readonly engine: UniverSheet;
  readonly runtime: FunctionRuntime;
  readonly blank: BlankArgument;
}

const BUSY: CellError = { error: '#BUSY!' };
const WRONG_COUNT: CellError = { error: '#VALUE!', message: '参数的个数不对：少填了，或者多填了。' };
const NESTED: CellError = { error: '#CALC!' };

export class FunctionCells {
  private readonly calls: FunctionCalls;
  private readonly names = new Set<string>();
  /** what the cells' errors mean, by cell */
  private readonly errors = new Map<string, CellError>();
  private readonly waiting = new Set<() => void>();
  private blank: BlankArgument;

  constructor(private readonly parts: FunctionCellsParts) {
    const { engine, runtime } = parts;
    this.blank = parts.blank;
    this.calls = new FunctionCalls(runtime, (callers) => engine.calculateAgain(callers));
    engine.explainErrors((caller, shown) => {
      const known = this.errors.get(key(caller));
      return known?.error === shown ? known.message : undefined;
    });
    engine.subscribe((event) => {
      if (event.kind === 'calculated') this.calculated();
      // cells have moved, and their errors with them
      if (event.kind === 'changed' && (event.box.columns === GRID.columns || event.box.rows === GRID.rows)) {
        this.errors.clear();
        engine.calculateAgain([]);
      }
    });
  }

  /** Makes functions known to the sheet in the place of those that were known before. */
  declare(namespace: string, functions: readonly FunctionDeclaration[]): void {
    const injector = this.parts.univer.__getInjector();
    const service = injector.get(IFunctionService);
    const descriptions = injector.get(IDescriptionService);
    const known = [...this.names];
    service.unregisterExecutors(...known);
    descriptions.unregisterDescriptions(known);
    const named = functions.map((declaration) => ({
      name: `${namespace}.${declaration.name}`.toUpperCase(),
      declaration,
    }));
    service.registerExecutors(
      ...named.map(
        ({ name, declaration }) =>
          new UniverFunction(name, (given, caller) => this.answer(declaration, given, caller)),
      ),
    );
    descriptions.registerDescriptions(named.map(({ name, declaration }) => functionInfo(name, declaration)));
    for (const { name } of named) this.names.add(name);
    // a formula that was read before its function was known stands for an unknown one
    service.deleteFormulaAstCacheKey(...this.names, ...[...this.names].map((name) => name.toLowerCase()));
    this.calls.forget();
  }

  /** From now on an empty cell reaches functions so; every cell asks again. */
  passBlanksAs(blank: BlankArgument): void {
    this.blank = blank;
    this.calls.forget();
  }

  /** Resolves when no cell waits for an answer. */
  async answered(): Promise<void> {
    await this.parts.engine.settled();
    while (!this.calls.idle) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
      await this.parts.engine.settled();
    }
  }

  private calculated(): void {
    this.calls.send();
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }

  private answer(declaration: FunctionDeclaration, given: readonly Argument[], caller: CellPlace) {
    this.errors.delete(key(caller));
    const asked = calls(declaration, given, this.blank);
    if (asked === null) return this.failed(WRONG_COUNT, caller);
    const answers = asked.map((row) => row.map((parameters) => this.call(declaration, parameters, caller)));
    const [[only]] = answers as [[CellValue | Rows]];
    if (answers.length === 1 && answers[0]!.length === 1) return only;
    return answers.map((row) => row.map((value) => (isRows(value) ? NESTED : value)));
  }

  private call(
    { id }: FunctionDeclaration,
    parameters: Invocation['parameters'],
    caller: CellPlace,
  ): CellValue | Rows {
    const error = firstError(parameters);
    if (error) return error;
    const answer = this.calls.ask({ functionId: id, parameters, address: this.addressOf(caller) }, caller);
    return this.shown(answer, caller);
  }

  private shown(answer: Answer, caller: CellPlace): CellValue | Rows {
    if (answer === 'busy') return BUSY;
    if ('value' in answer) return answer.value;
    return this.failed(answer, caller);
  }

  private failed(error: CellError, caller: CellPlace): CellError {
    this.errors.set(key(caller), error);
    return error;
  }

  private addressOf({ sheet, row, column }: CellPlace): string {
    const name = this.parts.engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
    return `${quoted(name)}!${a1(cellBox(row, column))}`;
  }
}

const key = ({ sheet, row, column }: CellPlace): string => `${sheet}:${row}:${column}`;

/** What the sheet shows of a function while a person types its call. */
const functionInfo = (functionName: string, declaration: FunctionDeclaration): IFunctionInfo => {
  const description = declaration.description ?? '';
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: declaration.parameters.map(({ name, description: detail, optional }) => ({
      name,
      detail: detail ?? '',
      example: '',
      require: optional === true ? 0 : 1,
      repeat: 0,
    })),
  };
};

/**
 * The port between the cells that call custom functions and the add-in that answers them. The sheet's side
 * collects calls and hands them over in batches; the protocol's side delivers them to the add-in as events
 * and passes on what comes back. Neither knows the other.
 */
import type { CellValue, ErrorCode } from '../sheet/sheet-engine';

/** One call of a custom function. A range arrives as rows of values, a single cell as a value. */
export interface Invocation {
  readonly id: number;
  /** the id the add-in associates, e.g. `CHECK`; the namespace is not part of it */
  readonly functionId: string;
  readonly parameters: readonly (CellValue | readonly (readonly CellValue[])[])[];
  /** address of the calling cell with its sheet, e.g. `申请办理!M4` */
  readonly address: string;
}

/** What a call came to: a value, a block of values to spill, or an error with the message the function gave. */
export type InvocationResult =
  | { readonly id: number; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly id: number; readonly error: ErrorCode; readonly message: string };

/** The add-in's functions as the sheet sees them. */
export interface FunctionRuntime {
  /** Hands over one batch. Results arrive through `onResults`, in any order, in one or several parts, or never. */
  invoke(batch: readonly Invocation[]): void;
  onResults(listener: (results: readonly InvocationResult[]) => void): () => void;
  /** Called when an add-in that can answer appears (true) or goes away, e.g. by a reload (false). */
  onReady(listener: (ready: boolean) => void): () => void;
}

/** A function as functions.json declares it; what the sheet needs of it. */
export interface FunctionDeclaration {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly optional?: boolean;
    readonly type?: string;
  }[];
  readonly result?: { readonly dimensionality?: 'scalar' | 'matrix'; readonly type?: string };
}

/** How an empty cell reaches a function: Excel hands over 0 or null, by version. */
export type BlankArgument = 'zero' | 'null';

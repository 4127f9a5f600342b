/**
 * The add-in's custom functions as the sheet sees them: calls go out as one event a batch, results come in
 * from the object model. A call that waits longer than the patience allows is reported, never cancelled:
 * the cell stays busy and the sheet goes on.
 */
import type { FunctionRuntime, Invocation, InvocationResult } from '../functions/invocation';
import { invocationEntry } from './entries';
import type { Entry } from './entries';

export interface FunctionPorts {
  readonly send: (entries: readonly Entry[]) => void;
  /** how long a call may take before `overdue` is told, in milliseconds */
  readonly patience: number;
  /** `true` when a call is overdue, `false` when all that were have come back or are given up */
  readonly overdue: (overdue: boolean) => void;
}

export class AddInFunctions implements FunctionRuntime {
  private readonly resultListeners = new Set<(results: readonly InvocationResult[]) => void>();
  private readonly readyListeners = new Set<(ready: boolean) => void>();
  private readonly pending = new Set<number>();
  private ready = false;
  private late = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: FunctionPorts) {}

  invoke(batch: readonly Invocation[]): void {
    for (const { id } of batch) this.pending.add(id);
    this.ports.send(batch.map(invocationEntry));
    this.watch();
  }

  onResults(listener: (results: readonly InvocationResult[]) => void): () => void {
    this.resultListeners.add(listener);
    return () => this.resultListeners.delete(listener);
  }

  onReady(listener: (ready: boolean) => void): () => void {
    this.readyListeners.add(listener);
    if (this.ready) listener(true);
    return () => this.readyListeners.delete(listener);
  }

  /** Passes on what the add-in computed. */
  deliver(results: readonly InvocationResult[]): void {
    for (const { id } of results) this.pending.delete(id);
    this.watch();
    for (const listener of this.resultListeners) listener(results);
  }

  /** The add-in has said that it can be called, or has gone away; calls made of one that goes are lost. */
  setReady(ready: boolean): void {
    if (!ready) {
      this.pending.clear();
      this.watch();
    }
    if (ready === this.ready) return;
    this.ready = ready;
    for (const listener of this.readyListeners) listener(ready);
  }

  private watch(): void {
    clearTimeout(this.timer);
    if (this.pending.size > 0) {
      this.timer = setTimeout(() => this.setLate(true), this.ports.patience);
    } else {
      this.setLate(false);
    }
  }

  private setLate(late: boolean): void {
    if (late === this.late) return;
    this.late = late;
    this.ports.overdue(late);
  }
}

/** An add-in's functions whose answers a test gives when it likes. */
import type { FunctionRuntime, Invocation, InvocationResult } from '../../../preview/functions/invocation';

type Given = InvocationResult extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;

export class FakeRuntime implements FunctionRuntime {
  /** what was asked and not answered, batch by batch */
  batches: (readonly Invocation[])[] = [];
  private results: ((results: readonly InvocationResult[]) => void)[] = [];
  private ready: ((ready: boolean) => void)[] = [];
  private answeredUntil = 0;

  invoke(batch: readonly Invocation[]): void {
    this.batches.push(batch);
  }

  onResults(listener: (results: readonly InvocationResult[]) => void): () => void {
    this.results.push(listener);
    return () => undefined;
  }

  onReady(listener: (ready: boolean) => void): () => void {
    this.ready.push(listener);
    return () => undefined;
  }

  start(): void {
    for (const listener of this.ready) listener(true);
  }

  stop(): void {
    for (const listener of this.ready) listener(false);
  }

  tell(results: readonly InvocationResult[]): void {
    for (const listener of this.results) listener(results);
  }

  /** Answers every call that came since the last answer. */
  answer(give: (invocation: Invocation) => Given): void {
    const open = this.batches.slice(this.answeredUntil).flat();
    this.answeredUntil = this.batches.length;
    this.tell(open.map((invocation) => ({ id: invocation.id, ...give(invocation) })));
  }
}

/**
 * The calls of custom functions by what they ask. What came back before is answered at once, because a
 * custom function gives the same result for the same arguments; the rest is collected and sent as one batch.
 */
import type { CellPlace } from '../sheet/univer-contents';
import type { FunctionRuntime, Invocation, InvocationResult } from './invocation';

export type Question = Omit<Invocation, 'id'>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Answer = WithoutId<InvocationResult> | 'busy';

interface Call {
  readonly question: Question;
  readonly callers: Map<string, CellPlace>;
  answer: Answer;
  /** under which it was sent */
  id?: number;
}

/** Answers kept; an answer that nobody asked for lately goes first. */
const KEPT = 10_000;

export class FunctionCalls {
  private readonly calls = new Map<string, Call>();
  private readonly sent = new Map<number, Call>();
  private unsent: Call[] = [];
  private running = false;
  private ids = 0;

  /**
   * @param askAgain called with the cells whose answers have come; with none when every cell has to ask again
   */
  constructor(
    private readonly runtime: FunctionRuntime,
    private readonly askAgain: (callers: readonly CellPlace[]) => void,
  ) {
    runtime.onResults((results) => this.take(results));
    runtime.onReady((ready) => {
      this.running = ready;
      // another add-in may answer otherwise, and what was asked of the one before is lost with it
      if (ready) this.forget();
    });
  }

  /** Whether every question has its answer. */
  get idle(): boolean {
    return this.unsent.length === 0 && this.sent.size === 0;
  }

  ask(question: Question, caller: CellPlace): Answer {
    const key = JSON.stringify([question.functionId, question.parameters]);
    const known = this.calls.get(key);
    const call = known ?? { question, callers: new Map<string, CellPlace>(), answer: 'busy' as const };
    this.calls.delete(key);
    this.calls.set(key, call);
    if (!known) this.unsent.push(call);
    if (call.answer === 'busy') call.callers.set(JSON.stringify(caller), caller);
    return call.answer;
  }

  /** Sends what was asked and is not known, as one batch. Without an add-in that answers it waits. */
  send(): void {
    if (!this.running || this.unsent.length === 0) return;
    const batch = this.unsent.map((call): Invocation => {
      call.id = this.ids += 1;
      this.sent.set(call.id, call);
      return { id: call.id, ...call.question };
    });
    this.unsent = [];
    this.runtime.invoke(batch);
    this.makeRoom();
  }

  /** Forgets every answer, so that every cell asks again. */
  forget(): void {
    this.calls.clear();
    this.sent.clear();
    this.unsent = [];
    this.askAgain([]);
  }

  private take(results: readonly InvocationResult[]): void {
    const callers: CellPlace[] = [];
    for (const { id, ...answer } of results) {
      const call = this.sent.get(id);
      // asked before everything was forgotten
      if (!call) continue;
      this.sent.delete(id);
      call.answer = answer;
      callers.push(...call.callers.values());
      call.callers.clear();
    }
    if (callers.length > 0) this.askAgain(callers);
  }

  private makeRoom(): void {
    for (const [key, { answer }] of this.calls) {
      if (this.calls.size <= KEPT) return;
      if (answer !== 'busy') this.calls.delete(key);
    }
  }
}

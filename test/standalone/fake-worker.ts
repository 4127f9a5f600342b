/** A worker of a test: it says what the test has it say. */

export class FakeWorker {
  readonly heard: unknown[] = [];
  isEnded = false;
  private readonly listeners = new Map<string, ((event: Event) => void)[]>();

  /** @param answer told what it hears, in a later turn */
  constructor(private readonly answer: (heard: unknown, worker: FakeWorker) => void) {}

  get asWorker(): Worker {
    return this as unknown as Worker;
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  postMessage(heard: unknown): void {
    this.heard.push(heard);
    queueMicrotask(() => this.answer(heard, this));
  }

  terminate(): void {
    this.isEnded = true;
  }

  say = (data: unknown): void => this.tell('message', Object.assign(new Event('message'), { data }));
  fail = (message: string): void => this.tell('error', Object.assign(new Event('error'), { message }));

  private tell(kind: string, event: Event): void {
    for (const listener of this.listeners.get(kind) ?? []) listener(event);
  }
}

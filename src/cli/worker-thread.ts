/** One thread of a pool, seen from both of its ends. */
import { parentPort, Worker } from 'node:worker_threads';

/** The thread ended by itself, needed too much memory, or said nothing for too long. */
export type Loss = 'ended' | 'memory' | 'silent';

/** What a thread says of its task. */
export type Said<Part> = { readonly part: Part } | { readonly question: unknown };
type Word<Part> = Said<Part> | { readonly isDone: true };

/** What a thread hears. */
type Heard<Message> = { readonly task: Message } | { readonly answer: unknown };

/** In megabytes: what is used for a moment. */
const YOUNG = 32;

export class Thread {
  private readonly worker: Worker;
  private loss: Loss | undefined;
  private said: (word: Word<never>) => void = () => undefined;
  private left: () => void = () => undefined;

  /** @param memory in megabytes, the most that it may use */
  constructor(script: URL, data: unknown, memory: number) {
    const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG };
    this.worker = new Worker(script, { workerData: data, resourceLimits });
    this.worker.on('message', (word: Word<never>) => this.said(word));
    this.worker.on('messageerror', () => this.leave('ended'));
    this.worker.on('exit', () => this.leave('ended'));
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.leave(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended'),
    );
  }

  get isGone(): boolean {
    return this.loss !== undefined;
  }

  /**
   * One task at a time.
   * @param patience in milliseconds, from one word to the next
   * @param hear what it says of its task; a question gets what this resolves to
   * @returns why the thread is gone; nothing where the task is done
   */
  carryOut<Message, Part>(
    task: Message,
    patience: number,
    hear: (said: Said<Part>) => Promise<unknown>,
  ): Promise<Loss | undefined> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.leave('silent'), patience);
      const end = () => {
        clearTimeout(timer);
        resolve(this.loss);
      };
      this.left = end;
      this.said = (word: Word<Part>) => {
        timer.refresh();
        if ('isDone' in word) end();
        else {
          hear(word).then((answer) => {
            if ('question' in word) this.worker.postMessage({ answer } satisfies Heard<Message>);
          }, reject);
        }
      };
      if (this.isGone) end();
      else this.worker.postMessage({ task } satisfies Heard<Message>);
    });
  }

  end(): Promise<unknown> {
    return this.worker.terminate();
  }

  private leave(loss: Loss): void {
    if (this.loss) return;
    this.loss = loss;
    void this.worker.terminate();
    this.left();
  }
}

/**
 * What the program of a thread does: one task after the other, its parts as they come.
 * @param work what a task comes to; it may ask the thread that it works for
 */
export function serve<Message, Part>(
  work: (task: Message, ask: (question: unknown) => Promise<unknown>) => AsyncIterable<Part>,
): void {
  const port = parentPort;
  if (!port) throw new Error('no thread of a pool');
  const say = (word: Word<Part>) => port.postMessage(word);
  let answered: (answer: unknown) => void = () => undefined;
  const ask = (question: unknown) =>
    new Promise<unknown>((resolve) => {
      answered = resolve;
      say({ question });
    });
  port.on('message', (heard: Heard<Message>) => {
    if ('answer' in heard) answered(heard.answer);
    else void carryOut(heard.task);
  });
  async function carryOut(task: Message): Promise<void> {
    for await (const part of work(task, ask)) say({ part });
    say({ isDone: true });
  }
}

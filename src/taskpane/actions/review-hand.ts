/** One worker seen from the page: asked one thing at a time, replaced where it ends by itself or says nothing for too long. */
import { wholeFile } from '../../words/documents';
import { lost } from '../../words/rollup';
import { ReadError } from '../../documents/read-error';
import type { Unreadable } from '../../documents/rollup/received';
import { Stopped } from '../stopped';
import type { Answers, Asked, Request } from './review-requests';

/** What a worker hears. */
export interface Heard {
  readonly review: { readonly id: number; readonly request: Request };
}

/** What it says, under the name `review`. */
export type Said =
  | { readonly id: number; readonly made: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refused: Unreadable };

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<{ readonly review?: Said }>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Heard): void;
  terminate(): void;
}

/** In milliseconds, from one word to the next; a report is read in well under a second. */
const PATIENCE = 120_000;

export class Hand {
  private worker: WorkerLike | undefined;
  private waiting: { readonly id: number; readonly fail: (why: Error) => void } | undefined;
  private last = 0;

  constructor(
    private readonly make: () => WorkerLike,
    private readonly patience = PATIENCE,
  ) {}

  get isGone(): boolean {
    return this.worker === undefined;
  }

  /**
   * One request at a time.
   * @throws {ReadError} what the worker cannot read, or that it is lost
   * @throws {Stopped} where it is ended meanwhile
   */
  ask<A extends Asked>(
    request: Request<A>,
    made: (count: number) => void = () => undefined,
  ): Promise<Answers[A]> {
    const worker = (this.worker ??= this.make());
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout>;
      const rest = () => clearTimeout(timer);
      const fail = (why: Error) => {
        rest();
        this.waiting = undefined;
        reject(why);
      };
      const listen = () => {
        rest();
        timer = setTimeout(() => this.lose('silent'), this.patience);
      };
      this.waiting = { id, fail };
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.lose('ended');
      };
      worker.onmessage = ({ data: { review: said } }) => {
        if (said?.id !== id) return;
        if ('made' in said) {
          listen();
          made(said.made);
          return;
        }
        rest();
        this.waiting = undefined;
        if ('answer' in said) resolve(said.answer as Answers[A]);
        else reject(new ReadError(said.refused.place, said.refused.found, said.refused.message));
      };
      listen();
      worker.postMessage({ review: { id, request: request as Request } });
    });
  }

  /** Ends the worker at once; the next request begins another. */
  end(): void {
    this.leave(new Stopped());
  }

  private lose(why: 'ended' | 'silent'): void {
    const { found, message } = lost[why];
    this.leave(new ReadError(wholeFile, found, message));
  }

  private leave(why: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting?.fail(why);
  }
}

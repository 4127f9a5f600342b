/** The workers on the reviewer's side: several read files in turn, one more adds up and writes. */
import { ReadError } from '../../documents/read-error';
import type { Day } from '../../ledger/day';
import type { Report } from '../../report/report';
import type { Unit } from '../../documents/rollup/unit';
import type { WorkerLike } from './review-hand';
import { Hand } from './review-hand';
import { Stopped } from '../stopped';
import type { Answers, Asked, ChosenFile, Request } from './review-requests';

/** What came of one file; a file that a worker could not read to its end is refused, and no other. */
export interface FileAnswer<A extends 'receive' | 'previous'> {
  readonly index: number;
  readonly outcome: Answers[A] | ReadError;
}

export interface Held {
  readonly units: readonly Unit[];
  readonly previous: readonly Report[];
  readonly today: Day;
}

export interface Reading<A extends 'receive' | 'previous'> {
  readonly ask: A;
  readonly files: readonly ChosenFile[];
  /** what reports are held against */
  readonly held: Held;
  readonly onBegin: (index: number) => void;
  readonly onAnswer: (answer: FileAnswer<A>) => void;
}

export class Crew {
  private readonly readers: readonly Hand[];
  private readonly desk: Hand;
  private last: Promise<unknown> = Promise.resolve();
  private lastReading: Promise<unknown> = Promise.resolve();
  private stops = 0;

  constructor(make: () => WorkerLike, readers: number, patience?: number) {
    this.readers = Array.from({ length: readers }, () => new Hand(make, patience));
    this.desk = new Hand(make, patience);
  }

  /**
   * Each file by the reader that is free, in their order; one reading after the other.
   * @throws {Stopped} where `stopReading` is called meanwhile, also before its turn
   */
  read<A extends 'receive' | 'previous'>(reading: Reading<A>): Promise<void> {
    const asked = this.stops;
    const done = this.lastReading.then(() => this.readNow(reading, asked));
    this.lastReading = done.catch(() => undefined);
    return done;
  }

  private async readNow<A extends 'receive' | 'previous'>(
    { ask, files, held, onBegin, onAnswer }: Reading<A>,
    asked: number,
  ): Promise<void> {
    let next = 0;
    let isBroken = false;
    const ends = await Promise.allSettled(
      this.readers.slice(0, files.length).map(async (reader) => {
        let isReady = false;
        while (next < files.length) {
          if (asked !== this.stops) throw new Stopped();
          if (isBroken) return;
          const index = next;
          next += 1;
          onBegin(index);
          try {
            if (!isReady || reader.isGone) await reader.ask({ ask: 'begin', about: held });
            isReady = true;
            const request = { ask, about: files[index]! } as Request<A>;
            onAnswer({ index, outcome: await reader.ask(request) });
          } catch (failure) {
            if (!(failure instanceof ReadError)) {
              isBroken = true;
              throw failure;
            }
            onAnswer({ index, outcome: failure });
          }
        }
      }),
    );
    // nothing is read any more once it is told
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Ends the reading at once, and those that wait; what was read is with whoever asked. */
  stopReading(): void {
    this.stops += 1;
    for (const reader of this.readers) reader.end();
  }

  /**
   * One thing after the other.
   * @throws {ReadError} as the worker does
   * @throws {Stopped} where `stopDesk` is called meanwhile
   */
  ask<A extends Asked>(request: Request<A>, made?: (count: number) => void): Promise<Answers[A]> {
    const answer = this.last.then(() => this.desk.ask(request, made));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  stopDesk(): void {
    this.desk.end();
  }
}

/** The page keeps a processor for itself, and more readers take more memory than they save time. */
const MOST_READERS = 4;

const readersFor = (processors: number): number => Math.max(1, Math.min(processors - 1, MOST_READERS));

/** @returns as many workers as serve this machine, begun when they are needed */
export const startedCrew = (make: () => WorkerLike): Crew =>
  new Crew(make, readersFor(navigator.hardwareConcurrency));

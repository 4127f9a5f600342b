/** Work done by several threads, with results in the order of the work; a thread that ends or falls silent costs one piece of it. */
import type { Loss, Said } from './worker-thread';
import { Thread } from './worker-thread';

export interface PoolSettings<Task, Message, Part> {
  /** the program of a thread: see `serve` */
  readonly script: URL;
  readonly threads: number;
  /** given to each thread as it starts */
  readonly data: unknown;
  /** the most that a thread may use, in megabytes */
  readonly memory: number;
  /** after so many milliseconds without a word a thread is ended */
  readonly patience: number;
  /** what of the work cannot be given to a thread: it is done here, in its turn */
  readonly here: (task: Task) => AsyncIterable<Part> | undefined;
  /** a task as a thread hears it */
  readonly message: (task: Task) => Message;
  /** to a question of a thread */
  readonly answer: (question: unknown) => Promise<unknown>;
  /** what stands for the rest of a task whose thread is gone */
  readonly lost: (task: Task, why: Loss) => Part;
}

interface Job<Part> {
  /** those that are there and not yet taken */
  readonly parts: Part[];
  isDone: boolean;
  readonly here?: AsyncIterable<Part>;
}

/** So many tasks for each thread may be begun before the first of them is taken. */
const AHEAD = 4;

/** The parts of each task, task by task. */
export async function* pooled<Task, Message, Part>(
  tasks: AsyncIterable<Task>,
  { script, threads, data, memory, patience, here, message, answer, lost }: PoolSettings<Task, Message, Part>,
): AsyncGenerator<Part> {
  const source = tasks[Symbol.asyncIterator]();
  const jobs: Job<Part>[] = [];
  const all = new Set<Thread>();
  const change = new Change();
  let serving = threads;
  let isOver = false;

  async function serve(): Promise<void> {
    let thread: Thread | undefined;
    while (!isOver) {
      if (jobs.length >= threads * AHEAD) {
        await change.next();
        continue;
      }
      const next = await source.next();
      if (next.done) return;
      const own = here(next.value);
      const job: Job<Part> = { parts: [], isDone: own !== undefined, ...(own && { here: own }) };
      jobs.push(job);
      change.tell();
      if (own) continue;
      if (!thread || thread.isGone) all.add((thread = new Thread(script, data, memory)));
      const loss = await thread.carryOut(message(next.value), patience, async (said: Said<Part>) => {
        if ('question' in said) return answer(said.question);
        job.parts.push(said.part);
        change.tell();
        return undefined;
      });
      if (loss) {
        job.parts.push(lost(next.value, loss));
        all.delete(thread);
      }
      job.isDone = true;
      change.tell();
    }
  }
  const failed = new Promise<never>((_, reject) => {
    for (let thread = 0; thread < threads; thread += 1) {
      void serve()
        .catch(reject)
        .finally(() => {
          serving -= 1;
          change.tell();
        });
    }
  });
  failed.catch(() => undefined);
  try {
    for (;;) {
      const [job] = jobs;
      const part = job?.parts.shift();
      if (part !== undefined) yield part;
      else if (job?.isDone) {
        if (job.here) yield* job.here;
        jobs.shift();
        change.tell();
      } else if (!job && serving === 0) return;
      else await Promise.race([failed, change.next()]);
    }
  } finally {
    isOver = true;
    change.tell();
    await Promise.all([...all].map((thread) => thread.end()));
  }
}

/** Something that several wait for. */
class Change {
  private wake: () => void = () => undefined;
  private coming = this.renewed();

  next(): Promise<void> {
    return this.coming;
  }

  tell(): void {
    const { wake } = this;
    this.coming = this.renewed();
    wake();
  }

  private renewed(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

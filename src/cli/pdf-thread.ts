/** Reads PDFs in a thread of its own, as nothing else stops a page that takes endless time; begun with the first one, kept for the next. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ReadError } from '../documents/read-error';
import type { Content } from '../documents/reading/content';
import type { PdfReader } from '../documents/reading/open-document';
import { readPdf } from '../documents/reading/sources/pdf';
import * as words from '../words/documents';
import { fontMap } from './font-maps';
import type { Told } from './pdf-worker';

export interface Limits {
  readonly seconds: number;
  /** of memory that a file takes */
  readonly megabytes: number;
}

const USUAL: Limits = { seconds: 60, megabytes: 1024 };
/** between two looks at the memory that no limit of a thread counts, in milliseconds */
const LOOK = 200;
const MEGABYTE = 1 << 20;

type Reason = (typeof words)['brokenPdf'] | ReturnType<typeof words.slowPdf>;

export class PdfThread {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** what comes of the file that is read now */
  private told: (told: Told) => void = () => undefined;
  private ended: (reason: Reason) => void = () => undefined;

  /** @param file what runs in the thread: `pdf-worker.ts` as it was built */
  constructor(
    private readonly file: URL,
    private readonly limits: Limits = USUAL,
  ) {}

  /** One file after the other. @throws {ReadError} as `readPdf` does, and where it takes too long or too much memory */
  readonly read: PdfReader = (bytes) => {
    const reading = this.last.then(() => this.readNow(bytes));
    this.last = reading.catch(() => undefined);
    return reading;
  };

  private async readNow(bytes: Uint8Array): Promise<Content> {
    const worker = (this.worker ??= this.begun());
    const { seconds, megabytes } = this.limits;
    let [timer, look]: (ReturnType<typeof setTimeout> | undefined)[] = [];
    worker.ref();
    try {
      return await new Promise<Content>((resolve, reject) => {
        let place = words.wholeFile;
        this.told = (told) => {
          if ('page' in told) place = words.pageOf(told.page);
          else if ('content' in told) resolve(told.content);
          else reject(new ReadError(told.refused.place, told.refused.found, told.refused.message));
        };
        this.ended = ({ found, message }) => {
          this.worker = undefined;
          reject(new ReadError(place, found, message));
        };
        timer = setTimeout(() => this.ended(words.slowPdf(seconds)), seconds * 1000);
        const before = process.memoryUsage.rss();
        look = setInterval(() => {
          if (process.memoryUsage.rss() - before > megabytes * MEGABYTE)
            this.ended(words.heavyPdf(megabytes));
        }, LOOK);
        worker.postMessage(bytes);
      });
    } finally {
      clearTimeout(timer);
      clearInterval(look);
      // who has nothing else to do may end
      if (this.worker) worker.unref();
      else await worker.terminate();
    }
  }

  private begun(): Worker {
    const { megabytes } = this.limits;
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const end = (reason: Reason) => {
      if (this.worker === worker) this.ended(reason);
    };
    return worker
      .on('message', (told: Told) => this.worker === worker && this.told(told))
      .on('error', ({ code }: NodeJS.ErrnoException) =>
        end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? words.heavyPdf(megabytes) : words.brokenPdf),
      )
      .on('exit', () => end(words.brokenPdf));
  }
}

const built = new URL('./pdf-worker.mjs', import.meta.url);

/** In the thread that was built beside the command; where none was, in the caller's own. */
export const readPdfApart: PdfReader = existsSync(fileURLToPath(built))
  ? new PdfThread(built).read
  : (bytes) => readPdf(bytes, fontMap);

/** Reads a document apart from the page where the browser can, and can be stopped then. */
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import type { ReadAnswer, ReadRequest } from './reading-worker';

export interface Apart {
  /** rejects with a `ReadError` where it cannot be read; never settles once it was stopped */
  readonly reading: Promise<Reading>;
  readonly stop: () => void;
}

/** @param startReader begins a worker that answers as reading-worker.ts does; without one it is done here */
export function readApart(request: ReadRequest, startReader?: () => Worker): Apart {
  const worker = begun(startReader);
  if (!worker) return { reading: readHere(request), stop: () => undefined };
  let hasBegun = false;
  const reading = new Promise<Reading>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Partial<Record<string, unknown>>>) => {
      if ('begun' in data) hasBegun = true;
      else if (isAnswer(data)) {
        worker.terminate();
        if ('reading' in data) resolve(data.reading);
        else if ('refused' in data) {
          reject(new ReadError(data.refused.place, data.refused.found, data.refused.message));
        } else reject(new Error(data.failed));
      }
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      // one that could not be loaded is done without
      if (hasBegun) reject(new Error(message));
      else readHere(request).then(resolve, reject);
    });
    worker.postMessage(request);
  });
  return { reading, stop: () => worker.terminate() };
}

type Outcome = Exclude<ReadAnswer, { readonly begun: true }>;
const isAnswer = (data: object): data is Outcome =>
  'reading' in data || 'refused' in data || 'failed' in data;

function begun(startReader: (() => Worker) | undefined): Worker | undefined {
  try {
    return startReader?.();
  } catch {
    return undefined;
  }
}

async function readHere({ bytes, name }: ReadRequest): Promise<Reading> {
  const { readFile } = await import('../documents/read-file');
  return readFile(bytes, name);
}

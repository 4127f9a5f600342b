/** Reads a document apart from the page where the browser can, and can be stopped then. */
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import type { LedgerTable } from '../ledger/table';
import type { LedgerRequest, ReadAnswer, ReadRequest } from './reading-worker';

export interface Apart<Read> {
  /** rejects with a `ReadError` where it cannot be read; never settles once it was stopped */
  readonly reading: Promise<Read>;
  readonly stop: () => void;
}

/** Begins a worker that answers as reading-worker.ts does; without one it is done here. */
type StartReader = (() => Worker) | undefined;

/** A report. */
export const readApart = (request: ReadRequest, startReader: StartReader): Apart<Reading> =>
  apart(request, startReader, async ({ bytes, name }) => {
    const { readFile } = await import('../documents/read-file');
    return readFile(bytes, name);
  });

/** An office's own ledger. */
export const readLedgerApart = (
  ledger: LedgerRequest['ledger'],
  startReader: StartReader,
): Apart<LedgerTable> =>
  apart({ ledger }, startReader, async ({ ledger: { bytes, remembered } }) => {
    // what reads .xlsx is large, and few ever need it
    const { openLedgerFile } = await import('../documents/ledger-file');
    return openLedgerFile(bytes, remembered);
  });

function apart<Request extends object, Read>(
  request: Request,
  startReader: StartReader,
  readHere: (request: Request) => Promise<Read>,
): Apart<Read> {
  const worker = begun(startReader);
  if (!worker) return { reading: readHere(request), stop: () => undefined };
  let hasBegun = false;
  const reading = new Promise<Read>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<object>) => {
      if ('begun' in data) hasBegun = true;
      else if (isAnswer<Read>(data)) {
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

type Outcome<Read> = Exclude<ReadAnswer<Read>, { readonly begun: true }>;
/** The library of PDFs says a word of its own. */
const isAnswer = <Read>(data: object): data is Outcome<Read> =>
  'reading' in data || 'refused' in data || 'failed' in data;

function begun(startReader: StartReader): Worker | undefined {
  try {
    return startReader?.();
  } catch {
    return undefined;
  }
}

/** Reads a report or a ledger in a worker, so that the pane stays alive, and can be told to stop. */
import { openLedgerFile } from '../documents/ledger-file';
import { ReadError } from '../documents/read-error';
import { readFile } from '../documents/read-file';
import type { RememberedColumns } from '../ledger/matching';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** An office's own ledger, with what its headings were taken for the last time. */
export interface LedgerRequest {
  readonly ledger: { readonly bytes: Uint8Array; readonly remembered: RememberedColumns };
}

/** `begun` comes first: a worker that could not be loaded never says so. */
export type ReadAnswer<Read> =
  | { readonly begun: true }
  | { readonly reading: Read }
  | { readonly refused: Pick<ReadError, 'place' | 'found' | 'message'> }
  | { readonly failed: string };

const answer = (message: ReadAnswer<unknown>) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Partial<ReadRequest & LedgerRequest>>) => {
  const { bytes, name = '', ledger } = data;
  // the library of PDFs says a word of its own
  if (!bytes && !ledger) return;
  answer({ begun: true });
  const read = ledger ? openLedgerFile(ledger.bytes, ledger.remembered) : readFile(bytes!, name);
  read.then(
    (reading) => answer({ reading }),
    (failure: unknown) =>
      answer(
        failure instanceof ReadError
          ? { refused: { place: failure.place, found: failure.found, message: failure.message } }
          : { failed: String(failure) },
      ),
  );
});

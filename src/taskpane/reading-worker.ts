/** Reads a document in a worker, so that the pane stays alive, and can be told to stop. */
import { ReadError } from '../documents/read-error';
import { readFile } from '../documents/read-file';
import type { Reading } from '../documents/report-json';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** `begun` comes first: a worker that could not be loaded never says so. */
export type ReadAnswer =
  | { readonly begun: true }
  | { readonly reading: Reading }
  | { readonly refused: Pick<ReadError, 'place' | 'found' | 'message'> }
  | { readonly failed: string };

const answer = (message: ReadAnswer) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Partial<ReadRequest>>) => {
  const { bytes, name = '' } = data;
  // the library of PDFs says a word of its own
  if (!bytes) return;
  answer({ begun: true });
  readFile(bytes, name).then(
    (reading) => answer({ reading }),
    (failure: unknown) =>
      answer(
        failure instanceof ReadError
          ? { refused: { place: failure.place, found: failure.found, message: failure.message } }
          : { failed: String(failure) },
      ),
  );
});

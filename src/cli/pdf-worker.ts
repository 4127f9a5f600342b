/** The thread in which PDFs are read: it is handed the bytes of a file, and tells the page that it is at and what it read. */
import { parentPort } from 'node:worker_threads';
import { readPdf } from '../documents/reading/sources/pdf';
import type { Content } from '../documents/reading/content';
import { ReadError } from '../documents/read-error';
import { fontMap } from './font-maps';

/** What the thread tells of the file that it was handed. */
export type Told =
  | { readonly page: number }
  | { readonly content: Content }
  | { readonly refused: { readonly place: string; readonly found: string; readonly message: string } };

const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on('message', (bytes: Uint8Array) => {
  void (async () => {
    try {
      tell({ content: await readPdf(bytes, fontMap, (page) => tell({ page })) });
    } catch (failure) {
      // what is not foreseen ends the thread, which is noticed
      if (!(failure instanceof ReadError)) throw failure;
      const { place, found, message } = failure;
      tell({ refused: { place, found, message } });
    }
  })();
});

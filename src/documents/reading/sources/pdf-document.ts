/** Opens a PDF in the thread that it is called in; nothing in it is run, and nothing is fetched. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';

/** Gives the character map of a name such as `GBK-EUC-H.bcmap`, from where the program keeps them. */
export type FontMaps = (file: string) => Promise<Uint8Array>;

interface Opened {
  readonly title?: string;
  /** the pages one after the other; each is let go when the next one is asked for */
  readonly pages: () => Iterable<Promise<PDFPageProxy>>;
}

const MAX_PAGES = 300;
const MAX_SECONDS = 30;

/**
 * @param at is told the number of each page that is begun
 * @throws {ReadError} as `readPdf` does
 */
export async function withPages<T>(
  bytes: Uint8Array,
  fontMaps: FontMaps | undefined,
  at: (page: number) => void,
  read: (document: Opened) => Promise<T>,
): Promise<T> {
  const missing = new Set<string>();
  const end = Date.now() + MAX_SECONDS * 1000;
  const task = await loading(bytes, fontMaps, missing);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let place = words.wholeFile;
  const begin = (page: number) => {
    place = words.pageOf(page);
    if (Date.now() > end) throw hugePdf(words.timeFound(MAX_SECONDS), place);
    at(page);
  };
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(hugePdf(words.timeFound(MAX_SECONDS), place)), MAX_SECONDS * 1000);
  });
  const reading = (async () => {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages > MAX_PAGES) throw hugePdf(words.pagesFound(numPages));
    const title = await titleOf(document);
    return read({ ...(title !== undefined && { title }), pages: () => pagesOf(document, begin) });
  })();
  try {
    const result = await Promise.race([reading, tooLong]);
    if (missing.size > 0) throw unreadable(missing);
    return result;
  } catch (failure) {
    throw missing.size > 0 ? unreadable(missing) : reasonOf(failure);
  } finally {
    clearTimeout(timer);
    reading.catch(() => undefined);
    await task.destroy().catch(() => undefined);
  }
}

async function loading(bytes: Uint8Array, fontMaps: FontMaps | undefined, missing: Set<string>) {
  // it is its own worker where this has been loaded, wherever it runs
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  class Files {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      // the looks of fonts that every system has are not needed
      if (kind !== 'cMapUrl') throw new Error(filename);
      try {
        return await fontMaps!(filename);
      } catch (failure) {
        missing.add(filename.replace(/\.bcmap$/, ''));
        throw failure;
      }
    }
  }
  return getDocument({
    // what is handed over is gone afterwards
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // pictures are left out
    maxImageSize: 1,
    BinaryDataFactory: Files,
  });
}

/** Where all runs in one thread, no timer goes off between two pages: `begin` looks at the clock. */
function* pagesOf(
  document: PDFDocumentProxy,
  begin: (page: number) => void,
): Iterable<Promise<PDFPageProxy>> {
  for (let number = 1; number <= document.numPages; number++) {
    begin(number);
    const page = document.getPage(number);
    yield page;
    page.then((one) => one.cleanup()).catch(() => undefined);
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title = (info as { readonly Title?: unknown }).Title;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

export const hugePdf = (found: string, place: string = words.wholeFile) =>
  new ReadError(place, found, words.hugePdf(MAX_PAGES));

function unreadable(missing: ReadonlySet<string>): ReadError {
  const { found, message } = words.unknownFonts([...missing]);
  return new ReadError(words.wholeFile, found, message);
}

function reasonOf(failure: unknown): ReadError {
  if (failure instanceof ReadError) return failure;
  const isLocked = failure instanceof Error && failure.name === 'PasswordException';
  const { found, message } = isLocked ? words.passwordFile : words.brokenPdf;
  return new ReadError(words.wholeFile, found, message);
}

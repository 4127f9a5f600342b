/** Tries one reader with mutated files for some seconds, in a process of its own, and tells each before and after it is read. */
import { pathToFileURL } from 'node:url';
import { PdfThread } from '../../src/cli/pdf-thread';
import { numbersOf } from './mutations';
import { faultOf, mutatedOf, readersWith } from './readers';

export type Told =
  | { readonly seed: number }
  | { readonly milliseconds: number; readonly fault?: string }
  /** in megabytes: the most of the process, what was held at first and at last */
  | { readonly peak: number; readonly first: number; readonly last: number };

const [name = '', first = '0', seconds = '0', count = 'Infinity', pdfWorker = ''] = process.argv.slice(2);
const tell = (told: Told) => process.send!(told);

/** after so many files all that is kept for good is there */
const WARM = 30;
const MEGABYTE = 1 << 20;

function held(): number {
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

const thread = new PdfThread(pathToFileURL(pdfWorker), { seconds: 30, megabytes: 1024 });
const reader = readersWith(thread.read)[name]!;
const files = await reader.files();
const end = Date.now() + 1000 * Number(seconds);
let atFirst = 0;
let peak = 0;
for (let tried = 0; tried < Number(count) && Date.now() < end; tried++) {
  const seed = Number(first) + tried;
  tell({ seed });
  const input = mutatedOf(files, reader.mutate, numbersOf(seed));
  const start = performance.now();
  const fault = await faultOf(reader, input);
  tell({ milliseconds: performance.now() - start, ...(fault !== undefined && { fault }) });
  peak = Math.max(peak, process.memoryUsage.rss() / MEGABYTE);
  if (tried === WARM) atFirst = held();
}
tell({ peak, first: atFirst, last: held() });
process.disconnect();

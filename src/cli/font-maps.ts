/** The character maps that fonts of some PDFs count on, from the package that reads PDFs. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** @param file its name, such as `GBK-EUC-H.bcmap` */
export async function fontMap(file: string): Promise<Uint8Array> {
  if (!/^[\w-]+\.bcmap$/.test(file)) throw new Error(file);
  const reader = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return new Uint8Array(await readFile(join(dirname(reader), 'cmaps', file)));
}

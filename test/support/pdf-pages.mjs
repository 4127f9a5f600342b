// @ts-check
/** Prints the pages of a PDF as a JSON array of their text and the places of their lines: `node test/support/pdf-pages.mjs FILE`. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const document = await getDocument({ data, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  pages.push({
    text: texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    // points above the foot of the page
    heights: texts.flatMap(({ str, transform }) => (str.trim() === '' ? [] : [Number(transform[5])])),
  });
}
process.stdout.write(JSON.stringify(pages));

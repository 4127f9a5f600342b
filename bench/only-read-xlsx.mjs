// @ts-check
/** The least that can be done with a folder of workbooks: each is read by the library. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';

const folder = process.argv[2] ?? '';
let count = 0;
for (const name of readdirSync(folder)) {
  const { sheets } = await readXlsx(readFileSync(join(folder, name)));
  count += sheets.length;
}
console.log(count);

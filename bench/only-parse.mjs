// @ts-check
/** The least that can be done with a file of reports, a report a line: each is read and parsed. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  if (typeof JSON.parse(line) === 'object') count += 1;
}
console.log(count);

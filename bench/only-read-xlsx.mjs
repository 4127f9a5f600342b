// @ts-check
/** The least that can be done with a folder of workbooks: each is read by the library, in as many threads as are asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { readXlsx } from 'hucre/xlsx';

/** @type {{ folder: string, threads: number, thread: number }} */
const { folder, threads, thread } = workerData ?? {
  folder: process.argv[2],
  threads: Number(process.argv[3] ?? 1),
  thread: 0,
};
if (isMainThread && threads > 1) {
  for (let one = 0; one < threads; one += 1) {
    new Worker(new URL(import.meta.url), { workerData: { folder, threads, thread: one } });
  }
} else {
  let count = 0;
  const names = readdirSync(folder).filter((_, index) => index % threads === thread);
  for (const name of names) {
    const { sheets } = await readXlsx(readFileSync(join(folder, name)));
    count += sheets.length;
  }
  console.log(count);
}

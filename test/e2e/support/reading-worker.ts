/** Reads files and rolls them up in a worker of the browser, with what the project has for that and nothing else. */
import { readDocument } from '../../../src/documents/reading/read-document';
import { ReadError } from '../../../src/documents/read-error';
import { RollUp } from '../../../src/documents/rollup/rollup';
import type { Report } from '../../../src/report/report';

/** Files by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

export interface Answer {
  readonly reports: readonly Report[];
  /** the names of files that cannot be read, with the reason */
  readonly unreadable: readonly (readonly [string, string])[];
  readonly sum: Report;
}

self.addEventListener('message', ({ data }: MessageEvent<{ readonly files?: Files }>) => {
  if (!data.files) return;
  void answerTo(data.files).then((answer) => self.postMessage({ answer }));
});

async function answerTo(files: Files): Promise<Answer> {
  const reports: Report[] = [];
  const unreadable: [string, string][] = [];
  const rollUp = new RollUp({ organ: '安平市人民政府' });
  for (const [file, bytes] of Object.entries(files)) {
    try {
      const reading = await readDocument(bytes, file);
      reports.push(reading.report);
      rollUp.add({ file, reading });
    } catch (failure) {
      if (!(failure instanceof ReadError)) throw failure;
      unreadable.push([file, failure.message]);
    }
  }
  return { reports, unreadable, sum: rollUp.result().report };
}

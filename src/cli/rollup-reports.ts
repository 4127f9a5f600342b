/** The units' reports that `ogi rollup` adds up, in the order of the files: read by several threads where the command has any. */
import { availableParallelism } from 'node:os';
import type { ReceptionSettings } from '../documents/rollup/reception';
import { Reception } from '../documents/rollup/reception';
import type { Report } from '../report/report';
import { wholeFile } from '../words/documents';
import * as words from '../words/rollup';
import type { Input, Missing } from './files';
import { isMissing } from './files';
import type { Received } from '../documents/rollup/received';
import { receivedIn } from './received';
import type { PreviousReports } from './previous';
import type { RollUpThread } from './worker-main';
import { pooled } from './worker-pool';

export interface Receiving {
  readonly settings: ReceptionSettings;
  /** last year's reports */
  readonly previous: PreviousReports;
  /** the program of a thread; without one all is read in this thread */
  readonly worker?: URL;
}

/** More threads take more memory than they save time. */
const MOST_THREADS = 4;

/** In megabytes; a report takes some ten. */
const MEMORY = 1024;

/** Longer than a PDF may take, which tells more itself; a report is read in well under a second. */
const PATIENCE = 120_000;

export async function* receivedFrom(
  inputs: AsyncIterable<Input | Missing>,
  { settings, previous, worker }: Receiving,
): AsyncGenerator<Received> {
  const reception = new Reception(settings);
  const receivedHere = (input: Input | Missing) =>
    receivedIn(input, reception, (report) => previous.before(report));
  if (!worker) {
    for await (const input of inputs) yield* receivedHere(input);
    return;
  }
  const data: RollUpThread = { reception: settings, hasPrevious: previous.size > 0 };
  yield* pooled<Input | Missing, string, Received>(inputs, {
    script: worker,
    threads: Math.min(availableParallelism(), MOST_THREADS),
    data,
    memory: MEMORY,
    patience: PATIENCE,
    // standard input is this thread's alone
    here: (input) => (isMissing(input) || !input.again ? receivedHere(input) : undefined),
    message: ({ name }) => name,
    answer: (question) => previous.before(question as Pick<Report, 'organ' | 'year'>),
    lost: ({ name }, why) => ({ title: name, outcome: { place: wholeFile, ...words.lost[why] } }),
  });
}

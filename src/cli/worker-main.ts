/** The program of a thread: reads units' files for `ogi rollup` and checks them. */
import { workerData } from 'node:worker_threads';
import type { ReceptionSettings } from '../documents/rollup/reception';
import { Reception } from '../documents/rollup/reception';
import type { Report } from '../report/report';
import { inputAt } from './files';
import type { Received } from '../documents/rollup/received';
import { receivedIn } from './received';
import { serve } from './worker-thread';

/** What a thread that reads for a roll-up starts with. */
export interface RollUpThread {
  readonly reception: ReceptionSettings;
  /** whether reports of last year can be asked for */
  readonly hasPrevious: boolean;
}

const { reception: settings, hasPrevious } = workerData as RollUpThread;
const reception = new Reception(settings);

serve<string, Received>((path, ask) =>
  receivedIn(inputAt(path), reception, async (report) =>
    hasPrevious ? ((await ask(report)) as Report | undefined) : undefined,
  ),
);

/** @jest-environment jsdom */
/** The reviewer's work where workers can be begun, and where they cannot: it is done all the same, and can be stopped. */
import '../taskpane/setup';
import { Crew } from '../../src/taskpane/actions/review-crew';
import { Stopped } from '../../src/taskpane/stopped';
import type { sureWorker } from '../../src/standalone/sure-worker';
import { chosen, REPORTS } from '../taskpane/review-desk';

const HELD = { units: [], previous: [], today: 45_000 };
const FILES = REPORTS.map((report, index) => chosen(`${index}.json`, report));

/** A worker whose script the browser refuses to run, as it tells a moment later. */
class Refused {
  onmessage = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;
  postMessage(): void {
    setTimeout(() => this.onerror?.(new ErrorEvent('error', { cancelable: true })));
  }
  terminate(): void {
    this.ended = true;
  }
}

/** Whether workers are hopeless is known of the whole page: each test has one of its own. */
function freshly(): typeof sureWorker {
  let fresh: typeof sureWorker | undefined;
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    fresh = (require('../../src/standalone/sure-worker') as { sureWorker: typeof sureWorker }).sureWorker;
  });
  return fresh!;
}

const reading = (crew: Crew, onAnswer: (index: number) => void) =>
  crew.read({
    ask: 'receive',
    files: FILES,
    held: HELD,
    onBegin: () => undefined,
    onAnswer: ({ index }) => onAnswer(index),
  });

test.each<[string, () => Worker]>([
  [
    'where beginning one fails',
    () => {
      throw new Error('no workers here');
    },
  ],
  ['where one that was begun comes to nothing', () => new Refused() as unknown as Worker],
])('%s the page reads all files itself', async (_, start) => {
  const begun = jest.fn(start);
  const sure = freshly();
  const answered: number[] = [];
  await reading(new Crew(() => sure(begun), 2), (index) => answered.push(index));
  expect(answered.sort()).toEqual(FILES.map((__, index) => index));
  const before = begun.mock.calls.length;
  await reading(new Crew(() => sure(begun), 2), () => undefined);
  // what was hopeless is not tried again
  expect(begun.mock.calls.length).toBe(before);
});

test('between two files what was pressed is heard: reading is stopped', async () => {
  const sure = freshly();
  const crew = new Crew(() => sure(() => new Refused() as unknown as Worker), 1);
  const answered: number[] = [];
  const stopped = reading(crew, (index) => {
    answered.push(index);
    crew.stopReading();
  });
  await expect(stopped).rejects.toThrow(Stopped);
  expect(answered).toEqual([0]);
});

test('one that runs answers itself, and its later end is told', () => {
  const terminate = jest.fn();
  const worker = { onmessage: null, onerror: null, postMessage: jest.fn(), terminate } as unknown as Worker;
  const sure = freshly()(() => worker);
  const heard: unknown[] = [];
  const failed = jest.fn();
  sure.onmessage = ({ data }) => heard.push(data);
  sure.onerror = failed;
  sure.postMessage({ review: { id: 1, request: { ask: 'begin', about: HELD } } });
  worker.onmessage!({ data: { started: true } } as MessageEvent);
  worker.onmessage!({ data: { review: { id: 1, answer: undefined } } } as MessageEvent);
  worker.onerror!(new ErrorEvent('error'));
  expect(heard).toEqual([{ started: true }, { review: { id: 1, answer: undefined } }]);
  expect(failed).toHaveBeenCalledTimes(1);
  sure.terminate();
  expect(terminate).toHaveBeenCalledTimes(1);
});

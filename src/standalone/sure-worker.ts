/** The reviewer's worker where it can be begun, and otherwise the page itself, which does one thing after the other and stays alive between them. */
import { reviewAnswers } from '../taskpane/actions/review-answers';
import type { Heard, Said, WorkerLike } from '../taskpane/actions/review-hand';

/** Whether a worker came to nothing once: the others are not tried. */
let isHopeless = false;

/** @param start begins a worker that says `started` before anything else */
export function sureWorker(start: () => Worker): WorkerLike {
  if (isHopeless) return pageAsWorker();
  let worker: WorkerLike;
  try {
    worker = start();
  } catch {
    isHopeless = true;
    return pageAsWorker();
  }
  /** what it was asked before it said anything */
  let asked: Heard[] | undefined = [];
  const sure: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (heard) => {
      asked?.push(heard);
      worker.postMessage(heard);
    },
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => {
    asked = undefined;
    sure.onmessage?.(event);
  };
  worker.onerror = (event) => {
    if (!asked) {
      sure.onerror?.(event);
      return;
    }
    event.preventDefault();
    isHopeless = true;
    worker.terminate();
    worker = pageAsWorker();
    worker.onmessage = (answer) => sure.onmessage?.(answer);
    worker.onerror = (failure) => sure.onerror?.(failure);
    for (const heard of asked) worker.postMessage(heard);
    asked = undefined;
  };
  return sure;
}

/** What is asked of the page, whichever of its workers is asked. */
let turn: Promise<void> = Promise.resolve();

function pageAsWorker(): WorkerLike {
  let isEnded = false;
  const say = (said: Said) => {
    if (!isEnded) worker.onmessage?.({ data: { review: said } } as MessageEvent<{ readonly review: Said }>);
  };
  const answer = reviewAnswers(say);
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (heard) => {
      turn = turn
        .then(pause)
        .then(() => (isEnded ? undefined : answer(heard)))
        .catch((failure: unknown) => {
          if (!isEnded) worker.onerror?.(new ErrorEvent('error', { message: String(failure) }));
        });
    },
    terminate: () => void (isEnded = true),
  };
  return worker;
}

/** The browser draws, and takes what was pressed meanwhile. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

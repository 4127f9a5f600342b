// @ts-check
/** A failure that is told to the person in one sentence, without a stack trace. */

export class PlainFailure extends Error {}

/**
 * Runs a script's work; a PlainFailure ends it with its sentence alone, anything else as Node shows it.
 * @param {() => Promise<number | void>} work answers the exit code; nothing is 0 once Node has nothing left to do
 */
export async function tellPlainly(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (failure) {
    if (!(failure instanceof PlainFailure)) throw failure;
    console.error(failure.message);
    process.exitCode = 1;
  }
}

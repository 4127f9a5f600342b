/** The units' reports in a file, each as a roll-up takes it, or why it cannot be read. */
import { statSync } from 'node:fs';
import type { Reception } from '../documents/rollup/reception';
import type { LastYear, Received } from '../documents/rollup/received';
import { received } from '../documents/rollup/received';
import { titleOf } from '../words/cli';
import type { Input, Missing } from './files';
import { isMissing } from './files';
import { reportsOf } from './reports';

export async function* receivedIn(
  input: Input | Missing,
  reception: Reception,
  lastYear: LastYear,
): AsyncGenerator<Received> {
  const time = timeOf(input);
  for await (const { file, index, outcome } of reportsOf(input)) {
    const sent = { title: titleOf(file, index), outcome, ...(time !== undefined && { time }) };
    yield await received(sent, reception, lastYear);
  }
}

/** When the file was last written, as far as the system tells. */
function timeOf(input: Input | Missing): number | undefined {
  if (isMissing(input) || !input.again) return undefined;
  return statSync(input.name, { throwIfNoEntry: false })?.mtimeMs;
}

/** The files behind the names that a command was given; those passed over are counted and told. */
import * as words from '../words/cli';
import type { Input, Missing } from './files';
import { filesOf } from './files';
import type { Surroundings } from './surroundings';

export async function* inputsOf(
  names: readonly string[],
  { stdin, tell }: Pick<Surroundings, 'stdin' | 'tell'>,
): AsyncGenerator<Input | Missing> {
  const skipped: string[] = [];
  let count = 0;
  yield* filesOf({
    files: names,
    stdin,
    skipped: (name) => {
      count += 1;
      if (count === 1) skipped.push(name);
    },
  });
  if (count > 0) tell(words.skippedFiles(count, skipped[0]!));
}

/** The files behind the names that a command was given; those passed over are counted and told. */
import * as words from '../words/cli';
import type { Input, Missing } from './files';
import { filesOf } from './files';
import type { Surroundings } from './surroundings';

export async function* inputsOf(
  names: readonly string[],
  { stdin, tell }: Pick<Surroundings, 'stdin' | 'tell'>,
): AsyncGenerator<Input | Missing> {
  const skipped = new SkippedFiles();
  yield* filesOf({ files: names, stdin, skipped: skipped.add });
  skipped.tell(tell);
}

/** Files of folders that are no documents. */
export class SkippedFiles {
  private first: string | undefined;
  private count = 0;

  readonly add = (name: string): void => {
    this.first ??= name;
    this.count += 1;
  };

  tell(tell: Surroundings['tell']): void {
    if (this.first !== undefined) tell(words.skippedFiles(this.count, this.first));
  }
}

/** The files behind the names that a command was given; those passed over are counted and told. */
import { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import { wholeFile } from '../words/documents';
import type { Input, Missing } from './files';
import { filesOf } from './files';
import type { Surroundings } from './surroundings';

/** A folder or a list in which there is nothing to read is told as what cannot be had. */
export async function* inputsOf(
  names: readonly string[],
  { stdin, tell }: Pick<Surroundings, 'stdin' | 'tell'>,
): AsyncGenerator<Input | Missing> {
  const skipped = new SkippedFiles();
  for (const name of names) {
    let count = 0;
    for await (const input of filesOf({ files: [name], stdin, skipped: skipped.add })) {
      count += 1;
      yield input;
    }
    const { found, message } = words.nothingInside;
    if (count === 0) yield { name, error: new ReadError(wholeFile, found, message) };
  }
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

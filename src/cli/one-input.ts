/** The one file that FILE names where a command wants no more. */
import { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import { wholeFile } from '../words/documents';
import type { Input } from './files';
import { filesOf, isMissing } from './files';
import type { Surroundings } from './surroundings';

/** @throws {ReadError} for what cannot be had, and for a folder or a list unless it holds one file alone */
export async function oneInput(file: string, stdin: Surroundings['stdin']): Promise<Input> {
  const inputs = [];
  for await (const input of filesOf({ files: [file], stdin, skipped: () => undefined })) inputs.push(input);
  const [only, second] = inputs;
  if (!only || second) throw new ReadError(wholeFile, words.manyFiles(inputs.length), words.oneFileOnly);
  if (isMissing(only)) throw only.error;
  return only;
}

/** The answer of a command about one file: one JSON document, or a text. */
import type { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import { JsonDocument, Output } from './output';
import type { Surroundings } from './surroundings';

/** @param text what is said without `--json`; nothing where there is only an error */
export async function answer(
  stdout: Surroundings['stdout'],
  isJson: boolean,
  json: object,
  text: string,
): Promise<void> {
  const output = new Output(stdout);
  if (isJson) {
    const document = new JsonDocument(output, false);
    await document.add(json, false);
    await document.end();
  } else {
    await output.write(text);
    await output.flush();
  }
}

/** Says which file cannot be used, where and why, to standard error and in its place of the answer. */
export async function answerUnusable(
  { stdout, tell }: Pick<Surroundings, 'stdout' | 'tell'>,
  isJson: boolean,
  file: string,
  { place, found, message }: ReadError,
): Promise<void> {
  tell(words.unusable(words.titleOf(file, undefined), place, found, message));
  await answer(stdout, isJson, { file, error: { place, found, message } }, '');
}

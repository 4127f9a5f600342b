/** The answer of a command that writes one file: one JSON document, or a text. */
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

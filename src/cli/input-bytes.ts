/** The bytes of one file that a command names, or of standard input. */
import type { Input } from './files';
import { filesOf, isMissing, systemError } from './files';
import type { Surroundings } from './surroundings';

/** @throws {ReadError} for a folder, and for what cannot be read */
export async function bytesAt(file: string, stdin: Surroundings['stdin']): Promise<Buffer> {
  const input = await inputOf(file, stdin);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of input.open()) chunks.push(chunk);
  } catch (failure) {
    throw systemError(failure);
  }
  return Buffer.concat(chunks);
}

async function inputOf(file: string, stdin: Surroundings['stdin']): Promise<Input> {
  for await (const input of filesOf({ files: [file], stdin, skipped: () => undefined })) {
    if (isMissing(input)) throw input.error;
    return input;
  }
  throw systemError({ code: 'EISDIR' });
}

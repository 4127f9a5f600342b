/** The bytes of one file that a command names, or of standard input. */
import { ReadError } from '../documents/read-error';
import { LARGEST, tooLarge } from '../documents/report-file';
import { systemError } from './files';
import { oneInput } from './one-input';
import type { Surroundings } from './surroundings';

/** @throws {ReadError} for a folder of several files, and for what cannot be read */
export async function bytesAt(file: string, stdin: Surroundings['stdin']): Promise<Buffer> {
  const input = await oneInput(file, stdin);
  try {
    return await whole(input.open());
  } catch (failure) {
    throw failure instanceof ReadError ? failure : systemError(failure);
  }
}

/** @throws {ReadError} where there is too much of it */
export async function whole(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

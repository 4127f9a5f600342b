/** Splits a stream of bytes into lines, each with the place of its first byte. */

export interface Line {
  readonly bytes: Buffer;
  /** where the line starts in the file, in bytes */
  readonly start: number;
}

const NEWLINE = 0x0a;

/**
 * @param most the longest line allowed, in bytes
 * @param tooLong makes the error for a longer one
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  most: number,
  tooLong: () => Error,
): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let kept = 0;
  let start = 0;
  const take = (last: Buffer): Line => {
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    const line = { bytes, start };
    pieces = [];
    kept = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const line = take(chunk.subarray(from, end));
      yield line;
      start += line.bytes.length + 1;
      from = end + 1;
    }
    if (from < chunk.length) {
      pieces.push(chunk.subarray(from));
      kept += chunk.length - from;
      if (kept > most) throw tooLong();
    }
  }
  if (kept > 0) yield take(Buffer.alloc(0));
}

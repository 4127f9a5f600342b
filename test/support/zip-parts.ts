/** What stands in a zip, part by part, as `zipOf` takes it. */
import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/documents/reading/zip-directory';

export const partsOf = (bytes: Uint8Array) =>
  zipEntries(bytes, 5000).map(({ name, method, start, packedSize }) => {
    const packed = bytes.subarray(start, start + packedSize);
    return { name, content: method === 0 ? packed : new Uint8Array(inflateRawSync(packed)) };
  });

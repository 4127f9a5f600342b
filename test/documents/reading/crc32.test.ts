/** The check sum of archives, beside that of Node. */
import fc from 'fast-check';
import { crc32 as ofNode } from 'node:zlib';
import { crc32 } from '../../../src/documents/reading/crc32';

test('any bytes have the sum that Node finds', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(ofNode(bytes));
    }),
  );
});

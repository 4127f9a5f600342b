/** The check sum that archives keep of what is in them. */

const BYTES = 8;
const BYTE = 256;

/** What a byte adds to the sum with 0, 1, … 7 bytes behind it. */
const ADDED = new Int32Array(BYTES * BYTE);
for (let byte = 0; byte < BYTE; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  ADDED[byte] = value;
}
for (let at = BYTE; at < ADDED.length; at++) {
  const before = ADDED[at - BYTE]!;
  ADDED[at] = (before >>> 8) ^ ADDED[before & 0xff]!;
}

/** Eight bytes at a time, which takes a third of the time. */
export function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  let at = 0;
  for (; at + BYTES <= bytes.length; at += BYTES) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      ADDED[7 * BYTE + (sum & 0xff)]! ^
      ADDED[6 * BYTE + ((sum >>> 8) & 0xff)]! ^
      ADDED[5 * BYTE + ((sum >>> 16) & 0xff)]! ^
      ADDED[4 * BYTE + (sum >>> 24)]! ^
      ADDED[3 * BYTE + bytes[at + 4]!]! ^
      ADDED[2 * BYTE + bytes[at + 5]!]! ^
      ADDED[BYTE + bytes[at + 6]!]! ^
      ADDED[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ ADDED[(sum ^ bytes[at]!) & 0xff]!;
  return ~sum >>> 0;
}

/** Words that are kept by the thousand and seldom looked at, packed into few bytes. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Short texts need no large window. */
const OPTIONS = { level: 6, mem: 4 } as const;

/** @param value of JSON */
export const packed = (value: unknown): Uint8Array => deflateSync(strToU8(JSON.stringify(value)), OPTIONS);

/** @returns the value that was packed */
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(strFromU8(inflateSync(bytes)));

/** Sets of small whole numbers as bits: a search meets millions of them. */

export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >> 5);

export function setBit(bits: Bits, at: number): void {
  bits[at >> 5]! |= 1 << (at & 31);
}

export function hasBit(bits: Bits, at: number): boolean {
  return (bits[at >> 5]! & (1 << (at & 31))) !== 0;
}

export function withBit(bits: Bits, at: number): Bits {
  const more = bits.slice();
  setBit(more, at);
  return more;
}

export function meet(one: Bits, other: Bits): boolean {
  for (let i = 0; i < one.length; i += 1) if ((one[i]! & other[i]!) !== 0) return true;
  return false;
}

/** The bits of one set that another lacks; `undefined` where there are none. */
export function without(one: Bits, other: Bits): Bits | undefined {
  let any = 0;
  const rest = new Uint32Array(one.length);
  for (let i = 0; i < one.length; i += 1) any |= rest[i] = one[i]! & ~other[i]!;
  return any === 0 ? undefined : rest;
}

export function addAll(to: Bits, from: Bits): void {
  for (let i = 0; i < to.length; i += 1) to[i]! |= from[i]!;
}

export function count(bits: Bits): number {
  let sum = 0;
  for (let word of bits) {
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    sum += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return sum;
}

export function listed(bits: Bits): number[] {
  const list: number[] = [];
  for (let i = 0; i < bits.length; i += 1) {
    for (let word = bits[i]!; word !== 0; word &= word - 1)
      list.push((i << 5) + 31 - Math.clz32(word & -word));
  }
  return list;
}

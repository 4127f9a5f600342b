/** A zip of texts with some words exchanged; parts without these are packed once for all copies. */
import { crc32, deflateRawSync } from 'node:zlib';

interface Packed {
  readonly bytes: Buffer;
  readonly size: number;
  readonly sum: number;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

function packed(text: string): Packed {
  const bytes = Buffer.from(text);
  return { bytes: deflateRawSync(bytes, { level: 6 }), size: bytes.length, sum: crc32(bytes) };
}

/** @param parts by their names; in the order in which they stand in the zip */
export class Copies {
  private readonly kept = new Map<string, Packed>();

  constructor(private readonly parts: ReadonlyMap<string, string>) {}

  /** @param words what stands in the parts, and what stands in the copy instead */
  copy(words: Readonly<Record<string, string>>): Buffer {
    const files: Buffer[] = [];
    const entries: Buffer[] = [];
    let at = 0;
    for (const [name, text] of this.parts) {
      const { bytes, size, sum } = this.part(name, text, words);
      const nameBytes = Buffer.from(name);
      const head = Buffer.alloc(26);
      [VERSION, UTF8_NAMES, DEFLATED, 0, 0x21].forEach((value, index) =>
        head.writeUInt16LE(value, index * 2),
      );
      [sum, bytes.length, size].forEach((value, index) => head.writeUInt32LE(value, 10 + index * 4));
      head.writeUInt16LE(nameBytes.length, 22);
      files.push(signature(0x04034b50), head, nameBytes, bytes);
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(at, 10);
      entries.push(signature(0x02014b50), Buffer.from([VERSION, 0]), head, rest, nameBytes);
      at += 4 + head.length + nameBytes.length + bytes.length;
    }
    const directory = Buffer.concat(entries);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.parts.size, 4);
    end.writeUInt16LE(this.parts.size, 6);
    end.writeUInt32LE(directory.length, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([...files, directory, signature(0x06054b50), end]);
  }

  private part(name: string, text: string, words: Readonly<Record<string, string>>): Packed {
    const there = Object.keys(words).filter((word) => text.includes(word));
    if (there.length > 0)
      return packed(there.reduce((all, word) => all.replaceAll(word, words[word]!), text));
    const kept = this.kept.get(name) ?? packed(text);
    this.kept.set(name, kept);
    return kept;
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

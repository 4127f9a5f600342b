/** The streams of a PDF as they stand in the file, whatever its lists say of them: which of them are damaged, and which page shows which. */

/** A stream that holds no picture. */
interface Stream {
  /** of the object that it belongs to */
  readonly number: number;
  readonly head: string;
  readonly start: number;
  readonly end: number;
  readonly hasEnd: boolean;
}

export interface PdfStreams {
  /** objects whose stream cannot be unpacked as it was packed */
  readonly damaged: ReadonlySet<number>;
  /** by the object of a page, the objects of its content */
  readonly contents: ReadonlyMap<number, readonly number[]>;
  /** every object that there is by itself */
  readonly objects: ReadonlySet<number>;
}

/** No more than this is unpacked, in bytes. */
export const MOST_UNPACKED = 256 << 20;

/** @returns `undefined` where the file is encrypted, or there is more in it than may be unpacked: `'huge'` */
export async function streamsIn(bytes: Uint8Array): Promise<PdfStreams | 'huge' | undefined> {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s{0,4}(?:\d|<<)/.test(text)) return undefined;
  const contents = new Map<number, readonly number[]>();
  const damaged = new Set<number>();
  let left = MOST_UNPACKED;
  for (const { number, head, start, end, hasEnd } of streamsOf(text)) {
    addContents(contents, objectsBefore(head, number));
    if (/\/Subtype\s{0,4}\/Image\b/.test(head)) continue;
    const filter = filterOf(head);
    if (!hasEnd || filter === 'unknown') damaged.add(number);
    if (!hasEnd || filter !== 'deflated') continue;
    const content = await inflated(bytes.subarray(start, end), left);
    if (content === 'huge') return 'huge';
    if (!content) damaged.add(number);
    else {
      left -= content.length;
      if (/\/Type\s{0,4}\/ObjStm\b/.test(head)) addContents(contents, packedObjects(head, content));
    }
  }
  addContents(contents, standingObjects(text));
  const objects = new Set([...text.matchAll(OBJECT)].map(([, number]) => Number(number)));
  return { damaged, contents, objects };
}

const OBJECT = /(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj(?![a-z])/g;
/** A length that stands in an object of its own. */
const LENGTH = /(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\s{1,4}(\d{1,10})\s{1,4}endobj/g;

function* streamsOf(text: string): Generator<Stream> {
  const lengths = new Map(
    [...text.matchAll(LENGTH)].map(([, number, length]) => [Number(number), Number(length)]),
  );
  const begins = />>\s{0,8}stream(?:\r\n|\n|\r)/g;
  let last = 0;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const before = text.slice(last, found.index + 2);
    const own = [...before.matchAll(OBJECT)].at(-1);
    const start = begins.lastIndex;
    const head = own ? before.slice(own.index + own[0].length) : '';
    const said = /\/Length\s{1,4}(\d{1,10})(\s{1,4}\d{1,5}\s{1,4}R)?/.exec(head);
    const length = said?.[2] === undefined ? Number(said?.[1]) : lengths.get(Number(said[1]));
    const end = endOf(text, start, length);
    if (own)
      yield { number: Number(own[1]), head, start, end: end ?? text.length, hasEnd: end !== undefined };
    if (end === undefined) return;
    last = begins.lastIndex = end;
  }
}

/** Where its length says, if it ends there, otherwise before the next word that ends one. */
function endOf(text: string, start: number, length: number | undefined): number | undefined {
  if (length !== undefined && /^\s{0,4}endstream/.test(text.slice(start + length, start + length + 13))) {
    return start + length;
  }
  const end = text.indexOf('endstream', start);
  if (end < 0) return undefined;
  return end - (/\r?\n$|\r$/.exec(text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0);
}

const KNOWN =
  /^(?:Flate|LZW|ASCII85|ASCIIHex|RunLength|DCT|JPX|CCITTFax|JBIG2)Decode$|^(?:Crypt|Fl|LZW|A85|AHx|RL|DCT|CCF)$/;

/** How a stream is packed, as far as that can be looked at. */
function filterOf(head: string): 'deflated' | 'unknown' | 'other' {
  const said = /\/Filter\s{0,4}(?:\[([^\]]{0,200})\]|(\/[^\s/<>[\]()]{1,40}))/.exec(head);
  const names = (said?.[1] ?? said?.[2] ?? '').match(/[^\s/]+/g) ?? [];
  if (!names.every((name) => KNOWN.test(name))) return 'unknown';
  return names.length === 1 && names[0] === 'FlateDecode' ? 'deflated' : 'other';
}

/** `undefined` where it is not what was packed, which a sum at its end tells. */
async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array | 'huge' | undefined> {
  // some programs count the line break behind it
  const lengths = [0, 1, 2].filter((more) => [...packed.slice(packed.length - more)].every(isBreak));
  for (const more of lengths) {
    const content = await unpacked(packed.slice(0, packed.length - more), most);
    if (content) return content;
  }
  return undefined;
}

const isBreak = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

async function unpacked(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | 'huge' | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
      length += value.length;
      if (length > most) return 'huge';
      chunks.push(value);
    }
  } catch {
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

type Objects = Iterable<readonly [number: number, text: string]>;

const objectsBefore = (head: string, number: number): Objects => [[number, head]];

/** Those that are packed together: their numbers and places come first. */
function packedObjects(head: string, content: Uint8Array): Objects {
  const text = new TextDecoder('latin1').decode(content);
  const first = Number(/\/First\s{1,4}(\d{1,10})/.exec(head)?.[1] ?? 0);
  const told = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  return told.flatMap((number, index): (readonly [number, string])[] =>
    index % 2 === 0
      ? [[number, text.slice(first + (told[index + 1] ?? 0), first + (told[index + 3] ?? text.length))]]
      : [],
  );
}

function* standingObjects(text: string): Generator<readonly [number, string]> {
  const wanted = /\/Contents\s{0,4}(?=[\d[])/g;
  for (let found = wanted.exec(text); found; found = wanted.exec(text)) {
    const before = text.slice(Math.max(0, found.index - LONGEST), found.index);
    const own = [...before.matchAll(OBJECT)].at(-1);
    if (own) yield [Number(own[1]), text.slice(found.index, found.index + LONGEST)];
  }
}

/** How much of a page's object may stand before and behind its contents. */
const LONGEST = 4096;

function addContents(contents: Map<number, readonly number[]>, objects: Objects): void {
  for (const [number, text] of objects) {
    const said = /\/Contents\s{0,4}(?:\[([\d\sR]{1,4000})\]|(\d{1,10}\s{1,4}\d{1,5}\s{1,4}R))/.exec(text);
    const refs = [...(said?.[1] ?? said?.[2] ?? '').matchAll(/(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R/g)];
    if (refs.length > 0)
      contents.set(
        number,
        refs.map(([, one]) => Number(one)),
      );
  }
}

/** Whether the file's own list of its objects stands where the file says; where not, others have to look for them. */
export function hasItsList(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(-LIST_END));
  const said = /startxref\s{1,4}(\d{1,10})\s(?![\s\S]*startxref)/.exec(text)?.[1];
  if (said === undefined) return false;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const at = Number(said) + Math.max(0, head.indexOf('%PDF-'));
  const list = new TextDecoder('latin1').decode(bytes.subarray(at, at + 40));
  return /^\s{0,4}(?:xref|\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj)/.test(list);
}

/** What follows the end of a file may be something else. */
const LIST_END = 1 << 16;

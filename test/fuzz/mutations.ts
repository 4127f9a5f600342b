/** What becomes of files on their way: bytes and words are lost, doubled, changed, put in, also within what is packed. */
import { deflateSync, inflateSync } from 'node:zlib';
import { zipOf } from '../support/zip';
import { partsOf } from '../support/zip-parts';

/** A number from 0 up to a bound. */
export type Next = (bound: number) => number;

/** The same for the same seed, and unlike that of the next one. */
export function numbersOf(seed: number): Next {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.floor(seed / 2 ** 32);
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

export interface Mutated {
  readonly bytes: Uint8Array;
  /** nothing in it can be another figure than before without the file showing that it was damaged */
  readonly isSealed: boolean;
}

export type Mutate = (bytes: Uint8Array, next: Next) => Mutated;

const concat = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

/** One to four times, a piece at any place is set, inserted, cut out, doubled, or all behind it is lost. */
function mutatedBytes(bytes: Uint8Array, next: Next): Uint8Array {
  let all = bytes;
  for (let left = 1 + next(4); left > 0; left--) {
    const at = next(all.length);
    const length = 1 + next(next(4) === 0 ? 400 : 8);
    const noise = () => Uint8Array.from({ length }, () => next(256));
    const [before, after] = [all.subarray(0, at), all.subarray(at)];
    const what = next(20);
    if (what < 6) all = concat(before, noise(), after.subarray(length));
    else if (what < 9)
      all = concat(before, Uint8Array.of((after[0] ?? 0) ^ (1 << next(8))), after.subarray(1));
    else if (what < 12) all = concat(before, noise(), after);
    else if (what < 16) all = concat(before, after.subarray(length));
    else if (what < 19) all = concat(before, all.subarray(next(at + 1), at), after);
    else all = before;
  }
  return all;
}

const bytewise: Mutate = (bytes, next) => ({ bytes: mutatedBytes(bytes, next), isSealed: false });

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** Tags that begin what no page ends, declare what is endless, or would run. */
const HOSTILE = [
  ...['<table>', '</table>', '<tr>', '</td>', '<!--', '-->', '<select>', '<script>', '<style>', '<svg>'],
  ...['<![CDATA[', ']]>', '<!DOCTYPE a [<!ENTITY b "bbbb">]>', '&b;', '&#0;', '&#x110000;', '&nbsp;'],
  ...[
    '<td colspan="1000000">',
    '<td rowspan="99999999999">',
    '<template>',
    '<plaintext>',
    '\u0000',
    '\uFEFF',
  ],
  ...[
    '<a href="javascript:alert()">',
    '=CMD()',
    '"',
    "'",
    '\uD800',
    '{',
    '[',
    ',',
    ':',
    '\\u12',
    '%',
    '\n',
    '|',
  ],
  ...['<w:p>', '</w:tc>', '<row>', '<c t="s"><v>-1</v></c>', '<mergeCell ref="A1:XFD1048576"/>'],
  ...[
    '一、',
    '三、收到和处理政府信息公开申请情况',
    '总计',
    '本年新收政府信息公开申请数量',
    '（一）',
    '/',
    '—',
  ],
];
const HIDES = /^<(?:!|select|script|style|svg|template|plaintext)/;
const NUMBERS = [
  '-1',
  '1e999',
  '99999999999999999999',
  '0x1F',
  '１２',
  '1,234',
  '1048577',
  '-0',
  '.',
  '00012',
];
/** What makes a grid. */
const GRID = /^<\/?(?:table|t[rdh]|thead|tbody|tfoot|w:t(?:bl|r|c)|a:t)\b|^<.*(?:span|style|hidden)/i;

/** Words and tags are lost, doubled, put in or changed. */
function mutatedWords(text: string, next: Next): { readonly text: string; readonly isSealed: boolean } {
  const words = text.split(/(<[^<>]*>|\d+|[\n,|:{}[\]"])/u).filter((word) => word !== '');
  let isSealed = true;
  const touch = (word = '') => {
    if (/\d/.test(word) || GRID.test(word)) isSealed = false;
  };
  for (let left = 1 + next(3); left > 0; left--) {
    const at = next(words.length);
    const word = words[at];
    switch (next(6)) {
      case 0:
        touch(word);
        words.splice(at, 1);
        break;
      case 1:
        touch(word);
        words.splice(at, 0, word ?? '');
        break;
      case 2: {
        const put = HOSTILE[next(HOSTILE.length)]!;
        touch(put);
        // a heading or a label in another place is another table; what hides figures hides them from everybody
        if (!put.startsWith('<') || HIDES.test(put)) isSealed = false;
        words.splice(at, 0, put);
        break;
      }
      case 3:
        isSealed = false;
        words.splice(at, 1, NUMBERS[next(NUMBERS.length)]!);
        break;
      case 4: {
        touch(word);
        const place = next(word?.length ?? 1);
        words.splice(at, 1, `${word?.slice(0, place) ?? ''}${word?.slice(place + 1) ?? ''}`);
        break;
      }
      default: {
        const other = next(words.length);
        isSealed = false;
        [words[at], words[other]] = [words[other] ?? '', word ?? ''];
      }
    }
  }
  return { text: words.join(''), isSealed };
}

/** A text as bytes, or by its words. */
export const textual: Mutate = (bytes, next) => {
  if (next(4) === 0) return bytewise(bytes, next);
  const { text, isSealed } = mutatedWords(Buffer.from(bytes).toString(), next);
  return { bytes: utf8(text), isSealed };
};

/** Parts of a workbook or document in which no figure stands. */
const LOOKS = /styles|theme|docProps|settings|fontTable|printerSettings|calcChain/i;

/** As bytes, which the sums of the archive tell, or a part of it by its bytes or words, packed anew. */
export const zipped: Mutate = (bytes, next) => {
  if (next(3) === 0) return { bytes: mutatedBytes(bytes, next), isSealed: true };
  const parts = partsOf(bytes);
  const at = next(parts.length);
  const { name, content } = parts[at]!;
  const isOfBytes = next(3) === 0;
  parts[at] = {
    name: next(20) === 0 ? `${name}x` : name,
    content: isOfBytes
      ? mutatedBytes(content, next)
      : utf8(mutatedWords(Buffer.from(content).toString(), next).text),
  };
  return { bytes: zipOf(parts), isSealed: LOOKS.test(name) && parts[at].name === name };
};

/** The streams of a PDF: where the bytes of each begin and end, and whether they are deflated. */
function streamsOf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/<<(?:[^<>]|<<[^<>]*>>|<[^<>]*>)*>>\s*stream\r?\n/g)].flatMap((found) => {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(found[0])?.[1] ?? NaN);
    if (end < 0) return [];
    const isPicture = found[0].includes('/Image');
    const isDeflated = found[0].includes('/FlateDecode') && !isPicture;
    return [{ start, end: Number.isNaN(length) ? end : start + length, isDeflated, isPicture, head: found }];
  });
}

/** As bytes, within a packed stream, which its sum tells, or a stream's content, packed anew. */
export const printedOut: Mutate = (bytes, next) => {
  const way = next(3);
  const streams = streamsOf(bytes).filter(({ isPicture }) => !isPicture);
  const stream = streams[next(streams.length)];
  if (way === 0 || !stream) return bytewise(bytes, next);
  const { start, end, isDeflated, head } = stream;
  const [before, packed, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  if (way === 1 || !isDeflated) {
    const changed = packed.slice();
    for (let left = 1 + next(4); left > 0; left--) {
      const at = next(changed.length);
      changed[at] = changed[at]! ^ (1 << next(8));
    }
    return { bytes: concat(before, changed, after), isSealed: isDeflated };
  }
  try {
    const content = mutatedBytes(new Uint8Array(inflateSync(packed)), next);
    const again = new Uint8Array(deflateSync(content));
    const saying = head[0].replace(/\/Length \d+/, `/Length ${again.length}`);
    const at = head.index;
    return {
      bytes: concat(bytes.subarray(0, at), Buffer.from(saying, 'latin1'), again, after),
      isSealed: false,
    };
  } catch {
    return bytewise(bytes, next);
  }
};

/** A text as people save it: Windows saves in UTF-16, in UTF-8 with or without a mark, or in GB18030. */
export function textOf(bytes: Uint8Array): string {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damagedUtf8(bytes) ?? new TextDecoder('gb18030').decode(bytes);
  }
}

/** A text in UTF-8 that was cut off within a character, or has a wrong byte: nearly all of it is right, which no GB18030 is. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  // eslint-disable-next-line no-control-regex
  const others = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  return wrong * 50 < others ? text : undefined;
}

/** Makes PDFs for tests: text in a font that names its characters, and lines. */
import { deflateSync } from 'node:zlib';

/** Where a page is 595 by 842 points, from its lower left corner. */
export const text = (x: number, y: number, words: string, size = 10): string =>
  `BT /F ${size} Tf ${x} ${y} Td <${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj ET`;

export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S`;

export const box = (x: number, y: number, width: number, height: number, paint: 'S' | 'f' = 'S'): string =>
  `${x} ${y} ${width} ${height} re ${paint}`;

/** Lines of a table: `xs` and `ys` are where its columns and rows begin and end. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...xs.map((x) => line(x, Math.min(...ys), x, Math.max(...ys))),
    ...ys.map((y) => line(Math.min(...xs), y, Math.max(...xs), y)),
  ].join('\n');

/** All characters are known by their numbers in Unicode; Latin ones are half as wide as others. */
const NAMED =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def ' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange ' +
  'endcmap end end';

interface Options {
  readonly title?: string;
  /** the encoding of a font that does not name its characters */
  readonly encoding?: string;
  /** more of the trailer */
  readonly trailer?: string;
  /** how each page is turned, in degrees */
  readonly rotate?: number;
  /** drawings that pages and drawings may show: `/X0 Do`, `/X1 Do` */
  readonly drawings?: readonly string[];
  /** whether the pages stand as they are */
  readonly isPlain?: boolean;
}

export function pdfOf(pages: readonly string[], options: Options = {}): Uint8Array {
  const { title, encoding, trailer = '', rotate = 0, drawings = [], isPlain = false } = options;
  const stream = (content: string, more = '') => {
    const packed = isPlain ? Buffer.from(content, 'latin1') : deflateSync(content);
    const filter = isPlain ? '' : '/Filter /FlateDecode';
    return `<< ${more} /Length ${packed.length} ${filter} >>\nstream\n${packed.toString('latin1')}\nendstream`;
  };
  const first = 7;
  const shown = drawings.map((_, at) => `/X${at} ${first + 2 * pages.length + at} 0 R`).join(' ');
  const resources = `/Resources << /Font << /F 3 0 R >> /XObject << ${shown} >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding ?? 'Identity-H'} ` +
      `/DescendantFonts [4 0 R] ${encoding ? '' : '/ToUnicode 6 0 R'} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding ? 'GB1' : 'Identity'}) /Supplement 0 >> >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /StemV 80 >>',
    stream(NAMED),
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ` +
        `${resources} /Contents ${first + 2 * at + 1} 0 R >>`,
      stream(content),
    ]),
    ...drawings.map((content) =>
      stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`),
    ),
    ...(title === undefined
      ? []
      : [`<< /Title <feff${Buffer.from(title, 'utf16le').swap16().toString('hex')}> >>`]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const info = title === undefined ? '' : `/Info ${objects.length} 0 R`;
  const end =
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${info} ${trailer} >>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

/** Whatever becomes of a file, it is read or refused with a reason. */
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { contentOf } from '../../../src/documents/reading/open-document';
import { ReadError } from '../../../src/documents/read-error';
import { pdfOf, ruled, text } from '../../support/pdf';
import { docxOf, paragraph } from '../../support/docx';

const PAGE =
  '<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body><p>一、总体情况</p>' +
  '<table><tr><td rowspan="2" colspan=2>标签<td>1<tr><td>2<tr><td>甲<td>乙<td><table><tr><td>3</table></table></body>';

const sources: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  docx: () =>
    docxOf(paragraph('一、总体情况') + `<w:tbl><w:tr><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`),
  xlsx: () =>
    writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['甲', 1],
            [null, 2],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
      ],
    }),
  html: () => new Uint8Array(Buffer.from(PAGE)),
  pdf: () =>
    pdfOf([[ruled([50, 150, 250], [700, 680, 660]), text(60, 685, '政府信息公开年度报告')].join('\n')]),
  text: () => new Uint8Array(Buffer.from('三、收到\n\n标签 | 0 | /\n')),
};

const damages = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    what: fc.oneof(
      fc.record({ kind: fc.constant('set' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
      fc.record({
        kind: fc.constant('insert' as const),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      fc.record({ kind: fc.constant('cut' as const), bytes: fc.constant(new Uint8Array()) }),
      fc.record({ kind: fc.constant('double' as const), bytes: fc.constant(new Uint8Array()) }),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

type Damage = typeof damages extends fc.Arbitrary<(infer T)[]> ? T : never;

function damaged(bytes: Uint8Array, { at, what }: Damage): Uint8Array {
  const place = Math.floor(at * bytes.length);
  switch (what.kind) {
    case 'set':
      return new Uint8Array([
        ...bytes.subarray(0, place),
        ...what.bytes,
        ...bytes.subarray(place + what.bytes.length),
      ]);
    case 'insert':
      return new Uint8Array([...bytes.subarray(0, place), ...what.bytes, ...bytes.subarray(place)]);
    case 'cut':
      return bytes.slice(0, place);
    case 'double':
      return new Uint8Array([...bytes.subarray(0, place), ...bytes.subarray(Math.floor(place / 2))]);
  }
}

/** How many damaged files of each kind; a run of its own takes more. */
const RUNS = Number(process.env.OGI_DAMAGED ?? 60);

test.each(Object.keys(sources))(
  'a damaged %s',
  async (name) => {
    const whole = await sources[name]!();
    await expect(contentOf(whole)).resolves.toBeDefined();
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const bytes = all.reduce(damaged, whole);
        const outcome = await contentOf(bytes, `年报.${name}`).then(
          (content) => content.blocks.length >= 0,
          (failure: unknown) =>
            failure instanceof ReadError && /[一-鿿]/.test(failure.message) ? true : failure,
        );
        expect(outcome).toBe(true);
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 10_000,
);

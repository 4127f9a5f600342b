/** A PDF that is damaged in its middle may have lost text: that is told, with the page, and never of a sound one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { readDocument } from '../../../../src/documents/reading/read-document';
import { readPdf } from '../../../../src/documents/reading/sources/pdf';
import { pdfOf, text } from '../../../support/pdf';

const page = (words: string) => text(60, 700, `${words}，共两面，政府信息公开工作年度报告`);
const pages = ['第一面', '第二面'].map(page);
const sound = Buffer.from(pdfOf(pages));

const latin1 = (change: (file: string) => string) => Buffer.from(change(sound.toString('latin1')), 'latin1');

/** The object's stream with a bit of its middle changed. */
function flipped(object: number): Buffer {
  const start = sound.indexOf('stream\n', sound.indexOf(`\n${object} 0 obj`)) + 'stream\n'.length;
  const end = sound.indexOf('\nendstream', start);
  const bytes = Buffer.from(sound);
  bytes[end - 3]! ^= 1;
  return bytes;
}

const lost = async (bytes: Uint8Array) => (await readPdf(bytes)).losses;

test.each<[string, Buffer, unknown]>([
  ['a sound file', sound, undefined],
  ['a sound file whose text is not packed', Buffer.from(pdfOf(pages, { isPlain: true })), undefined],
  ['more behind its end', Buffer.concat([sound, Buffer.from('\n<!-- -->')]), undefined],
  ['lengths that say nothing', latin1((file) => file.replace(/(?<=\/Length \d*)\d/g, '0')), undefined],
  ['the content of the second page', flipped(10), [{ page: 2 }]],
  ['what the characters of a font are', flipped(6), [{}]],
  ['both', Buffer.from(flipped(8).map((byte, at) => byte ^ sound[at]! ^ flipped(6)[at]!)), [{ page: 1 }, {}]],
  [
    'content that is not there',
    latin1((file) => file.replace('/Contents 8 0 R', '/Contents 0 0 R')),
    [{ page: 1 }],
  ],
  [
    'content packed in a way that is unknown',
    latin1((file) => file.replace(/(\n8 0 obj\n.*?)FlateDecode/su, '$1FlateDecodX')),
    [{ page: 1 }],
  ],
  [
    'a list that does not stand where it says',
    latin1((file) => file.replace(/startxref\n/, 'startxref\n1')),
    [{}],
  ],
  ['an end that was cut off', sound.subarray(0, sound.lastIndexOf('startxref')), [{}]],
])('%s', async (_, bytes, losses) => {
  expect(await lost(bytes)).toEqual(losses);
});

test('a file of which no text is left is broken, no scan', async () => {
  const bytes = latin1((file) => file.replaceAll('FlateDecode', 'FlateDecodX'));
  await expect(readPdf(bytes)).rejects.toMatchObject({ found: '不完整或已损坏' });
});

test('what unpacks to more than any report has is not read', async () => {
  const packed = deflateSync(Buffer.alloc(300 << 20)).toString('latin1');
  const bomb = latin1((file) =>
    file.replace(
      '\nxref',
      `\n50 0 obj\n<< /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\nxref`,
    ),
  );
  await expect(readPdf(bomb)).rejects.toMatchObject({ found: '约 256 MB' });
});

test('a note says where', async () => {
  const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  const report = Buffer.from(
    pdfOf(
      [
        text(60, 700, '某某县人民政府2024年政府信息公开工作年度报告'),
        headings.map((one, at) => text(60, 600 - 20 * at, one)).join('\n'),
      ],
      {},
    ),
  );
  const end = report.indexOf('\nendstream', report.indexOf('\n10 0 obj'));
  report[end - 2]! ^= 1;
  const { notes } = await readDocument(report);
  expect(notes[0]).toEqual({
    place: 'document',
    found: '2',
    used: null,
    why: '第2页：文件有一部分已损坏，文字可能读漏、读错了。请重新下载，或逐格对照原文。',
  });
});

const huaian = join(process.cwd(), '../shared/samples/huaian-2024.pdf');

(existsSync(huaian) ? test : test.skip)('淮安 2024 is sound; with a bit changed it is not', async () => {
  const bytes = readFileSync(huaian);
  expect(await lost(bytes)).toBeUndefined();
  bytes[Math.floor(bytes.length / 2)]! ^= 4;
  expect(await lost(bytes)).toEqual([{}]);
});

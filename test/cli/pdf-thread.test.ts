/** PDFs are read in a thread that is ended where one takes too long; those after it are read all the same. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PdfThread } from '../../src/cli/pdf-thread';
import { printed } from '../support/content';
import { pdfOf, text } from '../support/pdf';

jest.setTimeout(120_000);

const title = '政府信息公开工作年度报告';
const sound = pdfOf([text(60, 700, title)]);
/** Each drawing shows the next one twice. */
const endless = pdfOf([text(60, 700, title), '/X0 Do'], {
  drawings: Array.from({ length: 40 }, (_, at) =>
    at < 39 ? `/X${at + 1} Do /X${at + 1} Do` : text(60, 600, title),
  ),
});

let built: URL;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/ogi.mjs', '--version']);
  const root = join(process.cwd(), 'build');
  const [folder] = readdirSync(root).filter((name) => /^ogi-[0-9a-f]{16}$/u.test(name));
  built = pathToFileURL(join(root, folder!, 'pdf-worker.mjs'));
});

const threadOf = (seconds: number, megabytes: number) => new PdfThread(built, { seconds, megabytes });

test('a page that takes endless time is named, and the next file is read', async () => {
  const thread = threadOf(15, 2000);
  const [before, hostile, broken, after] = await Promise.all([
    thread.read(sound),
    thread.read(endless).catch((failure: unknown) => failure),
    thread.read(Buffer.from('%PDF-1.7')).catch((failure: unknown) => failure),
    thread.read(sound),
  ]);
  expect(hostile).toMatchObject({
    place: '第2页',
    found: '用了15秒还没有读完',
    message: 'PDF 太复杂，没有读取。请只留年报的各页，或用 .docx、网页。',
  });
  expect(broken).toMatchObject({ place: '文件', found: '不完整或已损坏' });
  expect([before, after].map(printed)).toEqual([[title], [title]]);
});

test('one that takes too much memory is named', async () => {
  await expect(threadOf(100, 20).read(sound)).rejects.toMatchObject({
    place: '文件',
    found: '用了超过 20 MB 内存',
    message: 'PDF 太复杂，没有读取。请只留年报的各页，或用 .docx、网页。',
  });
});

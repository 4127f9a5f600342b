/** What reads and rolls up files works in a worker of the browser, which asks for nothing from elsewhere and leaves the page alive. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { FileKind } from '../../src/documents/publishing/file';
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { readDocument } from '../../src/documents/reading/read-document';
import { planWorkbook } from '../../src/workbook/planned';
import { sentCopy } from '../../src/workbook/sent-copy';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sentTables } from '../../src/documents/sent-workbook';
import { formForYear } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { pdfOf, ruled, text } from '../support/pdf';
import { unitNames, unitReport } from '../support/units';
import { openBrowser } from './support/desk';
import type { Answer, Files } from './support/reading-worker';

const SITE = 'https://reading.test/';
const year = 2024;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-worker-'));
  const script = join(process.cwd(), 'test/e2e/support/build-worker.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(report: Report, kind: FileKind): Promise<Uint8Array> {
  return publishedFile(await publication({ report, notes: [] }, { report }, 'blank'), kind);
}

function sent(report: Report): Promise<Uint8Array> {
  const form = formForYear(year);
  const { sheets } = planWorkbook({ form, organ: report.organ, year, sheets: sentTables, report });
  return writeXlsx(
    sentCopy(sheets, () => undefined),
    { today: 45_000 },
  );
}

/** Table 4 of a report, drawn and ruled. */
function drawn({ organ, table4 }: Report): Uint8Array {
  const figures = Object.values(table4!).flat();
  const columns = figures.map((_, at) => 30 + at * 36);
  const cells = (y: number, words: readonly unknown[]) =>
    words.map((word, at) => text(32 + at * 36, y, String(word), 5));
  return pdfOf([
    [
      text(60, 800, `${organ}${year}年政府信息公开工作年度报告`),
      text(60, 780, '一、总体情况'),
      text(60, 765, '公开了信息。'),
      text(60, 750, '四、政府信息公开行政复议、行政诉讼情况'),
      ruled([...columns, 30 + figures.length * 36], [740, 720, 700]),
      ...cells(
        727,
        figures.map((_, at) => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'][at % 5]),
      ),
      ...cells(707, figures),
    ].join('\n'),
  ]);
}

/** A unit's file of every kind, one that is none, and one that is broken. */
async function files(): Promise<Files> {
  const reports = unitNames(6).map(([name, level], index) => unitReport(name, level, year, index + 1));
  const [a, b, c, d, e, f] = reports as [Report, Report, Report, Report, Report, Report];
  return {
    'a.docx': await exported(a, 'docx'),
    'b.html': await exported(b, 'html'),
    'c.txt': await exported(c, 'txt'),
    'd.xlsx': await sent(d),
    'e.pdf': drawn(e),
    'f.html': new TextEncoder().encode(
      new TextDecoder()
        .decode(await exported(f, 'html'))
        .replaceAll('总计', '總計')
        .replaceAll('开', '開'),
    ),
    'g.docx': (await exported(a, 'docx')).subarray(0, 3000),
    'h.pdf': drawn(b).subarray(0, 200),
  };
}

test('files of every kind are read as elsewhere, and added up', async () => {
  const all = await files();
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (!url.startsWith(SITE)) asked.push(url);
    if (url === SITE) return route.fulfill({ contentType: 'text/html', body: '<title>读取</title>' });
    const path = join(folder, url.slice(SITE.length));
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(path) });
  });
  await page.goto(SITE);
  const inText = Object.fromEntries(
    Object.entries(all).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  );
  const { answer, turns } = await page.evaluate(
    (given) =>
      new Promise<{ answer: Answer; turns: number }>((resolve, reject) => {
        const worker = new Worker('worker.js', { type: 'module' });
        let turns = 0;
        const timer = setInterval(() => (turns += 1), 10);
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }: MessageEvent<{ answer?: Answer }>) => {
          // the library of PDFs says a word of its own when it is loaded
          if (!data.answer) return;
          clearInterval(timer);
          resolve({ answer: data.answer, turns });
        });
        const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        worker.postMessage({
          files: Object.fromEntries(Object.entries(given).map(([name, text]) => [name, bytes(text)])),
        });
      }),
    inText,
  );
  const readable = Object.entries(all).slice(0, 6);
  const here = await Promise.all(
    readable.map(async ([name, bytes]) => (await readDocument(bytes, name)).report),
  );
  expect(answer.reports).toEqual(here);
  expect(here.map(({ organ }) => organ)).toEqual(unitNames(6).map(([name]) => name));
  expect(answer.unreadable.map(([name]) => name)).toEqual(['g.docx', 'h.pdf']);
  expect(answer.sum.table4?.reconsideration).toEqual(
    here[0]!.table4!.reconsideration!.map((_, column) =>
      here.reduce((sum, { table4 }) => sum + Number(table4!.reconsideration![column]), 0),
    ),
  );
  expect(asked.map((url) => basename(url))).toEqual([]);
  expect(turns).toBeGreaterThan(5);
});

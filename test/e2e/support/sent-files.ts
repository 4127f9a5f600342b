/** What units send: their reports as workbooks, documents, pages, texts, printed. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '../../../src/documents/publishing/file';
import { publishedFile } from '../../../src/documents/publishing/file';
import { publication } from '../../../src/documents/publishing/publication';
import { sentTables } from '../../../src/documents/sent-workbook';
import { formForYear } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { planWorkbook } from '../../../src/workbook/planned';
import { sentCopy } from '../../../src/workbook/sent-copy';
import { writeXlsx } from '../../../src/workbook/xlsx-writer';
import { pdfOf, text as textAt } from '../../support/pdf';

const KINDS = ['xlsx', 'docx', 'html', 'txt', 'json', 'sent', 'pdf'] as const;

async function fileOf(report: Report, kind: (typeof KINDS)[number]): Promise<Uint8Array> {
  const exported = async (as: FileKind) =>
    publishedFile(await publication({ report, notes: [] }, { report }, 'blank'), as);
  if (kind === 'json') return new TextEncoder().encode(JSON.stringify(report));
  if (kind === 'pdf') return printed(new TextDecoder().decode(await exported('txt')));
  if (kind !== 'xlsx' && kind !== 'sent') return exported(kind);
  const form = formForYear(report.year);
  const { sheets } = planWorkbook({
    form,
    organ: report.organ,
    year: report.year,
    sheets: sentTables,
    report,
  });
  return writeXlsx(kind === 'xlsx' ? sheets : sentCopy(sheets, () => undefined), { today: 45_000 });
}

function printed(text: string): Uint8Array {
  const lines = text.split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / 45) }, (_, page) =>
    lines
      .slice(page * 45, (page + 1) * 45)
      .flatMap((line, at) => (line.trim() === '' ? [] : [textAt(30, 800 - at * 16, line, 7)]))
      .join('\n'),
  );
  return pdfOf(pages);
}

/** Puts a report into a folder, of another kind for each number; it was written in the morning of the day. */
export async function arrives(
  folder: string,
  report: Report,
  {
    index,
    day,
    name = String(index),
  }: { readonly index: number; readonly day: string; readonly name?: string },
): Promise<void> {
  const kind = KINDS[index % KINDS.length]!;
  const path = join(folder, `${name}.${kind === 'sent' ? 'xlsx' : kind}`);
  writeFileSync(path, await fileOf(report, kind));
  const time = new Date(`${day}T09:15:00`);
  utimesSync(path, time, time);
}

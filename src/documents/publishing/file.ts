/** The file of a published report, by its kind. */
import { writeHtml } from './html-writer';
import type { PublishedReport } from './published-report';
import { writeText } from './text-writer';

export const fileKinds = ['docx', 'html', 'txt'] as const;
export type FileKind = (typeof fileKinds)[number];

/** @returns the bytes; of .html and .txt UTF-8 without a mark */
export async function publishedFile(report: PublishedReport, kind: FileKind): Promise<Uint8Array> {
  switch (kind) {
    case 'docx': {
      // the library is large, and few calls need it
      const { writeDocx } = await import('./docx-writer');
      return writeDocx(report);
    }
    case 'html':
      return new TextEncoder().encode(writeHtml(report));
    case 'txt':
      return new TextEncoder().encode(writeText(report));
  }
}

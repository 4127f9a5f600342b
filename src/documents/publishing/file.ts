/** The file of a report that is published, by its kind. */
import { writeHtml } from './html-writer';
import type { Publication } from './publication';
import { writeText } from './text-writer';

export const fileKinds = ['docx', 'html', 'txt', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

/** @returns the bytes; of all but .docx UTF-8 without a mark */
export async function publishedFile(
  { published, report, checkValue }: Pick<Publication, 'published' | 'report' | 'checkValue'>,
  kind: FileKind,
): Promise<Uint8Array> {
  switch (kind) {
    case 'docx': {
      // the library is large, and few calls need it
      const { writeDocx } = await import('./docx-writer');
      return writeDocx(published);
    }
    case 'html':
      return inUtf8(writeHtml(published));
    case 'txt':
      return inUtf8(writeText(published));
    case 'json':
      return inUtf8(`${JSON.stringify({ ...report, checkValue }, null, 2)}\n`);
  }
}

const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file in which a report is published, by its kind. */
import type { FileKind } from '../../src/documents/publishing/file';
import { publishedFile } from '../../src/documents/publishing/file';
import { publishedReport } from '../../src/documents/publishing/published-report';
import type { Report } from '../../src/report/report';

const checkValue = 'ABCD-EFGH';

export const publishedAs = (report: Report, kind: FileKind): Promise<Uint8Array> =>
  publishedFile({ published: publishedReport(report, checkValue), report, checkValue }, kind);

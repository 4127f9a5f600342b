/** A report small enough to read whole, with text that no file may take for anything else. */
import type { Publication } from '../../../src/documents/publishing/publication';
import { publishedReport } from '../../../src/documents/publishing/published-report';
import type { Report } from '../../../src/report/report';

export const smallReport: Report = {
  organ: '某某县人民政府',
  level: 'county',
  year: 2025,
  format: '2021',
  table4: {
    reconsideration: [1, 0, null, 0, 1],
    litigationDirect: [0, 0, 0, 'na', 0],
    litigationAfterReview: [0, 12345, 0, 0, 12345],
  },
  sections: {
    '0': '本报告依据《条例》编制。',
    '1': '　　（一）主动公开。公开“A&B”<b>12</b>条。\n\n（二）依申请公开情况\n收到3件。',
    '4': '=1+1 @甲',
  },
};

/** What is written of a report as it stands. */
export const toPublish = (
  report: Report,
  checkValue: string,
): Pick<Publication, 'published' | 'report' | 'checkValue'> => ({
  published: publishedReport(report, checkValue),
  report,
  checkValue,
});

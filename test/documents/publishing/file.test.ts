import { fileKinds, publishedFile } from '../../../src/documents/publishing/file';
import { publishedReport } from '../../../src/documents/publishing/published-report';
import { smallReport } from './small-report';

test.each<[(typeof fileKinds)[number], string]>([
  ['docx', 'PK\u0003\u0004'],
  ['html', '<!DOCTYPE html>'],
  ['txt', '某某县人民政府2025年'],
])('.%s begins as such files do', async (kind, start) => {
  const bytes = await publishedFile(publishedReport(smallReport, 'blank', ''), kind);
  expect(new TextDecoder().decode(bytes).startsWith(start)).toBe(true);
});

test('there is no other kind', () => {
  expect(fileKinds).toEqual(['docx', 'html', 'txt']);
});

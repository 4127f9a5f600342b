import { fileKinds, publishedFile } from '../../../src/documents/publishing/file';
import { smallReport, toPublish } from './small-report';

test.each<[(typeof fileKinds)[number], string]>([
  ['docx', 'PK\u0003\u0004'],
  ['html', '<!DOCTYPE html>'],
  ['txt', '某某县人民政府2025年'],
  ['json', '{\n  "organ": "某某县人民政府",'],
])('.%s begins as such files do', async (kind, start) => {
  const bytes = await publishedFile(toPublish(smallReport, ''), kind);
  expect(new TextDecoder().decode(bytes).startsWith(start)).toBe(true);
});

test('there is no other kind', () => {
  expect(fileKinds).toEqual(['docx', 'html', 'txt', 'json']);
});

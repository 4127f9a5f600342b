/** Character maps stand where the package for PDFs is installed. */
import { fontMap } from '../../src/cli/font-maps';
import { readPdf } from '../../src/documents/reading/sources/pdf';
import { printed } from '../support/content';
import { pdfOf } from '../support/pdf';

test('text in GBK without its font is read', async () => {
  const page = 'BT /F 10 Tf 60 700 Td <d5fec8bad0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6> Tj ET';
  const content = await readPdf(pdfOf([page], { encoding: 'GBK-EUC-H' }), fontMap);
  expect(printed(content)).toEqual(['政群信息公开工作年度报告']);
});

test('no other file is read', async () => {
  await expect(fontMap('../package.json')).rejects.toThrow('../package.json');
});

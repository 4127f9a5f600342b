/** Documents are told by what they are, whatever they are called. */
import { writeXlsx } from 'hucre/xlsx';
import { contentOf } from '../../../src/documents/reading/open-document';
import { pdfOf, text } from '../../support/pdf';
import { printed } from '../../support/content';
import { zipOf } from '../../support/zip';
import { partsOf } from '../../support/zip-parts';

const utf16 = (words: string) => Buffer.from(`\uFEFF${words}`, 'utf16le');
const ole = (...words: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...words.map((one) => Buffer.from(one, 'utf16le')),
  ]);

test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string[]]>([
  ['a workbook', () => writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] }), 'structured', ['甲 | 1']],
  ['a page', () => Buffer.from('<p>甲</p>'), 'structured', ['甲']],
  ['a page in UTF-16', () => utf16('<html><p>甲'), 'structured', ['甲']],
  [
    'a workbook that begins with a picture',
    async () => {
      const book = await writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] });
      return zipOf([
        { name: 'docProps/thumbnail.jpeg', content: 'x'.repeat(20_000), method: 0 },
        ...partsOf(book),
      ]);
    },
    'structured',
    ['甲 | 1'],
  ],
  ['a text', () => Buffer.from('甲\n乙'), 'lines', ['甲', '乙']],
  ['a text in UTF-16', () => utf16('甲\r\n乙'), 'lines', ['甲', '乙']],
  ['a PDF', () => pdfOf([text(60, 700, '政府信息公开工作年度报告')]), 'lines', ['政府信息公开工作年度报告']],
])('%s with the name of another', async (_, bytes, layout, lines) => {
  const content = await contentOf(await bytes(), '年报.docx');
  expect(content.layout).toBe(layout);
  expect(printed(content)).toEqual(lines);
});

test.each<[string, Uint8Array, string, string, string]>([
  [
    'an old document',
    ole('WordDocument'),
    '年报.DOC',
    '旧版 Office 或 WPS 文件',
    '.doc 文档不能直接读取，请另存为 .docx 后重试。',
  ],
  [
    'a WPS text',
    ole('WordDocument'),
    '年报.wps',
    '旧版 Office 或 WPS 文件',
    '.wps 文档不能直接读取，请另存为 .docx 后重试。',
  ],
  [
    'a WPS sheet',
    ole('Workbook'),
    '年报.et',
    '旧版 Office 或 WPS 文件',
    '.et 表格不能直接读取，请另存为 .xlsx 后重试。',
  ],
  [
    'an old file with no name',
    ole(),
    '',
    '旧版 Office 或 WPS 文件',
    '旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et）不能直接读取，请另存为 .docx 或 .xlsx 后重试。',
  ],
  [
    'a document with a password',
    ole('EncryptionInfo', 'EncryptedPackage'),
    '年报.docx',
    '文件有密码',
    '文件有密码，打不开。请取消密码后重试。',
  ],
  [
    'an .ofd',
    zipOf([{ name: 'OFD.xml', content: '' }]),
    '年报.ofd',
    '版式文件（.ofd）',
    '.ofd 版式文件不能直接读取，请另存为 .docx 后重试。',
  ],
  [
    'an OpenDocument text',
    zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }]),
    '年报.odt',
    'OpenDocument 文档（.odt）',
    '.odt 文档不能直接读取，请另存为 .docx 后重试。',
  ],
  [
    'an OpenDocument sheet',
    zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
    '年报.ods',
    'OpenDocument 表格（.ods）',
    '.ods 表格不能直接读取，请另存为 .xlsx 后重试。',
  ],
  [
    'a rich text, as it is often called .doc',
    Buffer.from('{\\rtf1\\ansi 一、总体情况}'),
    '年报.doc',
    'RTF 文档',
    '.rtf 文档不能直接读取，请另存为 .docx 后重试。',
  ],
  [
    'an archive, even of a document',
    zipOf([
      { name: '年报.docx', content: zipOf([{ name: 'word/document.xml', content: '<a/>' }]), method: 0 },
    ]),
    '年报.zip',
    '压缩包',
    '压缩包（.zip、.rar、.7z）不能直接读取，请解压后用里面的文件。',
  ],
  [
    'a zip that is cut off before it tells what it is',
    Buffer.from('PK\u0003\u0004 broken'),
    '年报.xlsx',
    '不完整或已损坏',
    '文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。',
  ],
  [
    'a RAR',
    Buffer.from('Rar!\u001a\u0007\u0001\u0000'),
    '年报.rar',
    '压缩包',
    '压缩包（.zip、.rar、.7z）不能直接读取，请解压后用里面的文件。',
  ],
  [
    'a saved page with all that belongs to it',
    Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'),
    '年报.mht',
    '网页存档（.mht）',
    '.mht、.mhtml 网页存档不能直接读取，请用浏览器打开后另存为“网页，仅 HTML”。',
  ],
  [
    'an XML of Office 2003',
    Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    '年报.xml',
    'Office 2003 的 XML',
    'Office 2003 的 XML 文件不能直接读取，请用 Office 或 WPS 打开后另存为 .docx 或 .xlsx。',
  ],
  ['report JSON', Buffer.from('{}'), '年报.json', 'JSON', '是 JSON，不是文档。'],
  ['nothing', new Uint8Array(), '年报.docx', '空文件', '文件是空的，请核对是不是选错了文件。'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    '年报.docx',
    '不认识的内容',
    '认不出是什么文件，请核对是不是选错了文件。',
  ],
  [
    'more than 64 MB',
    new Uint8Array((64 << 20) + (1 << 20)),
    '年报.pdf',
    '约 65 MB',
    '文件超过 64 MB，一份年报没有这么大。请核对是不是选错了文件，或删去图片后重试。',
  ],
  [
    'a .docx that is cut off',
    zipOf([{ name: 'word/document.xml', content: '<a/>' }]).subarray(0, 60),
    '年报.docx',
    '不完整或已损坏',
    '文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。',
  ],
])('%s is named', async (_, bytes, name, found, message) => {
  await expect(contentOf(new Uint8Array(bytes), name)).rejects.toMatchObject({
    place: '文件',
    found,
    message,
  });
});

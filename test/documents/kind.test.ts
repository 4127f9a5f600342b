import { kindOf } from '../../src/documents/kind';

const zip = (...names: string[]) =>
  Buffer.from(`PK\u0003\u0004\u0014\u0000${names.join('PK\u0003\u0004\u0014')}`, 'latin1');

test.each<[string, Buffer, ReturnType<typeof kindOf>]>([
  ['a report', Buffer.from(' \n{"organ":""}'), 'json'],
  ['an array after a byte order mark', Buffer.from('\uFEFF[]'), 'json'],
  ['a workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'xlsx'],
  ['a document', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'docx'],
  ['an .ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['another archive', zip('a.txt'), 'archive'],
  ['an archive of nothing', Buffer.from('PK\u0005\u0006'), 'archive'],
  ['a RAR', Buffer.from('Rar!\u001a\u0007\u0001\u0000'), 'archive'],
  ['a 7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'archive'],
  ['an OpenDocument text', zip('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'), 'odt'],
  ['an OpenDocument sheet', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
  ['a rich text', Buffer.from('{\\rtf1\\ansi'), 'rtf'],
  ['an old document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'ole'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
  ['a page', Buffer.from('\r\n<!DOCTYPE html><html>'), 'html'],
  ['a page without a head', Buffer.from('<p class="a">一、总体情况'), 'html'],
  ['a saved page with a note of where it is from', Buffer.from('<!-- saved from url -->\n<html>'), 'html'],
  [
    'a page with all that belongs to it',
    Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'),
    'mhtml',
  ],
  ['a text in brackets', Buffer.from('<政府信息公开条例>第二十条'), 'text'],
  ['a text with colons', Buffer.from('年度：2024\n一、总体情况'), 'text'],
  ['a text', Buffer.from('三、收到和处理政府信息公开申请情况'), 'text'],
  ['a text in GB18030', Buffer.from([0xc8, 0xfd, 0xa1, 0xa2, 0xca, 0xd5]), 'text'],
  ['a text in UTF-16', Buffer.from('\uFEFF{', 'utf16le'), 'utf16'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'other'],
  ['nothing', Buffer.from(' \n'), 'empty'],
])('%s', (_, head, kind) => {
  expect(kindOf(head)).toBe(kind);
});

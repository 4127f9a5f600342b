/** Hostile and broken files through the command: each is refused in one line, or read harmlessly, and the others go on. */
import { deflateSync } from 'node:zlib';
import { around, docxFile, paragraph } from '../support/docx';
import { foreignWorkbook } from '../support/foreign-workbook';
import { pdfOf, text } from '../support/pdf';
import { publishedAs } from '../support/published';
import { sample } from '../support/samples';
import { zipOf } from '../support/zip';
import { partsOf } from '../support/zip-parts';
import { Folder } from './support';

const suqian = sample('suqian-2024');
const MEGABYTE = 1 << 20;

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write({ 'good.json': suqian, 'ledger.csv': '编号,收到日期,申请人类型\n2025-1,2025-3-3,自然人' });
});
afterEach(() => folder.remove());

const spaces = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE, ' ');
const buffer = async (bytes: Uint8Array | Promise<Uint8Array>) => Buffer.from(await bytes);

const foreign = (...below: string[][]) => foreignWorkbook(suqian, { below });

const withPart = async (
  bytes: Uint8Array | Promise<Uint8Array>,
  name: string,
  content: Uint8Array | string,
) => zipOf([...partsOf(await bytes).filter((part) => part.name !== name), { name, content }]);

const bomb = () => buffer(withPart(foreign(), 'xl/worksheets/sheet1.xml', spaces(30)));

const zipBomb = '解压后大得不像一份年报，没有打开。请核对文件来源，或用 Office、WPS 打开后另存一份。';

describe('a zip bomb is not unpacked, by whatever way it comes', () => {
  test.each<[string, ...string[]]>([
    ['check', 'bomb.xlsx'],
    ['check', 'good.json', '--previous', 'bomb.xlsx'],
    ['read', 'bomb.xlsx'],
    ['read', 'bomb.xlsx', '--long', '--out', 'out.csv'],
    ['rollup', 'bomb.xlsx', 'good.json', '--out', 'out.xlsx'],
    ['rollup', 'good.json', '--roster', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['rollup', 'good.json', '--previous-roster', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['rollup', 'good.json', '--previous', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['rollup', 'good.json', '--register', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['narrate', 'bomb.xlsx'],
    ['narrate', 'good.json', '--previous', 'bomb.xlsx'],
    ['export', 'bomb.xlsx', '--out', 'out.txt'],
    ['compare', 'bomb.xlsx', 'good.json'],
    ['compare', 'good.json', 'bomb.xlsx'],
    ['ledger', 'bomb.xlsx', '--year', '2025'],
    ['ledger', 'ledger.csv', '--year', '2025', '--previous', 'bomb.xlsx'],
    ['ledger', 'ledger.csv', '--year', '2025', '--report', 'bomb.xlsx'],
    ['build', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['build', 'good.json', '--previous', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['build', '--roster', 'bomb.xlsx', '--year', '2025', '--out', 'out'],
    ['send', 'bomb.xlsx', '--out', 'out.xlsx'],
    ['next', 'bomb.xlsx', '--out', 'out.xlsx'],
  ])('ogi %s %s', async (command, ...words) => {
    folder.write({ 'bomb.xlsx': await bomb() });
    const args = words.map((word) => (/\.(?:xlsx|json|csv|txt)$|^out$/.test(word) ? folder.at(word) : word));
    const { status, errors } = await folder.ogi([command, ...args]);
    expect(status).toBe(2);
    // of many files that cannot be read nothing is written, which is a line more
    expect(errors.slice(0, 1)).toEqual([`bomb.xlsx｜xl/worksheets/sheet1.xml｜约 30 MB｜${zipBomb}`]);
  });
});

const ole = (...words: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...words.map((one) => Buffer.from(one, 'utf16le')),
  ]);
const docx = (xml: string, ...more: Parameters<typeof zipOf>[0]) => Buffer.from(docxFile(xml, ...more));
const published = (kind: 'docx' | 'html' | 'txt') => buffer(publishedAs(suqian, kind));
const cut = async (bytes: Buffer | Promise<Buffer>) => {
  const all = await bytes;
  return all.subarray(0, Math.floor(all.length * 0.7));
};
const damaged = '不完整或已损坏｜文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。';
const declared = '里面声明了外部内容，正常的文件没有这种写法，没有打开。请用 Office 或 WPS 打开后另存一份。';
const password = '文件｜文件有密码｜文件有密码，打不开。请取消密码后重试。';
const old = '文件｜旧版 Office 或 WPS 文件';
const laughs =
  '<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

test.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
  [
    'a document that is endless',
    'a.docx',
    () => docx('', { name: 'word/footnotes.xml', content: spaces(30) }),
    `word/footnotes.xml｜约 30 MB｜${zipBomb}`,
  ],
  [
    'a part that says that it is small',
    'a.xlsx',
    () => Buffer.from(zipOf([{ name: 'xl/workbook.xml', content: spaces(30), size: 10 }])),
    `xl/workbook.xml｜${damaged}`,
  ],
  [
    'entities that are endless',
    'a.docx',
    () => docx(around(paragraph('&c;'), laughs)),
    `word/document.xml｜<!DOCTYPE｜${declared}`,
  ],
  [
    'entities of other files',
    'a.xlsx',
    () => buffer(withPart(foreign(), 'xl/sharedStrings.xml', `${outside}<sst><si><t>&a;</t></si></sst>`)),
    `xl/sharedStrings.xml｜<!DOCTYPE｜${declared}`,
  ],
  [
    'a PDF that is endless',
    'a.pdf',
    () => {
      const packed = deflateSync(Buffer.alloc(300 * MEGABYTE)).toString('latin1');
      const more = `50 0 obj\n<< /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
      const file = Buffer.from(pdfOf([text(60, 700, '年报')])).toString('latin1');
      return Buffer.from(file.replace('\nxref', `\n${more}xref`), 'latin1');
    },
    '文件｜约 256 MB｜PDF 太大（超过300页）或太复杂，没有读取。请只留年报的各页，或用 .docx、网页。',
  ],
  ['a workbook with a password', 'a.xlsx', () => ole('EncryptionInfo', 'EncryptedPackage'), password],
  [
    'a PDF with a password',
    'a.pdf',
    () =>
      Buffer.from(
        pdfOf([text(60, 700, '年报')], {
          trailer:
            `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> ` +
            `/U <${'00'.repeat(32)}> >>`,
        }),
      ),
    password,
  ],
  [
    'an old document',
    'a.doc',
    () => ole('WordDocument'),
    `${old}｜.doc 文档不能直接读取，请另存为 .docx 后重试。`,
  ],
  [
    'an old workbook',
    'a.xls',
    () => ole('Workbook'),
    `${old}｜.xls 表格不能直接读取，请另存为 .xlsx 后重试。`,
  ],
  [
    'a WPS text',
    'a.wps',
    () => ole('WordDocument'),
    `${old}｜.wps 文档不能直接读取，请另存为 .docx 后重试。`,
  ],
  ['a WPS sheet', 'a.et', () => ole('Workbook'), `${old}｜.et 表格不能直接读取，请另存为 .xlsx 后重试。`],
  [
    'an .ofd',
    'a.ofd',
    () => Buffer.from(zipOf([{ name: 'OFD.xml', content: '' }])),
    '文件｜版式文件（.ofd）｜.ofd 版式文件不能直接读取，请另存为 .docx 后重试。',
  ],
  ['a workbook that is cut off', 'a.xlsx', () => cut(buffer(foreign())), `文件｜${damaged}`],
  ['a document that is cut off', 'a.docx', () => cut(published('docx')), `文件｜${damaged}`],
  [
    'a PDF that is cut off',
    'a.pdf',
    () => cut(Buffer.from(pdfOf([text(60, 700, '年报')]))),
    '文件｜不完整或已损坏｜这个 PDF 打不开，可能没有存完整或下载中断。请重新下载，或用 .docx、网页。',
  ],
  [
    'a picture that is called a document',
    'a.docx',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    '文件｜不认识的内容｜认不出是什么文件，请核对是不是选错了文件。',
  ],
  [
    'a page whose tags never end',
    'a.html',
    () => Buffer.from(`<p>${'<div>'.repeat(2000)}`),
    '文件｜标签套了1001层｜网页太大或太乱，不像一份年报，没有读取。请只复制年报正文，存成 .docx 或纯文本后重试。',
  ],
])('%s is refused in one line; the file beside it is checked', async (_, name, content, line) => {
  folder.write({ [name]: await content() });
  const { status, errors, stdout } = await folder.ogi(['check', folder.at(name), folder.at('good.json')]);
  expect({ status, errors }).toEqual({ status: 2, errors: [`${name}｜${line}`] });
  expect(stdout).toContain(suqian.organ);
});

/** One row after the other, with nothing in it. */
const emptyRows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `<row r="${from + at}"/>`).join('');

async function withRows(xml: string): Promise<Buffer> {
  const parts = partsOf(await foreign());
  return Buffer.from(
    zipOf(
      parts.map((part) =>
        part.name === 'xl/worksheets/sheet1.xml'
          ? {
              ...part,
              content: Buffer.from(part.content).toString().replace('</sheetData>', `${xml}</sheetData>`),
            }
          : part,
      ),
    ),
  );
}

test.each<[string, string, () => Promise<Buffer>]>([
  ['macros', 'a.xlsm', () => buffer(withPart(foreign(), 'xl/vbaProject.bin', 'Sub Auto_Open()'))],
  ['a million empty rows', 'a.xlsx', () => withRows(emptyRows(200, 1_000_000))],
  [
    'a cell in the last place of a sheet',
    'a.xlsx',
    () => withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  ['a workbook that is called a PDF', 'a.pdf', () => buffer(foreign())],
  ['a page that is called a document', 'a.docx', () => published('html')],
  ['a document that is called a text', 'a.txt', () => published('docx')],
  ['formulas in a workbook', 'a.xlsx', () => buffer(foreign([`=HYPERLINK("http://a")`], ['=cmd|calc!A1']))],
])('%s: the tables are read as they are', async (_, name, content) => {
  folder.write({ [name]: await content() });
  const { json } = await folder.json(['read', folder.at(name)]);
  const { organ, table3, table4 } = suqian;
  expect(json).toMatchObject({ organ, table3, table4 });
});

test('scripts, links and formulas of a page are text at most', async () => {
  const page = (await published('html')).toString();
  const hostile =
    '<script>document.write("9")</script><a href="javascript:alert(1)">链接</a><iframe src="http://a"></iframe>' +
    '<img src=x onerror=alert(1)><p>=1+1</p>';
  folder.write({
    'a.html': page.replace('<body', `${hostile}<body`).replace('</body>', `${hostile}</body>`),
  });
  const { json } = await folder.json(['read', folder.at('a.html')]);
  const { table2, table3, table4 } = suqian;
  expect(json).toMatchObject({ table2, table3, table4 });
  expect(JSON.stringify(json)).toContain('链接\\n=1+1');
  expect(JSON.stringify(json)).not.toMatch(/script|alert|http/);
});

/** What may not be unpacked. */
import { guardedZip } from '../../../src/documents/reading/zip-guard';
import { zipEntries } from '../../../src/documents/reading/zip-directory';
import { unzip } from '../../support/unzip';
import { zipOf } from '../../support/zip';

const MEGABYTE = 1 << 20;
const xml = { name: 'word/document.xml', content: '<w/>' };
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
/** Bytes that deflate makes hardly smaller. */
const noise = (length: number) => {
  const bytes = Buffer.alloc(length);
  let seed = 1;
  for (let at = 0; at < length; at++) {
    seed = (seed * 48271) % 0x7fffffff;
    bytes[at] = seed;
  }
  return bytes;
};

const guard = (bytes: Uint8Array) => guardedZip(bytes, MEGABYTE).archive();

test.each<[string, Uint8Array]>([
  ['a document', zipOf([xml, { name: 'word/media/a.png', content: noise(2 * MEGABYTE) }])],
  ['stored parts', zipOf([{ ...xml, method: 0 }])],
  ['macros', zipOf([xml, { name: 'word/vbaProject.bin', content: 'Sub' }])],
  ['a comment at the end', new Uint8Array([...zipOf([xml]), 0, 0, 0])],
])('%s may, and its parts are what they were', (_, bytes) => {
  expect(unzip(guard(bytes))).toEqual(unzip(bytes));
});

test('XML is handed on as it is, what nobody reads as it was packed', () => {
  const parts = zipEntries(guard(zipOf([xml, { name: 'a.png', content: 'aaaaaaaa' }])), 2);
  expect(parts.map(({ name, method, size }) => [name, method, size])).toEqual([
    ['word/document.xml', 0, 4],
    ['a.png', 8, 8],
  ]);
});

test('a part that nobody is going to read is left empty, unlooked at', () => {
  const bytes = zipOf([xml, { ...xml, name: 'left.xml', crc: 1 }]);
  expect(unzip(guardedZip(bytes, MEGABYTE).archive(new Set(['left.xml'])))).toEqual(
    unzip(zipOf([xml, { ...xml, name: 'left.xml', content: '' }])),
  );
});

test('a part by its name', () => {
  const { part } = guardedZip(zipOf([xml]), MEGABYTE);
  expect(new TextDecoder().decode(part(xml.name))).toBe('<w/>');
  expect(part('none')).toBeUndefined();
});

const bomb = '解压后大得不像一份年报，没有打开。请核对文件来源，或用 Office、WPS 打开后另存一份。';
const broken = '文件打不开，可能没有存完整或下载中断。请用 Office 或 WPS 打开后另存一份。';
const declared = '里面声明了外部内容，正常的文件没有这种写法，没有打开。请用 Office 或 WPS 打开后另存一份。';

/** The same bytes listed twice. */
function shared(): Uint8Array {
  const bytes = zipOf([xml, { ...xml, name: 'word/documen2.xml' }]);
  const view = new DataView(bytes.buffer);
  const second = bytes.length - 22 - (46 + xml.name.length);
  view.setUint32(second + 42, 0, true);
  return bytes;
}

test.each<[string, Uint8Array, string, string, string]>([
  [
    'a part that is packed more than 200 times',
    zipOf([xml, { name: 'a', content: zeros(2) }]),
    'a',
    '约 2 MB',
    bomb,
  ],
  [
    'more than 200 MB in all',
    zipOf([xml, ...['a', 'b'].map((name) => ({ name, content: noise(MEGABYTE), size: 150 * MEGABYTE }))]),
    '文件',
    '约 300 MB',
    bomb,
  ],
  [
    'more XML than is read',
    zipOf([{ name: 'word/document.xml', content: noise(MEGABYTE + 1) }]),
    '文件',
    '约 1 MB',
    bomb,
  ],
  [
    'a part that says it is small',
    zipOf([xml, { name: 'a', content: zeros(250), size: 1000 }]),
    'a',
    '不完整或已损坏',
    broken,
  ],
  [
    'XML that says it is small',
    zipOf([{ ...xml, content: Buffer.alloc(3 * MEGABYTE, ' '), size: 1000 }]),
    xml.name,
    '不完整或已损坏',
    broken,
  ],
  [
    'an encrypted part',
    zipOf([{ ...xml, flags: 1 }]),
    xml.name,
    '文件有密码',
    '文件有密码，打不开。请取消密码后重试。',
  ],
  ['XML with another check sum', zipOf([{ ...xml, crc: 1 }]), xml.name, '不完整或已损坏', broken],
  [
    'stored XML with another check sum',
    zipOf([{ ...xml, method: 0, crc: 1 }]),
    xml.name,
    '不完整或已损坏',
    broken,
  ],
  ['a part packed in another way', zipOf([{ ...xml, method: 12 }]), xml.name, '不完整或已损坏', broken],
  ['parts that share their bytes', shared(), '文件', '不完整或已损坏', broken],
  ['a part listed twice', zipOf([xml, xml]), '文件', '不完整或已损坏', broken],
  ['a zip that is cut off', zipOf([xml]).subarray(0, -30), '文件', '不完整或已损坏', broken],
  ['a zip without its start', zipOf([xml]).subarray(10), '文件', '不完整或已损坏', broken],
  ['no zip at all', new Uint8Array(10), '文件', '不完整或已损坏', broken],
  [
    'more than 5,000 parts',
    zipOf(Array.from({ length: 5001 }, (_, at) => ({ name: `a${at}`, content: '' }))),
    '文件',
    '里面有5001个文件',
    '里面的文件超过5000个，不像一份年报，没有打开。请核对是不是选错了文件。',
  ],
  ['a DOCTYPE', zipOf([{ ...xml, content: '<!doctype w><w/>' }]), xml.name, '<!DOCTYPE', declared],
  [
    'an entity in UTF-16',
    zipOf([{ ...xml, content: Buffer.from('\uFEFF<!ENTITY a "b">', 'utf16le') }]),
    xml.name,
    '<!DOCTYPE',
    declared,
  ],
])('%s may not', async (_, bytes, place, found, message) => {
  const guarded = Promise.resolve(bytes).then(guard);
  await expect(guarded).rejects.toMatchObject({ place, found, message });
});

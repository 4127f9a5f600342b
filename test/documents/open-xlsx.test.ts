/** Which parts of a workbook hold its sheets. */
import { guardedXlsx, sheetParts } from '../../src/documents/open-xlsx';
import { zipOf } from '../support/zip';

const book = (sheets: string) => ({ name: 'xl/workbook.xml', content: `<workbook>${sheets}</workbook>` });
const links = (content: string) => ({ name: 'xl/_rels/workbook.xml.rels', content });

const sheet = (name: string, id: string) => `<sheet name="${name}" sheetId="1" r:id="${id}"/>`;
const link = (id: string, target: string) => `<Relationship Type="t" Target="${target}" Id="${id}"/>`;

const usual = links(link('r1', 'worksheets/a.xml') + link('r2', '/xl/worksheets/b.xml'));

test.each([
  ['the first', [book(sheet('台账', 'r1') + sheet('表', 'r2')), usual], ['xl/worksheets/a.xml']],
  ['its path is whole', [book(sheet('表', 'r1') + sheet('台账', 'r2')), usual], ['xl/worksheets/b.xml']],
  ['no such sheet', [book(sheet('表', 'r1')), usual], []],
  ['another prefix', [book('<x:sheets><x:sheet name="台账" r:id="r1"/></x:sheets>'), usual], []],
  ['no list', [usual], []],
  ['no links', [book(sheet('台账', 'r1'))], []],
])('%s', (_, parts, expected) => {
  const found = sheetParts(guardedXlsx(zipOf(parts)), (name) => name === '台账');
  expect([...found]).toEqual(expected);
});

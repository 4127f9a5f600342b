/** 报送件 as LibreOffice opens it: the figures and texts of the workbook, and no formula. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { findLibreOffice, recalculated } from '../../scripts/lib/libreoffice.mjs';
import { readOwnWorkbook } from '../../src/documents/own-workbook-file';
import { sendable, sentWorkbook } from '../../src/documents/sent-workbook';
import { findForm } from '../../src/report/form';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample } from '../support/samples';

const TODAY = 46_000;
const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ogi-sent-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every cell shows what was sent, texts that look like formulas among them', async () => {
  const report = sample('suqian-2024');
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: report.year,
    sheets: ['table2', 'table3', 'table4'],
    report,
  });
  const typed = new Map(
    ['=1+1', '+1', '-待核', '@甲', '#N/A'].map((text, index) => [
      `t3.new.${['natural', 'business', 'research', 'nonprofit', 'legal'][index]}`,
      text,
    ]),
  );
  const bytes = await writeXlsx(
    sheets.map((sheet) => withContents(sheet, typed)),
    { today: TODAY },
  );
  const own = await readOwnWorkbook(bytes);
  const copy = sentWorkbook(own, sendable(own));
  const path = join(folder, 'sent.xlsx');
  writeFileSync(path, await writeXlsx(copy, { today: TODAY }));
  recalculated(program, [path], join(folder, 'anew'));

  const { sheets: opened } = await readXlsx(readFileSync(join(folder, 'anew', 'sent.xlsx')));
  expect(opened.map(({ name }) => name)).toEqual(copy.map(({ sheet }) => sheet));
  copy.forEach(({ contents }, index) => {
    const { rows, cells } = opened[index]!;
    const shown = contents.map((line, row) => line.map((_, column) => rows[row]?.[column] ?? ''));
    expect(shown).toEqual(contents);
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
  expect(copy[1]!.contents.flat()).toEqual(expect.arrayContaining([...typed.values()]));
});

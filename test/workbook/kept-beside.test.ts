/** What a file keeps of a workbook beside its sheets: the last action, 定稿, remembered headings; nothing of persons, and nothing of others. */
import { unzipSync, strFromU8 } from 'fflate';
import { customPart, withCustomParts } from '../../src/workbook/custom-parts';
import { findForm } from '../../src/report/form';
import { keptIn, keptParts } from '../../src/workbook/kept-beside';
import type { LastAction } from '../../src/workbook/last-action';
import { lastActionNamespace } from '../../src/workbook/last-action';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { ledgerCellName } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';

const { sheets: plans } = planWorkbook({
  form: findForm('2021')!,
  organ: '甲县',
  year: 2024,
  sheets: ['table3', 'ledger'],
});
const workbook = new MemoryWorkbook(() => 45_000);
workbook.add(plans);
const [table3, ledger] = workbook.sheets.map(({ id, plan }) => ({
  id,
  name: plan.sheet,
  kind: plan.kind,
  year: String(plan.year),
}));
const figure = { name: 't3.new.natural', before: '', after: 3 };
const person = {
  name: ledgerCellName({ row: 1, column: 'applicant' }),
  before: '',
  after: '张三',
  row: '2024-1',
};
const action = (cells: Extract<LastAction, { kind: 'write' }>['sheets'][number]['cells']): LastAction => ({
  kind: 'write',
  what: 'register',
  sheets: [
    { ...table3!, cells: [figure] },
    { ...ledger!, cells },
  ],
});
const final = {
  at: '今天',
  year: 2024,
  checkValue: 'NZ6T-8A1W',
  figures: { 'table3.new.natural': '3' },
  texts: {},
};
const ledgerColumns = { 受理编号: 'number', '备注 <"甲" & 乙>': null } as const;

test('it comes back as it was, but for what people wrote of themselves', () => {
  const kept = keptIn(keptParts({ actions: [action([person])], final, ledgerColumns }), workbook.sheets);
  expect(kept).toEqual({ actions: [action([{ name: person.name, personal: true }])], final, ledgerColumns });
});

test('the file names no person', () => {
  expect(keptParts({ actions: [action([person])] }).join('')).not.toContain('张三');
});

test('sheets that have another id now are found by what they are, and one that is gone by nothing', () => {
  const other = new MemoryWorkbook(() => 45_000);
  other.add(
    planWorkbook({ form: findForm('2021')!, organ: '甲县', year: 2023, sheets: ['table3'] }).sheets.map(
      (plan) => ({ ...plan, sheet: '去年' }),
    ),
  );
  other.add(plans.slice(0, 1));
  const [, again] = other.sheets;
  const [kept] = keptIn(keptParts({ actions: [action([])] }), other.sheets).actions!;
  expect(kept!.kind === 'write' && kept!.sheets.map(({ id }) => id)).toEqual([
    again!.id,
    `gone-${ledger!.id}`,
  ]);
});

test.each([
  ['nothing', ''],
  ['no XML', 'x'],
  ['somebody else’s', '<kept xmlns="urn:other" final="{}"/>'],
  ['what does not read as JSON', '<kept xmlns="urn:ogi:kept:1" final="{" ledgerColumns="["></kept>'],
  [
    'what is none of ours',
    '<kept xmlns="urn:ogi:kept:1" final="[1]" ledgerColumns="{&quot;甲&quot;:&quot;what&quot;}"></kept>',
  ],
])('%s is passed over', (_, xml) => {
  expect(keptIn([xml], workbook.sheets)).toEqual({});
});

test('a workbook that keeps nothing has no parts', () => {
  expect(keptParts({ settings: { organ: '', year: 2024, format: '2021' } })).toEqual([]);
});

test('the parts are in the file as Excel lays its own there, each with its id, and linked from the workbook', async () => {
  const plain = await writeXlsx(plans, { today: 45_000 });
  expect(withCustomParts(plain, [])).toBe(plain);
  const files = unzipSync(withCustomParts(plain, keptParts({ actions: [action([])], final })));
  const text = (name: string) => strFromU8(files[name]!);
  expect(text(customPart(1))).toContain(`xmlns="${lastActionNamespace}"`);
  expect(text(customPart(2))).toContain('xmlns="urn:ogi:kept:1"');
  for (const number of [1, 2]) {
    expect(text('xl/_rels/workbook.xml.rels')).toContain(`Target="../customXml/item${number}.xml"`);
    expect(text('[Content_Types].xml')).toContain(`/customXml/itemProps${number}.xml`);
    expect(text(`customXml/_rels/item${number}.xml.rels`)).toContain(`itemProps${number}.xml`);
  }
  const ids = [1, 2].map((number) => /itemID="([^"]+)"/.exec(text(`customXml/itemProps${number}.xml`))![1]);
  expect(new Set(ids).size).toBe(2);
});

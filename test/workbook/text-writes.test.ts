/** What is written into 正文, and what is left to the people who wrote there. */
import { narrateReport } from '../../src/narrative/narrate-report';
import { refresh } from '../../src/narrative/stale';
import { findForm } from '../../src/report/form';
import type { CellWrite } from '../../src/workbook/host';
import type { NamedSheet } from '../../src/workbook/named-sheets';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { isBegun, sectionsOf, textCells, writtenOn } from '../../src/workbook/text-sheet';
import { followed, paragraphChanges, refreshWrites, writesOf } from '../../src/workbook/text-writes';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const form = findForm('2021')!;
const forms = { form, table3Form: form };
const report = sample('suqian-2024');
const previous = sample('suqian-2023');
const written = narrateReport({ report, previous });

const workbook = planWorkbook({ form, organ: '某局', year: 2024, sheets: ['table3', 'text'] });
const blank = namedSheets(standingOf(workbook)).find(({ kind }) => kind === 'text')!;

/** The sheet after these writes, as a host does them: a cell that holds something else is left. */
function after(
  sheet: NamedSheet,
  writes: readonly Pick<CellWrite, 'name' | 'expected' | 'input'>[],
): NamedSheet {
  const named = new Map(sheet.named);
  const contents = new Map<string, string | number>();
  for (const { name, expected, input } of writes) {
    const { box } = named.get(name)!;
    const { formula, value } = sheet.cell(box.row, box.column);
    if (expected !== undefined) expect(formula ?? value ?? '').toBe(expected);
    if (!('value' in input)) throw new Error(`${name} gets a formula`);
    named.set(name, {
      ...named.get(name)!,
      value: input.value === '' ? null : input.value,
      isFormula: false,
    });
    contents.set(`${box.row},${box.column}`, input.value);
  }
  const cell: NamedSheet['cell'] = (row, column) => {
    const value = contents.get(`${row},${column}`);
    return value === undefined ? sheet.cell(row, column) : { value: value === '' ? null : value };
  };
  return { ...sheet, named, cell };
}

const typed = (sheet: NamedSheet, texts: Readonly<Record<string, string>>): NamedSheet =>
  after(
    sheet,
    Object.entries(texts).map(([name, value]) => ({ name, input: { value } })),
  );
const statesOf = (sheet: NamedSheet, text = written) =>
  Object.fromEntries(
    paragraphChanges(sheet, forms, text).map(({ row, state }) => [row.paragraph, state] as const),
  );
const filled = after(blank, writesOf(paragraphChanges(blank, forms, written)));

test('a sheet that nobody has written on gets every paragraph, formulas included', () => {
  expect(statesOf(blank)).toEqual({
    preamble: 'new',
    overview: 'same',
    releases: 'new',
    applications: 'live',
    management: 'live',
    platforms: 'new',
    supervision: 'new',
    applicationsLeadIn: 'new',
    disputesLeadIn: 'new',
    lastYearsProblems: 'same',
    problems: 'new',
    others: 'live',
  });
  expect(new Set(Object.values(statesOf(filled)))).toEqual(new Set(['same']));
  expect(writtenOn(filled, forms).filter(({ paragraphs }) => paragraphs.length > 0)).toEqual(
    written.filter(({ paragraphs }) => paragraphs.length > 0),
  );
});

test('rows become high enough for what is written, and no higher than Excel allows', () => {
  const heights = writesOf(paragraphChanges(blank, forms, written)).flatMap(({ name, height }) =>
    height === undefined ? [] : [[name, height] as const],
  );
  expect(heights.find(([name]) => name === 'text.applications')![1]).toBeGreaterThan(250);
  for (const [, height] of heights) expect(height).toBeLessThanOrEqual(409);
});

test('with other figures what nobody changed is renewed, and what people wrote stays theirs', () => {
  const later = narrateReport({ report: withFigures(report, { 'table3.new.total': 99 }), previous });
  const own = typed(filled, { 'text.preamble': '自己写的前言。' });
  expect(statesOf(own, later)).toMatchObject({
    preamble: 'own',
    releases: 'same',
    applications: 'renewed',
    problems: 'same',
  });
  // what no longer is said goes, where nobody changed it
  const none = later.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter(({ id }) => id !== 'disputesLeadIn'),
  }));
  const gone = paragraphChanges(own, forms, none).find(({ row }) => row.paragraph === 'disputesLeadIn')!;
  expect([gone.state, gone.to, gone.kept.after]).toEqual(['renewed', '', '']);
});

test('after a number changed it alone is patched, in what people have made of the text', () => {
  const before = textCells(filled, forms).find(({ name }) => name === 'text.applications')!.text;
  const received = report.table3.new!.at(-1) as number;
  const edited = before.replace('本机关新收', '我市共新收到');
  expect(edited).not.toBe(before);
  const sheet = typed(filled, { 'text.applications': edited, 'text.others': '没有其他事项。' });
  const now = { report: withFigures(report, { 'table3.new.total': received + 1 }), previous };
  const refreshed = refresh(writtenOn(sheet, forms), sectionsOf(textCells(sheet, forms)), now);
  const patched = after(sheet, refreshWrites(sheet, forms, refreshed));
  const texts = (of: NamedSheet) => textCells(of, forms).map(({ name, text }) => [name, text] as const);
  const changed = texts(patched).filter(
    ([name, text]) => !texts(sheet).some(([n, t]) => n === name && t === text),
  );
  expect(changed.map(([name]) => name)).toEqual(['text.applications', 'text.applicationsLeadIn']);
  expect(changed[0]![1]).toContain(`我市共新收到政府信息公开申请${received + 1}件`);
  // all that was patched is known to be so
  const again = refresh(writtenOn(patched, forms), sectionsOf(textCells(patched, forms)), now);
  expect(again.stale.filter(({ state }) => state === 'patched')).toEqual([]);
  expect(refreshWrites(patched, forms, again)).toEqual([]);
});

describe('what is the clerk’s own', () => {
  test('a paragraph that he emptied, and a formula that he wrote, are not proposed as new', () => {
    const emptied = typed(filled, { 'text.others': '' });
    expect(statesOf(emptied)).toMatchObject({ others: 'own', preamble: 'same' });
    const { box } = blank.named.get('text.preamble')!;
    const formula = '="自己拼的"&"前言"';
    const own: NamedSheet = {
      ...blank,
      named: new Map([
        ...blank.named,
        ['text.preamble', { ...blank.named.get('text.preamble')!, value: '自己拼的前言', isFormula: true }],
      ]),
      cell: (row, column) =>
        row === box.row && column === box.column
          ? { value: '自己拼的前言', formula }
          : blank.cell(row, column),
    };
    expect(statesOf(own)).toMatchObject({ preamble: 'own', applications: 'live' });
    // it is the clerk's text also for the check
    expect(isBegun(textCells(own, forms))).toBe(true);
  });

  test('a text that no cell can hold is not written', () => {
    const long = narrateReport({ report, previous, texts: { overview: '长'.repeat(32_767) } });
    expect(statesOf(blank, long)).toMatchObject({ overview: 'tooLong', releases: 'new' });
  });

  test('a paragraph that he wrote as it would be written is followed from then on', () => {
    const own = typed(blank, { 'text.preamble': textCells(filled, forms)[0]!.text });
    const changes = paragraphChanges(own, forms, written);
    expect(followed(changes).map(({ row }) => row.paragraph)).toEqual(['preamble']);
    const after2 = after(own, writesOf(followed(changes)));
    expect(writtenOn(after2, forms)[0]!.paragraphs).toHaveLength(1);
    expect(textCells(after2, forms)).toEqual(textCells(own, forms));
    expect(followed(paragraphChanges(after2, forms, written))).toEqual([]);
  });

  test('rows that he deleted are passed over', () => {
    const named = new Map(filled.named);
    for (const name of ['text.disputesLeadIn', 'written.disputesLeadIn']) named.delete(name);
    expect(statesOf({ ...filled, named })).not.toHaveProperty('disputesLeadIn');
  });
});

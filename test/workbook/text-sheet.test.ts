/** What stands on 正文, as it is read back by names. */
import { narrateReport } from '../../src/narrative/narrate-report';
import { findForm } from '../../src/report/form';
import { keptText } from '../../src/workbook/kept-text';
import type { NamedSheet } from '../../src/workbook/named-sheets';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { refilled } from '../../src/workbook/refilled';
import { isBegun, sectionsOf, textCells, writtenOn } from '../../src/workbook/text-sheet';
import { sample } from '../support/samples';
import { standingOf } from '../support/standing';

const form = findForm('2021')!;
const forms = { form, table3Form: form };
const plan = planWorkbook({ form, organ: '某局', year: 2024, sheets: ['table3', 'text'] });
const sheet = namedSheets(standingOf(plan)).find(({ kind }) => kind === 'text')!;

/** The sheet with contents in some cells, by their names. */
function withTexts(texts: Readonly<Record<string, string>>, base: NamedSheet = sheet): NamedSheet {
  const named = new Map(base.named);
  for (const [name, value] of Object.entries(texts)) {
    named.set(name, { ...named.get(name)!, value, isFormula: false, isUncalculated: false });
  }
  return { ...base, named };
}

test('a new sheet holds what follows from figures, and nobody has begun to write', () => {
  const cells = textCells(sheet, forms);
  expect(cells.map(({ name, isFormula }) => [name, isFormula])).toEqual([
    ['text.applications', true],
    ['text.management', true],
    ['text.others', true],
  ]);
  expect(isBegun(cells)).toBe(false);
});

test('sections are read in the order in which they stand, with places in code points', () => {
  const own = withTexts({ 'text.preamble': '前言𠮷。', 'text.0': '又。', 'text.problems': '一是\r\n二是' });
  const cells = textCells(own, forms);
  expect(isBegun(cells)).toBe(true);
  expect(cells.filter(({ isFormula }) => !isFormula)).toEqual([
    {
      name: 'text.preamble',
      section: 0,
      text: '前言𠮷。',
      isFormula: false,
      isLive: false,
      start: 0,
      end: 4,
    },
    { name: 'text.0', section: 0, text: '又。', isFormula: false, isLive: false, start: 5, end: 7 },
    {
      name: 'text.problems',
      section: 5,
      text: '一是\n二是',
      isFormula: false,
      isLive: false,
      start: 0,
      end: 5,
    },
  ]);
  expect(sectionsOf(cells)).toMatchObject({ 0: '前言𠮷。\n又。', 5: '一是\n二是' });
});

test('what was written is kept beside each paragraph; what is no paragraph is passed over', () => {
  const written = narrateReport({ report: sample('suqian-2024'), previous: sample('suqian-2023') });
  const paragraphs = written.flatMap((section) => section.paragraphs);
  const kept = Object.fromEntries(
    paragraphs.map((paragraph) => [`written.${paragraph.id}`, keptText(paragraph)!]),
  );
  expect(writtenOn(withTexts(kept), forms).filter((one) => one.paragraphs.length > 0)).toEqual(
    written.filter((one) => one.paragraphs.length > 0),
  );
  for (const broken of [
    '',
    '{',
    '12',
    '{"id":"preamble"}',
    '{"id":"others","sentences":[]}',
    '{"id":"preamble","sentences":[{"id":"a","name":"b","passage":[{"kind":"number","text":"1"}]}]}',
  ]) {
    const found = writtenOn(withTexts({ ...kept, 'written.preamble': broken }), forms);
    expect(found[0]).toEqual({ section: 0, paragraphs: [] });
  }
});

test('a paragraph that no cell can hold is not kept', () => {
  const passage = [{ kind: 'words', text: '长'.repeat(32_800) }] as const;
  expect(keptText({ id: 'preamble', sentences: [{ id: 'a', name: 'b', passage }] })).toBeUndefined();
});

test('an earlier layout is recognised, and what was written over a part of a paragraph becomes the paragraph', () => {
  const cell = (value: string, isFormula: boolean) => ({
    ...sheet.named.get('text.others')!,
    value,
    isFormula,
    isUncalculated: false,
  });
  const earlier: NamedSheet = {
    ...sheet,
    named: new Map([
      ['text.applications', cell('收到3件。', true)],
      ['text.disputes', cell('未发生行政诉讼。', false)],
      ['text.documents', cell('制发5件。', true)],
      ['text.fees', cell('收费1元。', false)],
      ['text.5', cell('=一是', false)],
    ]),
  };
  expect(sectionsOf(textCells(earlier, forms))).toEqual({
    1: '收到3件。\n未发生行政诉讼。\n制发5件。',
    5: '=一是',
    6: '收费1元。',
  });
  const text = plan.sheets.find(({ kind }) => kind === 'text')!;
  const after = refilled(text, earlier);
  const contentOf = (name: string) => {
    const { refersTo } = after.names.find((one) => one.name === name)!;
    return 'cells' in refersTo ? after.contents[refersTo.cells.row]![refersTo.cells.column] : undefined;
  };
  expect(contentOf('text.applications')).toBe('收到3件。未发生行政诉讼。');
  expect(contentOf('text.others')).toBe('收费1元。');
  expect(contentOf('text.5')).toBe('=一是');
  expect(contentOf('text.management')).toHaveProperty('formula');
});

import * as fc from 'fast-check';
import { narrateParagraphs, partsOfParagraphs } from '../../src/narrative/paragraphs';
import { textOf } from '../../src/narrative/passage';
import { forms } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { formOf, tableFormsOf } from '../../src/report/report';
import { box } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import { written } from '../../src/workbook/expression';
import { planText } from '../../src/workbook/text-plan';
import { onRows, textRows } from '../../src/workbook/text-rows';
import type { Places } from '../../src/workbook/workbook-plan';
import { sample, sampleNames, withCells, withFigures } from '../support/samples';
import { calculatedSheets } from './calculated-sheet';
import type { FiguresWorkbook } from './figures-workbook';
import { cellsOfReport, figuresWorkbook, plain } from './figures-workbook';
import { tamperedSample } from './tampered-report';

const planOf = ({ report, previous }: FiguresWorkbook, places: Places) =>
  planText(
    {
      form: formOf(report)!,
      organ: report.organ,
      year: report.year,
      sheets: ['text'],
      report,
      ...(previous && { previous }),
    },
    places,
  );

/** The paragraphs that formulas show, by their names. */
function shown(workbook: FiguresWorkbook, selfName?: string): Record<string, unknown> {
  const basics = plain('basics', [[selfName ?? '']]);
  const places: Places = (address) =>
    address === 'basics.selfName' && selfName !== undefined
      ? { sheet: 'basics', box: box(0, 0) }
      : workbook.places(address);
  const plan = planOf(workbook, places);
  const evaluation = evaluate([...workbook.sheets, basics, plan], 0);
  return Object.fromEntries(
    plan.names.flatMap(({ name, refersTo }) => {
      if (!('cells' in refersTo) || !name.startsWith('text.')) return [];
      const { row, column } = refersTo.cells;
      if (plan.contents[row]![column] === '') return [];
      return [[name.slice('text.'.length), evaluation.valueOf('text', row, column)]];
    }),
  );
}

/** What is told of each paragraph, whose heading stands before it where there is something to tell. */
function told({ report, previous }: FiguresWorkbook, selfName?: string): Record<string, string> {
  const parts = narrateParagraphs(report, { previous, ...(selfName && { selfName }) });
  const rows = textRows(tableFormsOf(report)!);
  return Object.fromEntries(
    [...partsOfParagraphs].flatMap(([paragraph, own]) => {
      const texts = own.flatMap(({ id }) => parts.find((part) => part.id === id) ?? []);
      if (texts.length === 0) return [];
      const heading = rows.find((row) => row.paragraph === paragraph)?.heading;
      const body = texts.map(({ passage }) => textOf(passage)).join('');
      return [[paragraph, body === '' || heading === undefined ? body : `${heading}。${body}`]];
    }),
  );
}

const expectAsTold = (workbook: FiguresWorkbook) => expect(shown(workbook)).toEqual(told(workbook));

describe('the formulas write what src/narrative writes', () => {
  test.each(sampleNames)('on %s as published', (name) => {
    expectAsTold(figuresWorkbook(sample(name)));
  });

  test('on reports with figures changed, emptied and slashed', () => {
    fc.assert(
      fc.property(tamperedSample, (report) => expectAsTold(figuresWorkbook(report))),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('beside last year’s, of the same form or the other', () => {
    fc.assert(
      fc.property(tamperedSample, tamperedSample, (report, previous) =>
        expectAsTold(figuresWorkbook(report, previous)),
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  /** Hardly an application: each short wording is met. */
  const small = fc.constantFrom(...forms).chain((form) => {
    const cells = [...cellsOfReport({ organ: '', year: 2024, format: form.id }).keys()];
    const value = fc.constantFrom(0, 0, 1, 1, 2, null);
    const zero = withFigures(
      sample(form.id === '2019' ? 'pingtan-2020' : 'suqian-2024'),
      Object.fromEntries(cells.map((cell) => [cell, 0])),
    );
    return fc
      .dictionary(
        fc.constantFrom(...cells.filter((cell) => /total$|table4|facts|table2/.test(cell))),
        value,
        {
          maxKeys: 12,
          noNullPrototype: true,
        },
      )
      .map((changes): Report => withFigures(zero, changes));
  });

  test('on reports with a few applications, disputes and fees', () => {
    fc.assert(
      fc.property(small, (report) => expectAsTold(figuresWorkbook(report))),
      { numRuns: 50, endOnFailure: true },
    );
  });

  test('without last year’s where its sheet stands and nothing of it is filled in, as for a new organ', () => {
    const [report, last] = [sample('suqian-2024'), sample('suqian-2023')];
    const none = withCells(
      last,
      Object.fromEntries(
        Object.entries(last.table3).flatMap(([row, cells]) =>
          cells.map((_, index) => [`${row}.${formOf(last)!.table3.columns[index]!.id}`, null]),
        ),
      ),
    );
    const workbook = figuresWorkbook(report, none);
    expect(shown(workbook)).toEqual(told({ ...workbook, previous: undefined }));
  });

  test('with what the organ calls itself', () => {
    const workbook = figuresWorkbook(sample('suqian-2024'), sample('suqian-2023'));
    expect(shown(workbook, '我市')).toEqual(told(workbook, '我市'));
    expect(shown(workbook, '')).toEqual(told(workbook));
  });

  test('in a spreadsheet program as well', async () => {
    const [report, previous] = [sample('suqian-2024'), sample('suqian-2023')];
    const open = withFigures(report, { 'table3.granted.natural': null, 'table3.granted.total': null });
    for (const one of [report, open]) {
      const workbook = figuresWorkbook(one, previous);
      const plan = planOf(workbook, workbook.places);
      const sheets = await calculatedSheets([...workbook.sheets, plan]);
      const texts = sheets.get('text')!.map((row) => row[0]);
      expect(texts).toEqual(expect.arrayContaining(Object.values(told(workbook))));
    }
  }, 60_000);
});

describe.each(forms)('the plan of the $id form', (form) => {
  const blank = { organ: '某局', year: 2024, format: form.id };
  const workbook = figuresWorkbook(blank, { ...blank, year: 2023 });
  const plan = planOf(workbook, workbook.places);

  test('its sections stand in order, each with a cell for the clerk', () => {
    const texts = plan.contents.map((row) => row[0]);
    expect(texts.filter((content) => typeof content === 'string' && form.sections.includes(content))).toEqual(
      form.sections,
    );
    const cells = plan.names.filter(({ name }) => name.startsWith('text.')).map(({ name }) => name);
    expect(cells).toEqual([
      ...['text.preamble', 'text.0'],
      ...['overview', 'releases', 'applications', 'management', 'platforms', 'supervision', '1'].map(
        (id) => `text.${id}`,
      ),
      'text.2',
      ...['text.applicationsLeadIn', 'text.3', 'text.disputesLeadIn', 'text.4'],
      ...['text.lastYearsProblems', 'text.problems', 'text.5', 'text.others', 'text.6'],
    ]);
    expect(plan.validations).toHaveLength(cells.length);
  });

  test('no formula is longer or deeper than Excel takes', () => {
    for (const content of plan.contents.flat()) {
      if (typeof content !== 'object') continue;
      const formula = written(content.formula, () => '表'.repeat(31));
      expect(formula.length).toBeLessThanOrEqual(8192);
      let depth = 0;
      const depths = [...formula].map((sign) => (depth += sign === '(' ? 1 : sign === ')' ? -1 : 0));
      expect(Math.max(0, ...depths)).toBeLessThan(64);
      expect((formula.match(/"[^"]*"/g) ?? []).filter((one) => one.length > 257)).toEqual([]);
    }
  });
});

describe('a text that the report has', () => {
  const workbook = figuresWorkbook(sample('suqian-2024'));
  const cellsWith = (sections: Record<string, string>) => {
    const plan = planText(
      { form: forms[1]!, organ: '', year: 2024, sheets: ['text'], report: { ...workbook.report, sections } },
      workbook.places,
    );
    return Object.fromEntries(
      plan.names.flatMap(({ name, refersTo }) =>
        'cells' in refersTo && name.startsWith('text.')
          ? [[name, plan.contents[refersTo.cells.row]![0]]]
          : [],
      ),
    );
  };

  test('stands on the rows of its paragraphs, and nothing else in its section', () => {
    const cells = cellsWith({
      1: '我市认真落实条例。\n（一）主动公开。全年公开5条。\n其中解读2条。\n(二)依申请公开。收到3件。\n（六）其他。',
      5: '一是公开不够主动。',
    });
    expect(cells).toMatchObject({
      'text.overview': '我市认真落实条例。',
      'text.releases': '（一）主动公开。全年公开5条。\n其中解读2条。',
      'text.applications': '(二)依申请公开。收到3件。\n（六）其他。',
      'text.management': '',
      'text.1': '',
      'text.lastYearsProblems': '',
      'text.problems': '一是公开不够主动。',
    });
    expect(cells['text.others']).toHaveProperty('formula');
  });

  test('is given back as it was', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '（一）主动公开',
        '（二）申请',
        '（三）管理',
        '（五）监督',
        '(四) 平台',
        '一、总体',
      ),
      fc.string(),
    );
    const rows = textRows({ form: forms[1]!, table3Form: forms[1]! });
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 0, max: 6 }), (lines, section) => {
        const text = lines.join('\n').replaceAll('\r', '');
        const own = rows.filter((row) => row.section === section);
        const found = onRows(text, own);
        const joined = own.flatMap(({ name }) => found.get(name) ?? []).join('\n');
        expect(joined).toBe(text.trim() === '' ? '' : text);
      }),
    );
  });
});

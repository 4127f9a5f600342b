import * as fc from 'fast-check';
import { narrateParagraphs } from '../../../src/narrative/paragraphs';
import { linksOf, textOf } from '../../../src/narrative/passage';
import { checkText } from '../../../src/narrative/text-check/check';
import type { Cell } from '../../../src/report/cell';
import { formForYear, partsAndTotal, table4Blocks } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { closedTable } from '../../support/arbitrary';
import { sample } from '../../support/samples';

const count = fc.oneof(fc.constant(0), fc.constant(1), fc.nat(300));

/** Consistent reports of both forms. */
const report: fc.Arbitrary<Report> = closedTable.chain(({ form, table3 }) => {
  const year = form.lastReportYear ?? 2024;
  const { parts } = partsAndTotal(form.table4.columns);
  const block = fc
    .array(count, { minLength: parts.length, maxLength: parts.length })
    .map((cells): readonly Cell[] => [...cells, cells.reduce((sum, cell) => sum + cell, 0)]);
  const blocks = table4Blocks(formForYear(year));
  return fc.array(block, { minLength: blocks.length, maxLength: blocks.length }).map((rows): Report => ({
    organ: '淮安市人民政府',
    level: 'prefecture',
    year,
    format: form.id,
    table2: sample(form.id === '2019' ? 'pingtan-2020' : 'huaian-2024').table2,
    table3,
    table4: Object.fromEntries(blocks.map(({ id }, index) => [id, rows[index]!])),
  }));
});

/** The text that follows from the figures of a report, by section, with its numbers. */
function written(one: Report, previous: Report | undefined) {
  const sections: Record<string, string> = {};
  const numbers = narrateParagraphs(one, { previous, selfName: '我市' }).flatMap(({ section, passage }) => {
    const before = sections[section] === undefined ? '' : `${sections[section]}\n`;
    sections[section] = before + textOf(passage);
    const from = [...before].length;
    return linksOf(passage)
      .filter(({ cells }) => cells.some((cell) => cell.startsWith('table')))
      .map(({ start, end, cells }) => ({
        section: String(section),
        start: from + start,
        end: from + end,
        cells,
      }))
      .filter((place) => /^\d+$/.test([...sections[section]!].slice(place.start, place.end).join('')));
  });
  return { report: { ...one, sections }, numbers };
}

test('in the text that follows from the figures nothing is found', () => {
  fc.assert(
    fc.property(report, fc.option(report, { nil: undefined }), (one, previous) => {
      const { report: whole } = written(one, previous);
      const { findings } = checkText(whole, { previous, scope: 'passage' });
      expect(findings.filter(({ code }) => code !== 'gap')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('one wrong number is found at its place, unless the word can be read so that it is right', () => {
  fc.assert(
    fc.property(report, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, at, by) => {
      const { report: whole, numbers } = written(one, undefined);
      if (numbers.length === 0) return;
      const { section, start, end } = numbers[at % numbers.length]!;
      const letters = [...whole.sections[section]!];
      const wrong = String(Number(letters.slice(start, end).join('')) + by);
      const text = [...letters.slice(0, start), wrong, ...letters.slice(end)].join('');
      const check = checkText(
        { ...whole, sections: { ...whole.sections, [section]: text } },
        { scope: 'passage' },
      );
      const own = check.numbers.find(({ place }) => place.section === section && place.start === start);
      const right = checkText(whole, { scope: 'passage' }).numbers.find(
        ({ place }) => place.section === section && place.start === start,
      );
      expect(right?.state).toBe('agrees');
      if (own?.state === 'agrees') expect(own.label).not.toBe(right?.label);
      else
        expect(check.findings.map(({ place }) => place)).toContainEqual({
          section,
          start,
          end: expect.any(Number) as number,
        });
    }),
    { numRuns: 200 },
  );
});

test('no text makes it fail, and every place is one of the text', () => {
  const letters =
    '收到办结结转上年下度政府信息公开申请予以部分不行政复议诉讼维持纠正均全部无未0123456789%件条，。；、（）“”\n一二三 𠮷';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 120 }), (text) => {
      const { findings, numbers } = checkText({ ...sample('huaian-2024'), sections: { '1': text } });
      for (const place of [...findings, ...numbers].map((one) => one.place)) {
        if (!place) continue;
        expect(place.start).toBeLessThanOrEqual(place.end);
        expect(place.end).toBeLessThanOrEqual([...text].length);
      }
    }),
    { numRuns: 150 },
  );
});

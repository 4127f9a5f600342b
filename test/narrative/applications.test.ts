import * as fc from 'fast-check';
import { narrateApplications } from '../../src/narrative/applications';
import { linksOf, textOf } from '../../src/narrative/passage';
import { sum } from '../../src/report/cell';
import { findForm, figureRows } from '../../src/report/form';
import { table3Reader } from '../../src/report/report';
import type { Cell } from '../../src/report/cell';
import { closedTable } from '../support/arbitrary';
import type { Sample } from '../support/samples';
import { formOf, sample, withCells, zeroFilled } from '../support/samples';

const year = (report: Sample) => ({ form: formOf(report), table3: report.table3 });
const passage = (report: Sample, previous?: Sample) =>
  narrateApplications({
    ...year(report),
    year: report.year,
    ...(previous && { previous: year(previous) }),
    ...(report.computed && { computed: report.computed }),
  });
const text = (report: Sample, previous?: Sample) => textOf(passage(report, previous));

/** A report on 2024 whose table 3 is 0 but for these cells; totals follow along rows and columns. */
function report(cells: Readonly<Record<string, number>>): Sample {
  const form = findForm('2021')!;
  const zero: Sample = {
    organ: '某局',
    year: 2024,
    format: '2021',
    table2: {},
    table4: {},
    table3: Object.fromEntries(figureRows(form).map(({ id }) => [id, Array<Cell>(7).fill(0)])),
  };
  const table3 = withCells(zero, cells).table3;
  const details = Object.entries(table3).filter(([id]) => !['new', 'carriedIn', 'carriedOut'].includes(id));
  const handledTotal = Array.from({ length: 6 }, (_, c) => sum(details.map(([, row]) => row[c]!)));
  return {
    ...zero,
    table3: Object.fromEntries(
      Object.entries({ ...table3, handledTotal }).map(([id, row]) => {
        const parts = row.slice(0, 6);
        return [id, [...parts, sum(parts)]];
      }),
    ),
  };
}

test.each<[string, Record<string, number>, string]>([
  ['no application at all', {}, '2024年，本机关未收到政府信息公开申请，无上年结转的申请。'],
  [
    'only last year’s, all handled',
    { 'carriedIn.natural': 2, 'granted.natural': 2 },
    '2024年，本机关未收到新的政府信息公开申请，上年结转2件均已办结。办结的2件均予以公开。',
  ],
  [
    'only last year’s single one, handled',
    { 'carriedIn.natural': 1, 'other.other.natural': 1 },
    '2024年，本机关未收到新的政府信息公开申请，上年结转1件已办结。办理结果为其他处理。',
  ],
  [
    'only last year’s, none handled',
    { 'carriedIn.natural': 3, 'carriedOut.natural': 3 },
    '2024年，本机关未收到新的政府信息公开申请，上年结转的3件继续结转下年度办理。',
  ],
  [
    'several, none handled',
    { 'new.otherOrg': 3, 'carriedOut.otherOrg': 3 },
    '2024年，本机关新收政府信息公开申请3件，均结转下年度继续办理。新收的申请均由其他组织提出。',
  ],
  [
    'last year’s too, none handled',
    { 'new.natural': 3, 'carriedIn.natural': 2, 'carriedOut.natural': 5 },
    '2024年，本机关新收政府信息公开申请3件，上年结转2件，均结转下年度继续办理。新收的申请均由自然人提出。',
  ],
  [
    'all granted in part',
    { 'new.natural': 3, 'partial.natural': 3 },
    '2024年，本机关新收政府信息公开申请3件，均已办结。新收的申请均由自然人提出。办结的3件均为部分公开。',
  ],
  [
    'all denied for one reason',
    { 'new.natural': 3, 'denied.inquiry.natural': 3 },
    '2024年，本机关新收政府信息公开申请3件，均已办结。新收的申请均由自然人提出。办结的3件均不予公开。不予公开的理由均为属于行政查询事项。',
  ],
  [
    'only last year’s, one still open',
    { 'carriedIn.legal': 2, 'denied.inquiry.legal': 1, 'carriedOut.legal': 1 },
    '2024年，本机关未收到新的政府信息公开申请，上年结转2件，办结1件，继续结转1件。办理结果为不予公开。不予公开的理由为属于行政查询事项。',
  ],
  [
    'a single one, handled',
    { 'new.business': 1, 'partial.business': 1 },
    '2024年，本机关收到政府信息公开申请1件，已办结。申请人为商业企业。办理结果为部分公开。',
  ],
  [
    'a single one, carried over',
    { 'new.natural': 1, 'carriedOut.natural': 1 },
    '2024年，本机关收到政府信息公开申请1件，结转下年度继续办理。申请人为自然人。',
  ],
  [
    'one kind of applicant, nothing carried over',
    { 'new.natural': 5, 'granted.natural': 3, 'unavailable.notHeld.natural': 2 },
    '2024年，本机关新收政府信息公开申请5件，均已办结。新收的申请均由自然人提出。办结的5件中，予以公开3件、无法提供2件。无法提供2件，理由均为本机关不掌握相关政府信息。',
  ],
  [
    'carried out, nothing carried in',
    {
      'new.natural': 4,
      'new.otherOrg': 1,
      'granted.natural': 3,
      'granted.otherOrg': 1,
      'carriedOut.natural': 1,
    },
    '2024年，本机关新收政府信息公开申请5件，办结4件，结转下年度1件。新收的申请按申请人分，自然人4件、其他组织1件。办结的4件均予以公开。',
  ],
  [
    'carried in, nothing carried out',
    { 'new.natural': 4, 'carriedIn.natural': 1, 'refused.repeat.natural': 2, 'refused.petition.natural': 3 },
    '2024年，本机关新收政府信息公开申请4件，上年结转1件，均已办结。新收的申请均由自然人提出。办结的5件均不予处理。不予处理的理由为信访举报投诉类申请3件、重复申请2件。',
  ],
])('%s', (_, cells, expected) => {
  expect(text(report(cells))).toBe(expected);
});

test('totals that no part explains are told alone', () => {
  const { table3, ...rest } = report({});
  const total = (count: number): readonly Cell[] => [0, 0, 0, 0, 0, 0, count];
  const all = { ...rest, table3: { ...table3, new: total(2), handledTotal: total(2) } };
  expect(text(all)).toBe('2024年，本机关新收政府信息公开申请2件，均已办结。');
});

test.each<[string, number, number, string]>([
  ['more', 21, 20, '新收申请较上年增加1件，增长5%。'],
  ['fewer', 15, 20, '新收申请较上年减少5件，下降25%。'],
  ['too few then for a percentage', 20, 19, '新收申请较上年增加1件。'],
  ['so few more that it is no percentage', 5001, 5000, '新收申请较上年增加1件。'],
  ['so few less that it is no percentage', 5000, 5001, '新收申请较上年减少1件。'],
])('against last year: %s', (_, now, then, expected) => {
  const of = (count: number) => report({ 'new.natural': count, 'granted.natural': count });
  expect(text(of(now), of(then))).toMatch(new RegExp(`。${expected}$`));
});

test('the paragraph of a city with carry-over and last year at hand', () => {
  expect(text(sample('suqian-2024'), sample('suqian-2023'))).toMatchInlineSnapshot(
    `"2024年，本机关新收政府信息公开申请3525件，上年结转121件，办结3521件，结转下年度125件。新收的申请按申请人分，自然人3440件、商业企业75件、社会公益组织1件、法律服务机构6件、其他组织3件。办结的3521件中，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理469件。不予公开92件，理由为属于国家秘密2件、其他法律行政法规禁止公开1件、危及“三安全一稳定”4件、保护第三方合法权益17件、属于三类内部事务信息21件、属于四类过程性信息11件、属于行政执法案卷23件、属于行政查询事项13件。无法提供941件，理由为本机关不掌握相关政府信息897件、没有现成信息需要另行制作36件、补正后申请内容仍不明确8件。不予处理117件，理由为信访举报投诉类申请87件、重复申请27件、无正当理由大量反复申请3件。新收申请较上年增加14件，增长0.4%。"`,
  );
});

test.each<[string, number, number, string]>([
  ['equal', 30, 30, '新收申请数量与上年持平。'],
  ['more, on a base that bears a percentage', 23, 20, '新收申请较上年增加3件，增长15%。'],
  ['fewer, on such a base', 2, 30, '新收申请较上年减少28件，下降93.3%。'],
  ['more, on a small base', 8, 5, '新收申请较上年增加3件。'],
  ['fewer, on a small base', 1, 19, '新收申请较上年减少18件。'],
  ['none last year', 8, 0, '上年未收到申请。'],
])('against last year: %s', (_, now, last, expected) => {
  const received = (count: number) => report({ 'new.natural': count, 'granted.natural': count });
  expect(text(received(now), received(last))).toMatch(new RegExp(`${expected.replace('.', '\\.')}$`));
});

test('none in either year says nothing of last year', () => {
  expect(text(report({}), report({}))).toBe(text(report({})));
});

describe('a blank is never read as 0', () => {
  const zhanyi = sample('zhanyi-2019');

  test('沾益 as published', () => {
    expect(text(zhanyi)).toBe(
      '2019年，本机关新收政府信息公开申请3件，上年结转【待填：上年结转】件，办结【待填：办理结果总计】件，结转下年度【待填：结转下年度】件。' +
        '新收的申请按申请人分，自然人3件、【待填：商业企业、科研机构等5项】。' +
        '办结的【待填：办理结果总计】件中，予以公开2件、部分公开1件、【待填：不予公开、无法提供等4项】。',
    );
  });

  test('沾益 with its blanks filled by 0', () => {
    const filled = zeroFilled(withCells(zhanyi, { 'handledTotal.natural': 3, 'handledTotal.total': 3 }));
    expect(text(filled)).toBe(
      '2019年，本机关新收政府信息公开申请3件，均已办结。新收的申请均由自然人提出。办结的3件中，予以公开2件、部分公开1件。',
    );
  });

  test('a blank total is made of its parts when these are all there', () => {
    const filled = zeroFilled(withCells(zhanyi, { 'handledTotal.natural': 3 }));
    expect(text(withCells(filled, { 'handledTotal.total': null }))).toBe(
      text(withCells(filled, { 'handledTotal.total': 3 })),
    );
  });

  test('a computed total with a blank part is not quoted', () => {
    expect(text({ ...zhanyi, computed: ['table3.new.total'] })).toMatch(
      /^2019年，本机关新收政府信息公开申请【待填：新收】件/,
    );
  });

  test('a year without last year’s figure asks for it', () => {
    const last = withCells(report({}), { 'new.natural': null, 'new.total': null });
    expect(text(report({ 'new.natural': 3, 'granted.natural': 3 }), last)).toMatch(
      /新收申请较上年增减【待填：增减件数】件。$/,
    );
  });
});

describe('the text says what stands in the table, closed or not', () => {
  const zero = report({});
  test.each<[string, Sample, RegExp]>([
    [
      'results blank',
      withCells(report({ 'new.natural': 3 }), {
        'handledTotal.total': null,
        'granted.total': null,
        'granted.natural': null,
        'handledTotal.natural': null,
      }),
      /^2024年，本机关新收政府信息公开申请3件，办结【待填：办理结果总计】件，结转下年度0件。/,
    ],
    [
      'handled fewer than there were',
      report({ 'new.natural': 3, 'granted.natural': 2 }),
      /^2024年，本机关新收政府信息公开申请3件，办结2件，结转下年度0件。/,
    ],
    [
      'handled some where there were none',
      report({ 'granted.natural': 2 }),
      /^2024年，本机关新收政府信息公开申请0件，办结2件，结转下年度0件。/,
    ],
    [
      'one received and neither handled nor carried over',
      report({ 'new.natural': 1 }),
      /^2024年，本机关新收政府信息公开申请1件，办结0件，结转下年度0件。/,
    ],
    [
      'a slash where the number should stand',
      withCells(zero, { 'new.total': 'na', 'new.natural': 'na' }),
      /^2024年，本机关新收政府信息公开申请【待填：新收】件，/,
    ],
  ])('%s', (_, told, expected) => {
    expect(text(told)).toMatch(expected);
  });
});

test('every number knows its cells, and the cells add up to it', () => {
  fc.assert(
    fc.property(closedTable, ({ form, table3 }) => {
      const read = table3Reader(form, table3);
      const pieces = narrateApplications({ form, table3, year: 2024 });
      expect(pieces.filter(({ kind }) => kind === 'gap')).toEqual([]);
      for (const piece of pieces) {
        if (piece.kind === 'number' && piece.cells.length > 0) {
          expect(sum(piece.cells.map((address) => read(address)!))).toBe(Number(piece.text));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('links count code points and cover the numbers', () => {
  const pieces = passage(sample('suqian-2024'));
  const points = [...textOf(pieces)];
  const numbers = pieces.filter(({ kind }) => kind === 'number').map(({ text: number }) => number);
  expect(linksOf(pieces).map(({ start, end }) => points.slice(start, end).join(''))).toEqual(numbers);
});

test('the result rows quoted in the text are those of the form that table 3 follows', () => {
  const other = (form: string) =>
    narrateApplications({
      form: findForm(form)!,
      year: 2020,
      table3: form === '2019' ? sample('pingtan-2020').table3 : sample('pingtan-2021').table3,
    }).find(({ kind }, index, all) => kind === 'number' && all[index - 1]?.text.endsWith('其他处理'));
  expect(other('2019')).toMatchObject({ text: '4', cells: ['table3.other.total'] });
  expect(other('2021')).toMatchObject({
    text: '1',
    cells: ['table3.other.noCorrection.total', 'table3.other.feeUnpaid.total', 'table3.other.other.total'],
  });
});

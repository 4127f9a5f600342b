/** Numbers of one value: a number is patched only where it is still called what it was. */
import * as fc from 'fast-check';
import { narrateReport } from '../../src/narrative/narrate-report';
import { refresh } from '../../src/narrative/stale';
import { checkText } from '../../src/narrative/text-check/check';
import { sectionTexts } from '../../src/narrative/written';
import type { Cell } from '../../src/report/cell';
import type { Sample } from '../support/samples';
import { sample, withFigures } from '../support/samples';

const suqian = sample('suqian-2024');

/** A small office: all from natural persons, all granted. */
function smallOffice(received: number, carriedIn: number, handled: number, carriedOut: number): Sample {
  const none = Object.fromEntries(
    Object.entries(suqian.table3).map(([row, cells]) => [row, cells.map(() => 0)]),
  );
  const both = (row: string, value: number): Record<string, Cell> => ({
    [`table3.${row}.natural`]: value,
    [`table3.${row}.total`]: value,
  });
  return withFigures(
    { ...suqian, organ: '某局', table3: none },
    {
      ...both('new', received),
      ...both('carriedIn', carriedIn),
      ...both('granted', handled),
      ...both('handledTotal', handled),
      ...both('carriedOut', carriedOut),
    },
  );
}

const HANDLING = '本机关新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。';
const small = smallOffice(5, 1, 5, 1);
const generated = narrateReport({ report: small });
const texts = sectionTexts(generated);

/** What a refresh makes of a sentence that stands for the one on what was handled, and what it tells of it. */
function refreshed(standing: string, report: Sample) {
  const sections = { ...texts, 1: texts[1]!.replace(HANDLING, standing) };
  const after = refresh(generated, sections, { report });
  const [before, behind] = texts[1]!.split(HANDLING) as [string, string];
  const text = after.sections[1]!.slice(before.length, after.sections[1]!.length - behind.length);
  const told = after.stale
    .filter(({ section, sentence }) => section === 1 && sentence === '办理情况')
    .map(({ state, figure }) => `${figure} ${state}`);
  return { text, told, sections, after };
}

test('the sentence is what is generated', () => {
  expect(texts[1]).toContain(HANDLING);
});

test.each<[string, string, string[]]>([
  [
    '办结政府信息公开申请5件，上年结转1件，结转下年度1件。',
    '办结政府信息公开申请5件，上年结转1件，结转下年度1件。',
    ['新收 rewritten'],
  ],
  [
    '本机关新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    '本机关新收政府信息公开申请7件，上年结转1件，办结5件，结转下年度1件。',
    ['新收 patched'],
  ],
  [
    '我局共收到政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    '我局共收到政府信息公开申请7件，上年结转1件，办结5件，结转下年度1件。',
    ['新收 patched'],
  ],
  [
    '本机关上年新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    '本机关上年新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    ['新收 rewritten'],
  ],
  [
    '本机关答复政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    '本机关答复政府信息公开申请5件，上年结转1件，办结5件，结转下年度1件。',
    ['新收 rewritten'],
  ],
])('5 received and 5 handled, 7 received now: %s', (standing, text, told) => {
  const now = refreshed(standing, smallOffice(7, 1, 5, 3));
  expect(now.text.replace('结转下年度3件', '结转下年度1件')).toBe(text);
  expect(now.told.filter((one) => one.startsWith('新收'))).toEqual(told);
});

test.each<[string, string, string]>([
  ['诉讼一审77件、二审12件', '诉讼一审77件、二审12件', 'rewritten'],
  ['行政诉讼一审77件、二审12件', '行政诉讼一审77件、二审12件', 'rewritten'],
  ['未经复议的行政诉讼77件', '未经复议的行政诉讼77件', 'rewritten'],
  ['行政诉讼共77件', '行政诉讼共87件', 'patched'],
])('of lawsuits, 77 and 87 now: %s', (standing, text, state) => {
  const own = narrateReport({ report: suqian });
  const sections = sectionTexts(own);
  const now = withFigures(suqian, {
    'table4.litigationDirect.pending': 17,
    'table4.litigationDirect.total': 35,
  });
  const edited = sections[1]!.replace('行政诉讼77件', standing);
  expect(edited).not.toBe(sections[1]);
  const after = refresh(own, { ...sections, 1: edited }, { report: now });
  expect(after.sections[1]).toContain(text);
  expect(
    after.stale
      .filter(({ section, figure }) => section === 1 && figure === '行政诉讼')
      .map((one) => one.state),
  ).toEqual([state]);
});

test('all that were received were handled: every number is patched', () => {
  const own = narrateReport({ report: smallOffice(3, 0, 3, 0) });
  const sections = sectionTexts(own);
  const text = sections[1]!.replace('本机关新收', '我局共收到');
  expect(text).toContain('我局共收到政府信息公开申请3件，均已办结。');
  const after = refresh(own, { ...sections, 1: text }, { report: smallOffice(5, 0, 5, 0) });
  expect(after.sections[1]).toBe(text.replaceAll('3件', '5件'));
  const back = refresh(after.generated, after.sections, { report: smallOffice(3, 0, 3, 0) });
  expect(back.sections[1]).toBe(text);
});

describe('of random wordings', () => {
  const figures = ['received', 'carriedIn', 'handled', 'carriedOut'] as const;
  const said: Readonly<Record<(typeof figures)[number], readonly string[]>> = {
    received: ['新收', '共收到', '新收到', '受理', '新收政府信息公开申请', '收到政府信息公开申请'],
    carriedIn: ['上年结转', '上年结转申请', '加上上年结转的', '上年度结转'],
    handled: ['办结', '办结政府信息公开申请', '已办结', '共答复', '办结的申请', '办理政府信息公开申请'],
    carriedOut: ['结转下年度', '结转下年度继续办理', '结转至下年度', '未办结'],
  };
  const count = fc.integer({ min: 1, max: 9 });
  const year = fc
    .record({ carriedIn: count, received: count, carriedOut: count })
    .map((all) => ({ ...all, handled: all.carriedIn + all.received - all.carriedOut }))
    .filter(({ handled }) => handled > 0);
  type Year = { readonly [figure in (typeof figures)[number]]: number };
  const reportOf = (one: Year) => smallOffice(one.received, one.carriedIn, one.handled, one.carriedOut);
  const clauses = fc
    .shuffledSubarray([...figures], { minLength: 1 })
    .chain((some) =>
      fc.tuple(
        fc.constantFrom('本机关', '我局', '全年'),
        ...some.map((figure) => fc.constantFrom(...said[figure]).map((words) => ({ figure, words }))),
      ),
    );

  test('no patch turns a number that agreed into one that differs', () => {
    let patches = 0;
    fc.assert(
      fc.property(year, year, clauses, (before, after, [self, ...told]) => {
        const report = reportOf(before);
        const own = narrateReport({ report });
        const sections = sectionTexts(own);
        const sentence = `2024年，${self}${told.map(({ figure, words }) => `${words}${before[figure]}件`).join('，')}。`;
        const standing = {
          ...sections,
          1: sections[1]!.replace(/(?<=（二）依申请公开情况。)[^。]*。/u, sentence),
        };
        const now = reportOf(after);
        const { sections: patched, stale } = refresh(own, standing, { report: now });
        const was = numbersOf(report, standing);
        const is = numbersOf(now, patched);
        expect(is).toHaveLength(was.length);
        was.forEach(({ state, text, place }, index) => {
          if (state !== 'agrees' || text === is[index]!.text) return;
          patches += 1;
          expect([sentence, is[index]!.text, is[index]!.state]).not.toEqual([
            sentence,
            is[index]!.text,
            'differs',
          ]);
          expect(stale.some((one) => one.place?.start === place.start)).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
    expect(patches).toBeGreaterThan(30);
  });

  const numbersOf = (report: Sample, sections: Readonly<Record<string, string>>) =>
    checkText({ ...report, sections: { 1: sections[1]! } }).numbers;
});

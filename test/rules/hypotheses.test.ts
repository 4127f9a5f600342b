import * as fc from 'fast-check';
import type { Cell } from '../../src/report/cell';
import { partsOfTotals } from '../../src/report/totals';
import { checkReport, formsOf } from '../../src/rules/check';
import { explanationOf } from '../../src/rules/explanations';
import { cellsOf, closedSamples, figureAt, faultyReport, recalculated } from '../support/faults';
import { changedBy, located } from '../support/located';
import type { Sample } from '../support/samples';
import { formOf, sample, withCells, withFigures, zeroFilled } from '../support/samples';

const pingtan = sample('pingtan-2021');
const pingtan2020 = sample('pingtan-2020');
const suqian = sample('suqian-2024');

/** The report as in our own sheet, where totals follow their parts. */
const withFormulas = (report: Sample, totals = [...partsOfTotals(formOf(report)).keys()]): Sample =>
  recalculated({ ...report, computed: totals });

const formulasOf = (report: Sample, row: string): string[] =>
  formOf(report).table3.columns.map(({ id }) => `table3.${row}.${id}`);

/** 61 applications, all granted; one of them stands with the natural persons below and with 其他 above. */
const misplaced = withCells(zeroFilled(sample('zhanyi-2019')), {
  'new.natural': 60,
  'new.otherOrg': 1,
  'new.total': 61,
  'granted.natural': 61,
  'granted.total': 61,
  'partial.natural': 0,
  'partial.total': 0,
  'handledTotal.natural': 61,
  'handledTotal.total': 61,
});

const told = (report: Sample) =>
  located(report).map(({ component, size, proven, more, sets }) => ({
    component: component.join(' '),
    size,
    ...(!proven && { proven }),
    ...(more && { more }),
    sets: sets.map((set) => `${set.kind} ${explanationOf(set, formsOf(report)!)}`),
  }));

test.each<[string, Sample, ReturnType<typeof told>]>([
  [
    'digits interchanged, in a published table',
    withCells(pingtan, { 'granted.natural': 72 }),
    [
      {
        component: 'B02.granted B03.natural',
        size: 1,
        sets: ['digits 只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。'],
      },
    ],
  ],
  [
    'digits interchanged, where totals are formulas',
    withFormulas(withCells(pingtan, { 'granted.natural': 72 })),
    [
      {
        component: 'B01.natural B01.total',
        size: 1,
        sets: [
          'digits 只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。',
          'cell 只改这一处就平：“新收·自然人”由64改为109。请对照台账核对。',
          'cell 只改这一处就平：“上年结转·自然人”由0改为45。请对照台账核对。',
        ],
      },
    ],
  ],
  [
    'an application in the wrong column',
    misplaced,
    [
      {
        component: 'B01.natural B01.otherOrg',
        size: 2,
        sets: [
          'column “新收”行把1件从“其他”改到“自然人”就平（“新收·自然人”由60改为61，“新收·其他”由1改为0），可能填错了申请人类别，请对照台账。',
        ],
      },
    ],
  ],
  [
    'applications in the wrong row',
    withCells(suqian, { 'granted.natural': 1403, 'partial.natural': 467 }),
    [
      {
        component: 'B02.granted B02.partial',
        size: 2,
        sets: [
          'row “自然人”列把5件从“部分公开”改到“予以公开”就平（“予以公开·自然人”由1403改为1408，“部分公开·自然人”由467改为462），可能填错了行，请对照台账。',
          'row “商业企业”列把5件从“部分公开”改到“予以公开”就平（“予以公开·商业企业”由21改为26，“部分公开·商业企业”由9改为4），可能填错了行，请对照台账。',
          'total 改这2处合计就平：“予以公开·总计”由1431改为1426，“部分公开·总计”由471改为476，可能是合计没有更新。',
        ],
      },
    ],
  ],
  [
    'two figures interchanged',
    withCells(suqian, { 'granted.natural': 21, 'granted.business': 1408 }),
    [
      {
        component: 'B03.natural B03.business',
        size: 2,
        sets: [
          'swap 两格的数互换就平：“予以公开·自然人”由21改为1408，“予以公开·商业企业”由1408改为21，可能填反了。',
        ],
      },
    ],
  ],
  [
    'a total that was not updated',
    withCells(suqian, { 'new.total': 3000 }),
    [
      {
        component: 'B01.total B02.new',
        size: 1,
        sets: ['total 只改这一处就平：“新收·总计”由3000改为3525，可能是合计没有随各项更新。'],
      },
    ],
  ],
  [
    'a sign',
    withCells(pingtan, { 'granted.natural': -27 }),
    [
      {
        component: 'B02.granted B03.natural B04.granted.natural',
        size: 1,
        sets: ['sign 只改这一处就平：“予以公开·自然人”由-27改为27，可能多写了负号。'],
      },
    ],
  ],
  [
    'a slash for a figure',
    withCells(pingtan, { 'granted.natural': 'na' }),
    [
      {
        component: 'B02.granted B03.natural',
        size: 1,
        sets: ['blank 只填这一处就平：“予以公开·自然人”填了“/”，应为27。'],
      },
    ],
  ],
  [
    'a digit lost, and one too many',
    withFigures(suqian, { 'table3.new.business': 5, 'table3.granted.natural': 14_088 }),
    [
      {
        component: 'B01.business B02.new',
        size: 1,
        sets: ['digits 只改这一处就平：“新收·商业企业”由5改为75，可能漏写了一位数字。'],
      },
      {
        component: 'B02.granted B03.natural',
        size: 1,
        sets: ['digits 只改这一处就平：“予以公开·自然人”由14088改为1408，可能多写了一位数字。'],
      },
    ],
  ],
  [
    'a fraction',
    withCells(pingtan, { 'granted.natural': 2.5 }),
    [
      {
        component: 'B02.granted B03.natural B04.granted.natural',
        size: 1,
        sets: ['cell 只改这一处就平：“予以公开·自然人”由2.5改为27。请对照台账核对。'],
      },
    ],
  ],
  [
    'the slip of 平潭 2020: （七）总计 against its rows, in two ways',
    pingtan2020,
    [
      {
        component: 'B03.natural B03.total',
        size: 2,
        sets: [
          'cell 改这2处就平：“予以公开·自然人”由6改为0，“予以公开·总计”由7改为1。请对照台账核对。',
          'cell 改这2处就平：“部分公开·自然人”由6改为0，“部分公开·总计”由6改为0。请对照台账核对。',
        ],
      },
    ],
  ],
  [
    'blanks that follow from the change',
    withCells(pingtan, { 'granted.natural': null, 'granted.total': 3, 'handledTotal.natural': null }),
    [
      {
        component: 'B03.total',
        size: 1,
        sets: [
          'total 只改这一处就平：“予以公开·总计”由3改为30，可能是合计没有随各项更新。空格“办理结果总计·自然人”填63，“予以公开·自然人”填27。',
        ],
      },
    ],
  ],
  [
    'table 4 by itself',
    withFigures(suqian, { 'table4.reconsideration.total': 0 }),
    [
      {
        component: 'C01',
        size: 1,
        sets: ['total 只改这一处就平：“行政复议·总计”由0改为170，可能是合计没有随各项更新。'],
      },
    ],
  ],
  [
    'formulas that nobody changes and that contradict each other',
    withCells(
      {
        ...pingtan,
        computed: formOf(pingtan).table3.columns.flatMap(({ id }) =>
          Object.keys(pingtan.table3).map((row) => `table3.${row}.${id}`),
        ),
      },
      { 'granted.natural': 72 },
    ),
    [],
  ],
  ['a table that closes', pingtan, []],
])('%s', (_, report, expected) => {
  expect(told(report)).toEqual(expected);
});

test('more sets than are told', () => {
  const moved = withCells(suqian, {
    'new.natural': 3439,
    'new.business': 76,
    'new.research': 1,
    'new.legal': 5,
  });
  const [only, ...others] = located({ ...moved, computed: formulasOf(moved, 'handledTotal') });
  expect(others).toEqual([]);
  expect(only).toMatchObject({ size: 4, proven: true, more: true });
  expect(only!.sets).toHaveLength(64);
});

describe.each(closedSamples)('%s', (name) => {
  const report = sample(name);
  const typed = cellsOf(report);
  const anotherFigure = fc.tuple(fc.constantFrom(...typed), fc.nat(4000)).filter(([cell, figure]) => {
    return figureAt(report, cell) !== figure;
  });
  const isFound = (changed: Sample) =>
    checkReport(changed).findings.some(({ rule }) => rule.startsWith('B') || rule.startsWith('C'));

  // each cell of table 3 stands in two sums, each of table 4 in one alone
  test('any one changed cell is found, and setting it right is the only way in table 3', () => {
    for (const cell of typed) {
      const [[, figure]] = fc.sample(
        anotherFigure.filter(([other]) => other === cell),
        { numRuns: 1, seed: typed.indexOf(cell) },
      ) as [[string, number]];
      const changed = withFigures(report, { [cell]: figure });
      expect(isFound(changed)).toBe(true);
      const sets = located(changed).flatMap((one) => one.sets.map(({ changes }) => changes));
      const right = [{ cell, from: figure, to: figureAt(report, cell) }];
      expect(cell.startsWith('table3.') ? sets : sets.filter(([first]) => first!.cell === cell)).toEqual([
        right,
      ]);
    }
  });

  test('any two changed cells are found, and setting them right is among the smallest ways', () => {
    fc.assert(
      fc.property(anotherFigure, anotherFigure, ([one, first], [other, second]) => {
        fc.pre(one !== other && !inOneBlock(one, other));
        const changed = withFigures(report, { [one]: first, [other]: second });
        expect(isFound(changed)).toBe(true);
        expect(isAmong(located(changed), [one, other], report)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A block of table 4 has but one sum: two slips in it may cancel out, or look like one. */
const inOneBlock = (one: string, other: string): boolean =>
  one.startsWith('table4.') && one.replace(/\.[^.]+$/, '') === other.replace(/\.[^.]+$/, '');

/** Whether setting the cells right is one set of each part. */
function isAmong(hypotheses: ReturnType<typeof located>, cells: readonly string[], truth: Sample): boolean {
  const size = hypotheses.reduce((sum, one) => sum + one.size, 0);
  return (
    size === cells.length &&
    hypotheses.every(({ sets, proven, more }) => {
      const isRight = ({ cell, to }: { cell: string; to: Cell }) =>
        cells.includes(cell) && to === figureAt(truth, cell);
      return proven && !more && sets.some(({ changes }) => changes.every(isRight));
    })
  );
}

test.each(['published', 'computed', 'mixed'] as const)(
  'a proven size is never more than what went wrong, totals %s',
  (totals) => {
    fc.assert(
      fc.property(faultyReport({ totals, changes: 4, blanks: 3 }), ({ report, truth }) => {
        const hypotheses = located(report);
        const size = hypotheses.reduce((sum, one) => sum + one.size, 0);
        expect(size).toBeLessThanOrEqual(Object.keys(truth).length);
        for (const one of hypotheses) {
          expect(one.proven).toBe(true);
          expect(one.sets.every((set) => changedBy(set).length === one.size)).toBe(true);
          expect(new Set(one.sets.map((set) => changedBy(set).join())).size).toBe(one.sets.length);
        }
      }),
      { numRuns: 150 },
    );
  },
);

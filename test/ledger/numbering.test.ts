import { Numbering, isLike, numberAfter } from '../../src/ledger/numbering';

test.each<[string, string | undefined]>([
  ['2025-017', '2025-018'],
  ['2025-099', '2025-100'],
  ['2025-999', '2025-1000'],
  ['依申请〔2025〕9号', '依申请〔2025〕10号'],
  ['A007', 'A008'],
  ['99999999999999999999', '100000000000000000000'],
  ['无号', undefined],
])('after %s comes %s', (number, next) => {
  expect(numberAfter(number)).toBe(next);
});

test.each<[string, string, boolean]>([
  ['2025-017', '2025-301', true],
  ['2025-017', '2024-017', false],
  ['2025-017', '依申请2025-17号', false],
  ['无号', '无号', false],
])('%s and %s are of one manner: %s', (one, other, is) => {
  expect(isLike(one, other)).toBe(is);
});

describe('the next number', () => {
  const next = (given: string[], ready?: string) => new Numbering(given, '2025-001').next(ready);

  test.each<[string, string[], string | undefined, string]>([
    ['is the one that stands ready', [], '2025-004', '2025-004'],
    ['is that one in any manner where none is given', [], '甲第1号', '甲第1号'],
    ['is the first where nothing stands ready', [], '', '2025-001'],
    ['goes on from the last, in the office’s own manner', ['甲第1号', '甲第2号'], '2025-003', '甲第3号'],
    ['is the one that stands ready where it is of that manner', ['2025-001'], '2025-005', '2025-005'],
    ['is none that is given, though it stands ready', ['2025-005', '2025-004'], '2025-005', '2025-006'],
    ['passes over those that are given', ['2025-003', '2025-004', '2025-002'], undefined, '2025-005'],
    [
      'goes on from none that was carried over from another year',
      ['2024-006', '2024-010'],
      '2025-003',
      '2025-003',
    ],
    ['begins the year in the office’s own manner', ['依申请〔2024〕17号'], '2025-002', '依申请〔2025〕01号'],
    ['goes on within the year', ['2025-002', '2024-010'], undefined, '2025-003'],
    ['begins where the last has no figures', ['2025-001', '无号'], undefined, '2025-002'],
  ])('%s', (_, given, ready, number) => {
    expect(next(given, ready)).toBe(number);
  });

  test('is given once', () => {
    const numbers = new Numbering(['2025-001'], '2025-001');
    expect([numbers.next('2025-002'), numbers.next('2025-002'), numbers.next()]).toEqual([
      '2025-002',
      '2025-003',
      '2025-004',
    ]);
  });
});

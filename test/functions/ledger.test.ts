import * as functions from '../../src/functions/functions';
import { day } from '../support/ledger';
import { failure, inExcel } from './support';

inExcel();

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('OGI.DEADLINE', () => {
  test('row by row, blanks stay blank', () => {
    expect(functions.DEADLINE(column(day('2025-3-3'), '', null, 0, '2025年3月10日'))).toEqual(
      column(day('2025-3-31'), '', '', '', day('2025-4-8')),
    );
  });

  test('correction, consultation and extension beside it', () => {
    const received = column(...Array<string>(5).fill('2025-3-3'));
    expect(
      functions.DEADLINE(
        received,
        column('2025-3-20', '', '', '', ''),
        column('', '2025-3-10', '2025-3-10', '', ''),
        column('', '2025-3-24', '', '', ''),
        column('', '', '', 10, '20'),
      ),
    ).toEqual(column(day('2025-4-18'), day('2025-4-15'), '征求意见中', day('2025-4-15'), day('2025-4-28')));
    expect(functions.DEADLINE(received, undefined, undefined, undefined, [[10]])).toEqual(
      column(...Array<number>(5).fill(day('2025-4-15'))),
    );
  });

  test('told to correct, and a date set for many applications', () => {
    const none = Array<undefined>(5).fill(undefined) as unknown as [];
    expect(
      functions.DEADLINE(
        column('2025-3-3', '2025-3-3', '2025-3-3'),
        column('', '2025-3-20', ''),
        ...none,
        column('2025-3-5', '2025-3-5', '2025-3-5'),
        column('', '', '2025-6-30'),
      ),
    ).toEqual(column('待补正', day('2025-4-18'), day('2025-6-30')));
  });

  test('a year that the calendar does not know is told in its row, unless its days are given', () => {
    const received = column('2025-3-3', '2040-9-20');
    expect(functions.DEADLINE(received)).toEqual(
      column(day('2025-3-31'), '日历里还没有2040年的放假安排，请给出全年的“休息日”和“上班日”'),
    );
    const off = ['2040-10-1', '2040-10-2', '2040-10-3'];
    expect(
      functions.DEADLINE(received, undefined, undefined, undefined, undefined, [off], [['2040-10-6']]),
    ).toEqual(column(day('2025-3-31'), day('2040-10-22')));
  });

  test('a slip in one row is said in that row', () => {
    expect(functions.DEADLINE(column('2025-3-3', '下周'))).toEqual(
      column(day('2025-3-31'), '“收到日期”的第2格是“下周”，应为日期，如2025-3-8，或空白。'),
    );
  });

  test.each<[unknown[][][], string]>([
    [[[['下周']]], '#VALUE! “收到日期”的第1格是“下周”，应为日期，如2025-3-8，或空白。'],
    [[column('2月30日', '下周')], '#VALUE! “收到日期”的第1格是“2月30日”，应为日期，如2025-3-8，或空白。'],
    [[[]], '#VALUE! 没有给“收到日期”。请选中它的单元格。'],
    [
      [column(45719, 45719, 45719), column('', '')],
      '#VALUE! “补正收到日”给了2行1列，应为1格，或与“收到日期”一样的3行1列。',
    ],
    [[column(45719), [], [], [], column(30)], '#VALUE! “延期工作日”的第1格是“30”，应为0到20的整数，或空白。'],
    [
      [column(45719), [], [], [], [], [['国庆']]],
      '#VALUE! “休息日”的第1格是“国庆”，应为日期，如2025-3-8，或空白。',
    ],
  ])('what cannot be used is named: %j', ([received, ...rest], message) => {
    expect(failure(() => functions.DEADLINE(received!, ...rest))).toBe(message);
  });
});

describe('OGI.WORKDAYS', () => {
  test('from the day after, row by row', () => {
    expect(
      functions.WORKDAYS(
        column('2025-3-3', '2025-3-31', '', '2025-3-3', '2025-3-31'),
        column('2025-3-31', '2025-4-8', '2025-4-8', '', '2025-3-3'),
      ),
    ).toEqual(column(20, 5, '', '', -20));
    expect(functions.WORKDAYS([['2025-3-3']], [['2025-3-3']])).toEqual([[0]]);
  });

  test('with days of one’s own', () => {
    const days = [[['2025-3-3']], [['2025-3-7']]] as const;
    const [from, to] = days.map((cells) => cells.map((row) => [...row]));
    expect(functions.WORKDAYS(from!, to!, [['2025-3-5']], [['2025-3-8']])).toEqual([[3]]);
    expect(functions.WORKDAYS([['2040-3-5']], [['2040-3-9']])[0]![0]).toContain('2040年');
  });
});

describe('OGI.FEE', () => {
  test('by application unless by page is said', () => {
    expect(functions.FEE(column(10, 11, 41, '', 0))).toEqual(column(0, 100, 4300, '', ''));
    expect(functions.FEE(column(30, 31, 201), [['按页']])).toEqual(column(0, 10, 2740));
    expect(functions.FEE(column(31, 31), column('按件', '按页'))).toEqual(column(2200, 10));
  });

  test.each<[unknown[][], unknown[][] | undefined, string]>([
    [column(1.5), undefined, '#VALUE! “数量”的第1格是“1.5”，应为0到1000000的整数，或空白。'],
    [column(5), [['按份']], '#VALUE! “标准”给的是“按份”，应为按件或按页，也可以不填。'],
  ])('what cannot be used is named: %j', (units, way, message) => {
    expect(failure(() => functions.FEE(units, way))).toBe(message);
  });
});

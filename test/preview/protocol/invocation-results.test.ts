/** Results of custom functions, in the shapes in which office.js sends them. */
import { invocationResults } from '../../../preview/protocol/invocation-results';

const NO_MESSAGE = '函数执行时出错，或者加载项没有这个函数；没有给出说明。';

describe('a result', () => {
  test.each([
    ['a value as an array', [1, true, 3], { id: 1, value: 3 }],
    ['a value as an object', { id: 1, value: '全部相符', outboundData: [0] }, { id: 1, value: '全部相符' }],
    ['nothing', [1, true, null], { id: 1, value: null }],
    [
      'a block',
      [
        1,
        true,
        [
          [1, ''],
          [null, true],
        ],
      ],
      {
        id: 1,
        value: [
          [1, ''],
          [null, true],
        ],
      },
    ],
    ['one row without brackets', [1, true, [1, 2]], { id: 1, value: [[1, 2]] }],
    [
      'a block with an error in it',
      [1, true, [[{ valueType: 'CustomFunctionError', code: '#N/A', message: '缺上年数' }]]],
      { id: 1, value: [[{ error: '#N/A', message: '缺上年数' }]] },
    ],
    [
      'an object that no cell can hold',
      [1, true, { a: 1 }],
      { id: 1, value: { error: '#VALUE!', message: '函数返回了单元格放不下的内容。' } },
    ],
    [
      'an error with its message',
      [1, false, '应为七列', 7],
      { id: 1, error: '#VALUE!', message: '应为七列' },
    ],
    [
      'an error as an object',
      { id: 1, failed: true, value: '应为七列', errorCode: 7 },
      { id: 1, error: '#VALUE!', message: '应为七列' },
    ],
    ['an exception', [1, false, '', 2], { id: 1, error: '#VALUE!', message: NO_MESSAGE }],
    [
      'a value out of range',
      { id: 1, failed: true, value: 'Infinity', errorCode: 6 },
      { id: 1, error: '#NUM!', message: 'Infinity' },
    ],
    [
      'a function that is not there',
      [1, false, null, 10],
      { id: 1, error: '#NAME?', message: '加载项没有这个函数。请重新加载加载项。' },
    ],
  ])('%s', (_what, sent, expected) => {
    expect(invocationResults([sent])).toEqual([expected]);
  });
});

test.each([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [7, '#VALUE!'],
  [8, '#NULL!'],
  [0, '#VALUE!'],
  [3, '#VALUE!'],
])('error code %i is %s in a cell', (code, error) => {
  expect(invocationResults([[1, false, '说明', code]])).toEqual([{ id: 1, error, message: '说明' }]);
});

test.each([[null], [{}], [[{ value: 1 }]], [['text']]])(
  '%j is refused, so that no cell stays busy unnoticed',
  (sent) => {
    expect(() => invocationResults(sent)).toThrow('not a ');
  },
);

/** How far a workbook has come, step by step, and what is to be done next. */
import type { Progress } from '../../src/documents/path';
import { notBegun, pathOf, stepIds } from '../../src/documents/path';
import { next, standing } from '../../src/words/path';

const nothing = notBegun;
const built: Progress = { ...nothing, tables: 5, previous: 'blank', inputs: 200, blanks: 200, text: 'blank' };
const filled: Progress = { ...built, previous: 'there', blanks: 0 };
const written: Progress = { ...filled, text: { gaps: 0, stale: 0, mandatory: 0 } };

test.each<[string, Progress, string, string]>([
  ['nothing stands there', nothing, '建表', '○未建表 · · · · ·'],
  ['it was built', built, '填上年年报', '○上年年报未填 ○未填200格 · · ○未写 ○'],
  [
    'figures were filled in before last year’s',
    { ...built, blanks: 188 },
    '填下一个空格',
    '○上年年报未填 ○未填188格 ✓没有问题 · ○未写 ○',
  ],
  [
    'a block was pasted as text',
    { ...filled, texts: 3, blanks: 2 },
    '整理成数字',
    '✓已建表 !3格是文字，未填2格 ✓没有问题 ✓没有问题 ○未写 ○',
  ],
  [
    'something does not balance',
    { ...filled, mandatory: 2, queries: 1 },
    '看审核结果',
    '✓已建表 ✓已填完 !必改2，核实1 ✓没有问题 ○未写 !还有必改2',
  ],
  [
    'only queries are left',
    { ...filled, queries: 1 },
    '看审核结果',
    '✓已建表 ✓已填完 ○核实1 ✓没有问题 ○未写 ○',
  ],
  [
    'last year’s carry-over does not arrive',
    { ...filled, againstLast: { mandatory: 0, queries: 1 } },
    '看与上年的差异',
    '✓已建表 ✓已填完 ✓没有问题 ○核实1 ○未写 ○',
  ],
  ['all is filled in', filled, '写正文', '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 ○未写 ○'],
  [
    'the figures changed after the text',
    { ...written, text: { gaps: 1, stale: 2, mandatory: 2 } },
    '更新正文里的数',
    '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 !必改2，2个数要更新，待填1处 !还有必改2',
  ],
  [
    'places are left',
    { ...written, text: { gaps: 4, stale: 0, mandatory: 0 } },
    '填下一处【待填】',
    '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 ○待填4处 ○',
  ],
  [
    'the text says something else',
    { ...written, text: { gaps: 0, stale: 0, mandatory: 1 } },
    '核对正文',
    '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 !必改1 !还有必改1',
  ],
  ['all is done', written, '导出', '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 ✓已写 ○'],
  [
    'there is no sheet for the text',
    { ...written, text: 'none' },
    '导出',
    '✓已建表 ✓已填完 ✓没有问题 ✓没有问题 · ○',
  ],
])('%s', (_, progress, action, steps) => {
  const path = pathOf(progress);
  const marks = { waiting: '·', open: '○', attention: '!', done: '✓' } as const;
  expect(path.steps.map((step) => marks[step.state] + standing(step)).join(' ')).toBe(steps);
  expect(path.steps.map(({ id }) => id)).toEqual(stepIds);
  expect(next[path.next.action]).toBe(action);
});

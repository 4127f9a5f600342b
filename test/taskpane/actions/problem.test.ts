import { HostError } from '../../../src/workbook/host';
import { problemOf } from '../../../src/taskpane/actions/problem';

const unexpected = '刚才的操作没有完成，原因不明。请再试一次；仍不行，请把下面一行发给技术支持。';

test.each<[string, unknown, object]>([
  [
    "the host's own words",
    new HostError('工作表受保护。请撤消保护。', 'AccessDenied'),
    { message: '工作表受保护。请撤消保护。' },
  ],
  [
    'one line of a fault of our own',
    new TypeError('x is\n  not a function'),
    { message: unexpected, detail: 'TypeError: x is not a function' },
  ],
  ['whatever else was thrown', 'gone', { message: unexpected, detail: 'gone' }],
])('a problem says %s', (_, thrown, problem) => {
  expect(problemOf(thrown)).toEqual(problem);
});

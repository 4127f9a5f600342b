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
  ...[
    'Failed to fetch dynamically imported module: https://localhost:3443/assets/export.js',
    'error loading dynamically imported module: https://localhost:3443/assets/export.js',
    'Importing a module script failed.',
  ].map((thrown): [string, unknown, object] => [
    'that a part of the program is not there, and what to do',
    new TypeError(thrown),
    {
      message: '这一部分没有载入，可能是网络断了，或者程序刚更新过。表里的数据没有变。请重新打开面板。',
    },
  ]),
  ['whatever else was thrown', 'gone', { message: unexpected, detail: 'gone' }],
])('a problem says %s', (_, thrown, problem) => {
  expect(problemOf(thrown)).toEqual(problem);
});

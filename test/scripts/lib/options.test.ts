/** The options of `npm start`. */
import { startOptions } from '../../../scripts/lib/options.mjs';

test.each([
  [[], { port: 3443, open: false }],
  [['--open'], { port: 3443, open: true }],
  [['--port', '4000'], { port: 4000, open: false }],
  [['--port=4000', '--open'], { port: 4000, open: true }],
])('%j', (args, options) => {
  expect(startOptions(args)).toEqual(options);
});

test.each([
  [['--port', 'x'], '--port 应为 1 到 65535 的整数，现在是“x”。用法：npm start -- [--port 端口] [--open]'],
  [['--port', '0'], '--port 应为 1 到 65535 的整数，现在是“0”。用法：npm start -- [--port 端口] [--open]'],
  [['--prot', '1'], '看不懂这些选项：--prot 1。用法：npm start -- [--port 端口] [--open]'],
])('%j is answered with what is wanted', (args, message) => {
  expect(() => startOptions(args)).toThrow(message);
});

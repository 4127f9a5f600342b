/** Which Node is told that it is too old. */
import { nodeTooOld } from '../../../scripts/lib/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeTooOld(version)).toBeUndefined();
});

test.each(['16.20.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s is told what is needed',
  (version) => {
    expect(nodeTooOld(version)).toBe(
      `本项目需要 Node.js 20.19 及以上（或 22.12 及以上），现在是 ${version}。请到 https://nodejs.org/zh-cn 下载新版后重试。`,
    );
  },
);

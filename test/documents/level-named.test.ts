import { levelNamed } from '../../src/documents/level-named';
import type { Level } from '../../src/report/report';

test.each<[string, Level | undefined]>([
  ['county', 'county'],
  ['县（市、区）政府', 'county'],
  ['县', 'county'],
  ['部门', 'department'],
  ['街道办', 'subdistrict'],
  ['国务院', 'state'],
  // of several
  ['政府', undefined],
  ['村委会', undefined],
  ['', undefined],
])('%s is %s', (text, level) => {
  expect(levelNamed(text)).toBe(level);
});

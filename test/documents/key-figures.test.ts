import { keyFigures } from '../../src/documents/key-figures';
import { sample, withFigures } from '../support/samples';

const now = sample('suqian-2024');
const last = sample('suqian-2023');
const told = (figures: ReturnType<typeof keyFigures>) =>
  figures.map(({ label, now: current, last: before }) => [label, before, current]);

test('宿迁 2023 and 2024', () => {
  expect(told(keyFigures(now, last))).toEqual([
    ['新收', 3511, 3525],
    ['上年结转', 96, 121],
    ['办理结果总计', 3486, 3521],
    ['结转下年度', 121, 125],
    ['予以公开', 1191, 1431],
    ['部分公开', 328, 471],
    ['行政复议', 440, 170],
    ['行政诉讼', 113, 77],
  ]);
});

test('without last year, and with a blank', () => {
  const report = withFigures(now, { 'table4.litigationDirect.total': null });
  const figures = told(keyFigures(report));
  expect(figures.map(([, before]) => before)).toEqual(Array(8).fill(undefined));
  expect(figures.at(-1)).toEqual(['行政诉讼', undefined, undefined]);
});

test('the form of 2019', () => {
  const labels = told(keyFigures(sample('pingtan-2020'), sample('pingtan-2019'))).map(([label]) => label);
  expect(labels).toEqual(told(keyFigures(now)).map(([label]) => label));
});

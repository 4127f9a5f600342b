import { wordsOfNumber } from '../../src/narrative/number-words';

test.each([
  ['全年受理各类来信共12件，', '12', '全年受理各类来信共12件'],
  ['（含上门答复5件）', '5', '含上门答复5件'],
  ['，3.5%', '3.5%', '3.5%'],
  ['政府信息公开工作领导小组全年一共召开会议4次以上', '4', '小组全年一共召开会议4次以'],
  ['𠮷村7人', '7', '𠮷村7人'],
])('%s: %s', (text, number, expected) => {
  const start = [...text.slice(0, text.indexOf(number))].length;
  expect(wordsOfNumber(text, { start, end: start + [...number].length })).toBe(expected);
});

import { cellInWords, placeName } from '../../src/documents/place-names';
import { formForYear } from '../../src/report/form';

const form = formForYear(2024);
const forms = { form, table3Form: form };

const PLACES: readonly (readonly [string, string | undefined])[] = [
  ['table4', '表四'],
  ['table3.carriedOut', '表三“结转下年度”行'],
  ['previous.table3.carriedOut.natural', '上年年报“结转下年度·自然人”'],
  ['previous.table3', '上年年报表三'],
  ['section.6:46-55', '第六部分第47—55字'],
  ['section.1:0-1', '第一部分第1字'],
  ['section.1:17-17', '第一部分'],
  ['section.5', '第五部分'],
  ['organ', '机关名称'],
  ['previous', '上年年报'],
  ['computed', undefined],
];
test.each(PLACES)('%s', (place, words) => {
  expect(placeName(place, forms)).toBe(words);
});

test('a cell that only the older form has is called as that form calls it', () => {
  expect(cellInWords('table2.normative.published', forms)).toMatch(/^表二“规范性文件·.+”$/u);
  expect(cellInWords('table3.new.natural', forms)).toBe('“新收·自然人”');
});

import { placesIn } from '../../../src/documents/rollup/place-list';
import { addressesOf } from '../../../src/report/figure-addresses';
import { findForm, formForYear } from '../../../src/report/form';

const form = formForYear(2024);
const forms = { form, table3Form: form };
const old = findForm('2019')!;

const row = ['natural', 'business', 'research', 'nonprofit', 'legal', 'otherOrg', 'total'].map(
  (column) => `table3.granted.${column}`,
);
const column = addressesOf(forms).filter((cell) => /^table3\..*\.natural$/u.test(cell));

test.each<[string, readonly string[], string]>([
  ['a cell', ['table3.new.natural'], '申请办理D5“新收·自然人”'],
  ['two cells of a column', ['table3.new.natural', 'table3.carriedIn.natural'], '申请办理D5:D6“自然人”列'],
  ['a row', row, '申请办理D7:J7“予以公开”行'],
  ['a column', column, '申请办理D5:D29“自然人”列'],
  [
    'an identity over a column',
    ['new', 'carriedIn', 'handledTotal', 'carriedOut'].map((id) => `table3.${id}.legal`),
    '申请办理H5:H6、H28:H29“法律服务机构”列',
  ],
  [
    'a few cells here and there',
    ['table3.new.natural', 'table3.granted.legal'],
    '申请办理D5、H7“新收·自然人”“予以公开·法律服务机构”',
  ],
  [
    'many',
    ['new.natural', 'granted.legal', 'partial.total', 'carriedOut.natural'].map((id) => `table3.${id}`),
    '申请办理D5、H7、J8等4格',
  ],
  [
    'cells of several tables',
    ['table2.normative.made', 'table4.reconsideration.total'],
    '主动公开B5“行政规范性文件·本年制发件数”、复议诉讼E5“行政复议·总计”',
  ],
  [
    'a place in the text, and what it tells',
    ['section.1:3-9', 'table3.new.total'],
    '第一部分第4—9字、申请办理J5“新收·总计”',
  ],
  [
    'last year',
    ['table3.carriedIn.total', 'previous.table3.carriedOut.total'],
    '申请办理J6“上年结转·总计”、上年年报“结转下年度·总计”',
  ],
  ['a cell that another form has', ['table2.procurement.amount'], '表二'],
  ['nothing', [], ''],
])('%s', (_, cells, place) => {
  expect(placesIn(forms)(cells)).toBe(place);
});

test('a cell stands where the form of the report has it', () => {
  const place = placesIn({ form: old, table3Form: old });
  expect(place(['table3.handledTotal.total', 'table3.other.total'])).toBe('申请办理J25:J26“总计”列');
});

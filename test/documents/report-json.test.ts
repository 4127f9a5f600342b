import { ReadError } from '../../src/documents/read-error';
import { readReport } from '../../src/documents/report-json';
import { sample, sampleNames } from '../support/samples';

const report = sample('suqian-2024');
const { table2, table3, table4 } = report;

test.each(sampleNames)('%s is read as it stands', (name) => {
  const { organ, level, year, format, table3Format, ...tables } = sample(name);
  expect(readReport(sample(name)).report).toEqual({
    organ,
    ...(level && { level }),
    year,
    format,
    ...(table3Format && { table3Format }),
    table2: tables.table2,
    table3: tables.table3,
    table4: tables.table4,
  });
});

test('blank, 0 and "/" stay apart, and what is absent stays absent', () => {
  const cells = [null, 0, 'na', 0.5, -1, 1, 2];
  const { report: read } = readReport({ organ: '', year: 2024, format: '2021', table3: { new: cells } });
  expect(read).toEqual({ organ: '', year: 2024, format: '2021', table3: { new: cells } });
});

test('all that a report may have is kept', () => {
  const full = {
    ...report,
    table3Format: '2019',
    table3: { new: table3.new, other: table3.new },
    facts: { releases: 3 },
    sections: { '0': '前言', '6': '其他' },
    computed: ['table3.new.total', 'table2.rules.made', 'table4.reconsideration.total'],
  };
  const { narrative, ...expected } = full as typeof full & { narrative?: unknown };
  void narrative;
  expect(readReport({ ...full, notes: [{ place: 'a' }] })).toEqual({
    report: expected,
    notes: [{ place: 'a' }],
  });
});

test.each<[unknown, string, string, string]>([
  [[], '全文', '0项的数组', '应为一份报告，即 JSON 对象。'],
  [null, '全文', 'null', '应为一份报告，即 JSON 对象。'],
  [{ ...report, organ: 1 }, 'organ', '1', '应为机关名称（文字）。'],
  [{ ...report, year: '2024' }, 'year', '"2024"', '应为四位年份，如 2024。'],
  [{ ...report, year: undefined }, 'year', '没有', '应为四位年份，如 2024。'],
  [{ ...report, format: 2021 }, 'format', '2021', '应为表格版本："2019" 或 "2021"。'],
  [{ ...report, table3Format: '2020' }, 'table3Format', '"2020"', '应为表格版本："2019" 或 "2021"。'],
  [{ ...report, table3: [] }, 'table3', '0项的数组', '应为对象，一行一项。'],
  [
    { ...report, table3: { ...table3, extra: table3.new } },
    'table3.extra',
    '7项的数组',
    '没有这一行。请核对行的标识和表格版本。',
  ],
  [
    { ...report, table3: { ...table3, new: [1, '2', 3, 4, 5, 6, 7] } },
    'table3.new.business',
    '"2"',
    '应为数字、null（空格）或 "na"（“/”）。',
  ],
  [
    { ...report, table3: { ...table3, new: [1, Infinity, 3, 4, 5, 6, 7] } },
    'table3.new.business',
    'Infinity',
    '应为数字、null（空格）或 "na"（“/”）。',
  ],
  [
    { ...report, table4: { ...table4, reconsideration: [1] } },
    'table4.reconsideration',
    '1项的数组',
    '应为5格的数组。',
  ],
  [
    { ...report, table2: { ...table2, rules: { made: 1, sold: 2 } } },
    'table2.rules.sold',
    '2',
    '没有这一格。请核对列的标识和表格版本。',
  ],
  [
    { ...report, table2: { ...table2, other: {} } },
    'table2.other',
    '对象',
    '没有这一行。请核对行的标识和表格版本。',
  ],
  [
    { ...report, facts: { releases: '3' } },
    'facts.releases',
    '"3"',
    '应为数字、null（空格）或 "na"（“/”）。',
  ],
  [
    { ...report, sections: { '7': '' } },
    'sections.7',
    '""',
    '应为对象，键为部分的序号 "0" 至 "6"，值为文字。',
  ],
  [{ ...report, computed: [1] }, 'computed', '1项的数组', '应为单元格地址的数组。'],
])('%#: what is wrong, and where', (json, place, found, message) => {
  const read = () => readReport(json);
  expect(read).toThrow(ReadError);
  try {
    read();
  } catch (error) {
    const { place: where, found: what, message: why } = error as ReadError;
    expect([where, what, why]).toEqual([place, found, message]);
  }
});

test.each([
  ['组织名称', undefined],
  ['沾益区人民政府', 'county'],
  ['某市某区某街道办事处', 'subdistrict'],
  ['江苏省人民政府办公厅', 'office'],
  ['宿迁市财政局', 'department'],
  ['某镇人民政府', 'township'],
  ['北京市人民政府', 'province'],
  ['平潭综合实验区管理委员会', 'committee'],
  ['国务院国有资产监督管理委员会', 'state'],
  ['中国证券监督管理委员会', 'state'],
  ['教育部', 'state'],
  ['某市国有资产监督管理委员会', 'department'],
  ['国家税务总局沾益区税务局', 'department'],
  ['某街道办', 'subdistrict'],
  ['某市委宣传部', undefined],
])('the class that the name %s tells is %s', (organ, level) => {
  expect(readReport({ organ, year: 2024, format: '2021' }).report.level).toBe(level);
});

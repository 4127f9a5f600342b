/** How labels, figures and sections are written (layouts.md C to F): what is read in spite of it, and what is said. */
import type { Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Report } from '../../../src/report/report';
import { cells, lines, reading, replaced } from '../../support/changed-layouts';
import { layouts } from '../../support/layouts';
import { mixed, sample, withFigures } from '../../support/samples';

const suqian = sample('suqian-2024');
const pingtan = sample('pingtan-2020');

const METADATA = {
  kind: 'table' as const,
  rows: [
    ['索引号', '01400/2024-00012', '发布机构', '市政府办公室'],
    ['发布日期', '2025-01-20', '浏览次数', '120'],
    ['标题', `${suqian.organ}2024年政府信息公开工作年度报告`, '有效性', '有效'],
  ].map((row) => row.map((text) => ({ text }))),
};
const grid = layouts.grid!(suqian);
/** A narrative with chapters of its own, behind which those with tables are counted anew. */
const countedAnew = (text: string) =>
  text
    .replace(
      '一、总体情况',
      '一、组织领导情况\n有力。\n二、制度建设情况\n健全。\n三、主动公开工作情况\n公开。\n四、政府信息公开申请情况\n答复。',
    )
    .replace('\n二、主动公开政府信息情况', '\n一、主动公开政府信息情况')
    .replace('\n三、收到和处理', '\n二、收到和处理')
    .replace('\n四、政府信息公开行政复议', '\n三、政府信息公开行政复议');

describe('read exactly', () => {
  test.each<[string, Content, Report?]>([
    ['numbers with other marks (C)', lines('bars', replaced(/(\d)\.(?=[^\d\s])/gu, '$1．'))],
    ['blanks within a label (C)', lines('bars', replaced('（三）不予公开', '(三) 不予 公开'))],
    ['a short name (C)', lines('bars', replaced('（区分处理的，只计这一情形，不计其他情形）', ''))],
    ['missing characters (C)', lines('bars', replaced('现行有效件数', '现行有效件'))],
    ['a wrong character (C)', lines('bars', replaced('只计这一情形', '只计这一情况'))],
    ['more characters in a head (C)', cells(replaced('现行有效件数', '现行有效件数 (历史累计)'))],
    ['the year in a head (C)', cells(replaced('本年制发件数', '本年(2024)制发件数'))],
    [
      'a note behind a label (C)',
      lines('bars', replaced('（一）予以公开', '（一）予以公开（指全部公开的）')),
    ],
    ['another word (C)', lines('bars', replaced('行政规范性文件', '规范性文件'))],
    ['names of columns broken (C)', cells(replaced('社会公益组织', '社会 公益\n组织'))],
    [
      'a row more in table 2 (C)',
      lines('bars', replaced('第二十条第（五）项', '其他主动公开文件 | 5 | 0 | 5\n第二十条第（五）项')),
    ],
    ['the name of the place misread (C)', lines('bars', replaced('宿迁', '宿迂'))],
    ['full-width digits (D)', lines('bars', replaced('| 1408 |', '| １４０８ |'))],
    ['an amount without a unit (D)', lines('bars', replaced('72701.2578', '72701.257800'))],
    ['signs (D)', lines('bars', replaced('| -15', '| －15'), pingtan), pingtan],
    ['table 3 of the other form (E)', layouts.cellLines!(mixed(suqian)), mixed(suqian)],
    ['table 3 of the newer form in an older year (E)', layouts.cellLines!(mixed(pingtan)), mixed(pingtan)],
    [
      'the whole of the older form in a later year (E)',
      layouts.bars!({ ...pingtan, year: 2022 }),
      { ...pingtan, year: 2022 },
    ],
    ['metadata as a table above (F)', { ...grid, blocks: [METADATA, ...grid.blocks] }],
    ['the title in the metadata alone (F)', { ...grid, blocks: [METADATA, ...grid.blocks.slice(1)] }],
    ['chapters counted anew behind a narrative, as bars (F)', lines('bars', countedAnew)],
    ['chapters counted anew behind a narrative, as cells (F)', lines('cellLines', countedAnew)],
  ])('%s', (_, content, report = suqian) => {
    expect(reading(content, report).misread).toEqual([]);
    expect(readContent(content).report.year).toBe(report.year);
  });
});

describe('strokes and blanks stay apart (D)', () => {
  const strokes = withFigures(suqian, { 'table2.rules.made': 'na', 'table2.fees.amount': null });
  test.each(['-', '/', '—'])('%s', (stroke) => {
    const content = lines('bars', replaced('规章 | /', `规章 | ${stroke}`.replace('| /', '| / ')), strokes);
    expect(reading(content, strokes).misread).toEqual([]);
  });
});

describe('figures with words (D)', () => {
  test.each<[string, string, number, string]>([
    ['减4', '减4', -4, 'words'],
    ['+2', '+2', 2, 'none'],
    ['251000元', '251000元', 25.1, 'unit'],
    ['79000.1元', '79000.1元', 7.90001, 'unit'],
    ['976.81万元', '976.81万元', 976.81, 'none'],
    ['8040', '8040', 8040, 'none'],
  ])('%s', (_, text, figure, said) => {
    const content = cells((cell) => (cell === '72701.2578' ? text : cell));
    const { report, notes } = readContent(content);
    expect(report.table2!.fees).toEqual({ amount: figure });
    const own = notes.filter(({ place }) => place === 'table2.fees.amount').map(({ found }) => found);
    expect(own).toEqual(said === 'none' ? [] : [text]);
  });
});

test.each(['3件、5件', '见附件'])('%s is no figure: left blank, and said (D)', (text) => {
  const { report, notes } = readContent(cells((cell) => (cell === '50' ? text : cell)));
  expect(report.table2!.normative!.made).toBeNull();
  expect(notes).toEqual([expect.objectContaining({ place: 'table2.normative.made', found: text })]);
});

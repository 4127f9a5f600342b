import { publication } from '../../../src/documents/publishing/publication';
import type { PublishedReport } from '../../../src/documents/publishing/published-report';
import type { Narration } from '../../../src/narrative/narrate-report';
import type { Report } from '../../../src/report/report';
import { dayOf } from '../../../src/ledger/day';
import { sample, withFigures } from '../../support/samples';

const suqian = sample('suqian-2024');
const made = (report: Report, told: Omit<Narration, 'report'> = {}) =>
  publication({ report, notes: [] }, { ...told, report }, 'blank');

/** How many paragraphs each section has, the preamble first. */
const paragraphs = ({ sections }: PublishedReport): readonly number[] =>
  sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'table').length);

const OWN = Object.fromEntries(
  ['0', '1', '2', '3', '4', '5', '6'].map((section) => [section, `第${section}部分的文字。`]),
);

test('a report without text gets all of it from its figures', async () => {
  const { published, open } = await made(suqian);
  expect(paragraphs(published)).toEqual([1, 5, 0, 1, 1, 1, 1]);
  expect(open.map(({ place }) => place.replace(/:.*/u, ''))).toEqual([
    ...Array<string>(10).fill('section.1'),
    ...Array<string>(6).fill('section.5'),
    ...Array<string>(3).fill('section.6'),
  ]);
  expect(open[0]).toEqual({
    place: 'section.1:27-36',
    message:
      '“一、总体情况”的“主动公开条数”还缺【待填：公开条数】。请在“正文用数”填好这个数，再生成或更新正文。',
    cells: ['facts.releases'],
  });
});

test('text that there is stays; of the sections without, those with a table go without, the others are written', async () => {
  const { published } = await made({ ...suqian, sections: { '1': '只有这一段。', '3': '  \n ' } });
  expect(paragraphs(published)).toEqual([1, 1, 0, 0, 0, 1, 1]);
  expect(published.sections[1]!.blocks).toEqual([{ kind: 'paragraph', text: '只有这一段。' }]);
});

test('gaps in people’s own text are told with their place in code points', async () => {
  const { open } = await made({
    ...suqian,
    sections: { ...OWN, '0': '𠮷【待填：电话】。', '5': '见【待填：甲】和【待填：乙】。' },
  });
  expect(open).toEqual([
    { place: 'section.0:1-8', message: '前言里还有【待填：电话】。请补写。' },
    { place: 'section.5:1-7', message: '“五、存在的主要问题及改进情况”里还有【待填：甲】。请补写。' },
    { place: 'section.5:8-14', message: '“五、存在的主要问题及改进情况”里还有【待填：乙】。请补写。' },
  ]);
});

test('what is exported is what was checked: the text that was written is among it', async () => {
  const wrong = withFigures(suqian, { 'table3.new.natural': 1 });
  const { check } = await made({ ...wrong, sections: { ...OWN, '3': '新收政府信息公开申请7件。' } });
  const rules = check.findings.filter(({ severity }) => severity === 'mandatory').map(({ rule }) => rule);
  expect(rules).toEqual(['B01', 'B02', 'E01']);
  const { check: ofGenerated } = await made(suqian);
  expect(new Set(ofGenerated.findings.map(({ rule }) => rule))).toEqual(new Set(['E23']));
});

test('tables that are missing are open, blank cells are counted', async () => {
  const { organ, year, format, table3, table4 } = withFigures(suqian, {
    'table3.new.business': null,
    'table4.litigationDirect.pending': null,
    'table3.new.research': 'na',
  });
  const { open, blanks } = await made({ organ, year, format, table3, table4, sections: OWN });
  expect([open, blanks]).toEqual([
    [{ place: 'table2', message: '没有“主动公开”的数，这张表没有写入。请补上后再导出。' }],
    2,
  ]);
});

test('what is checked has its blanks as they are printed, its places in the text those of the text', async () => {
  const report = {
    ...withFigures(suqian, { 'table3.new.business': null }),
    sections: { ...OWN, '6': '𠮷【待填：甲】' },
  };
  const { check, implied } = await publication({ report, notes: [] }, { report }, 'zero', dayOf(2025, 1, 24));
  const told = check.findings.filter(({ rule }) => rule === 'E23' || rule.startsWith('B'));
  expect(told.map(({ id, cells }) => [id, cells[0]])).toEqual([
    ['B01.business', 'table3.new.business'],
    ['B02.new', 'table3.new.natural'],
    ['E23.6:1-7', 'section.6:1-7'],
  ]);
  expect(implied).toEqual([{ cell: 'table3.new.business', figure: 75 }]);
});

import { findForm } from '../../src/report/form';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, withFigures } from '../support/samples';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

interface Narrated {
  readonly sections: Readonly<Record<string, string>>;
  readonly links: readonly {
    readonly section: string;
    readonly start: number;
    readonly end: number;
    readonly cells: readonly string[];
  }[];
  readonly gaps: readonly { readonly place: string; readonly shown: string; readonly message: string }[];
  readonly wordings?: readonly { readonly message: string }[];
  readonly notes?: readonly { readonly place: string; readonly why: string }[];
}

const narrated = async (args: readonly string[]) => {
  const { status, json } = await folder.json(['narrate', ...args]);
  return { status, ...(json as Narrated) };
};

test('every link stands at its number, and every cell is one of the report or of last year’s', async () => {
  const path = folder.write({ 'a.json': suqian, 'b.json': sample('suqian-2023') });
  const { status, sections, links } = await narrated([path, '--previous', folder.at('b.json')]);
  expect(status).toBe(0);
  expect(Object.keys(sections)).toEqual(['0', '1', '3', '4', '5', '6']);
  expect(links.length).toBeGreaterThan(50);
  for (const { section, start, end, cells } of links) {
    const shown = [...sections[section]!].slice(start, end).join('');
    expect(shown).toMatch(/^(?:\d+(?:\.\d+)?|【待填：.*】)$/);
    for (const cell of cells) expect(cell).toMatch(/^(?:previous\.)?(?:table[234]|facts)\./);
  }
  const [first] = links;
  expect(first).toEqual({ section: '1', start: 27, end: 36, cells: ['facts.releases'] });
});

test('what the file tells beside the tables goes into the text; figures of the file go before the report’s', async () => {
  const path = folder.write({
    'a.json': withFigures(suqian, { 'facts.releases': 1, 'facts.interpretations': 2 }),
    'facts.json': {
      releases: 5500,
      facts: { responses: 3, pressConferences: 0 },
      selfName: '我市',
      scope: '全市汇总',
      phone: '0527-84368000',
      ticked: ['noAccountability', 'nothingElse'],
      texts: { appraisalResult: '良好' },
      problems: [{ problem: '解读形式单一', measure: '丰富解读形式' }],
      ledger: { overdue: 0 },
      wordings: { 申请人: '申请人中自然人居多，{申请人.各项}。', 办理结果: '{办理结果' },
    },
  });
  const { sections, wordings } = await narrated([path, '--facts', folder.at('facts.json')]);
  expect(sections[0]).toMatch(/请与宿迁市人民政府联系（电话：0527-84368000）。$/);
  expect(sections[1]).toContain('2024年，我市主动公开政府信息5500条。发布政策解读2件，回应关切3次。');
  expect(sections[1]).toContain('2024年，全市新收政府信息公开申请3525件');
  expect(sections[1]).toContain('申请人中自然人居多，自然人3440件、');
  expect(sections[1]).toContain('期限届满的均已按期答复。');
  expect(sections[5]).toBe('2024年存在的主要问题是解读形式单一，将丰富解读形式。');
  expect(sections[6]).toMatch(/无其他需要报告的事项。$/);
  expect(wordings!.map(({ message }) => message)).toEqual([
    '本单位说法“办理结果”第1行第1字：“{办理结果”的“{”没有配对的“}”。请补上。',
  ]);
});

test('without --json the sections stand below their headings, and what lacks is listed', async () => {
  const path = folder.write({ 'a.json': sample('zhanyi-2019') });
  const { status, stdout } = await folder.ogi(['narrate', path]);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toMatchObject({ 0: '前言', 3: '一、总体情况' });
  expect(stdout).toContain(
    '  “一、总体情况”的“办理情况”还缺【待填：上年结转】。请在表中填好这个数，再生成或更新正文。\n',
  );
  expect(stdout).toContain(
    '  “五、存在的主要问题及改进情况”的“主要问题和改进措施”还缺【待填：主要问题】。请在“正文用数”填写、勾选后再生成，或者自己补写。\n',
  );
});

test('a workbook of ours says what the organ calls itself, and has last year’s report', async () => {
  folder.write({ 'a.json': suqian, 'b.json': sample('suqian-2023') });
  const workbook = folder.at('a.xlsx');
  await folder.ogi(['build', folder.at('a.json'), '--previous', folder.at('b.json'), '--out', workbook]);
  const { sections } = await narrated([workbook]);
  expect(sections[1]).toContain('新收申请较上年增加14件，增长0.4%。');
});

test('what people told on 正文用数 is in the text; what the file says of the same goes before', async () => {
  const typed = {
    'fact.evaluations': 0,
    'told.appraisalResult': '优秀',
    'told.overview': '=稳步推进',
    'tick.noEvaluation': '是',
    'tick.nothingElse': '无',
    'problem.3': '解读形式单一',
    'measure.3': '丰富解读形式',
    'measure.4': '加强培训',
  };
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year: 2024,
    sheets: ['basics', 'table2', 'table3', 'table4', 'facts'],
    report: suqian,
  });
  const contents = new Map(Object.entries(typed));
  const bytes = await writeXlsx(
    sheets.map((sheet) => withContents(sheet, contents)),
    { today: 46_000 },
  );
  const workbook = folder.write({
    'a.xlsx': Buffer.from(bytes),
    'texts.json': { texts: { appraisalResult: '良好' } },
    'others.json': { ticked: [], problems: [] },
  });
  const own = await narrated([workbook]);
  expect(own.sections[1]).toMatch(/^=稳步推进。\n/);
  expect(own.sections[1]).toContain('政府信息公开工作考核结果为优秀。未组织社会评议。');
  expect(own.sections[5]).toBe('2024年存在的主要问题是解读形式单一，将丰富解读形式。');
  expect(own.sections[6]).not.toContain('无其他需要报告的事项');
  expect(own.notes!.map(({ place, why }) => [place, why.split('。')[0]])).toEqual([
    ['tick.nothingElse', '正文用数!B65不是“是”，没有当作已经确认'],
    ['measure.4', '正文用数!C73写了改进措施，同一行没有写问题，没有用到'],
  ]);

  const texts = await narrated([workbook, '--facts', folder.at('texts.json')]);
  expect(texts.sections[1]).toMatch(/^=稳步推进。\n/);
  expect(texts.sections[1]).toContain('政府信息公开工作考核结果为良好。未组织社会评议。');
  expect(texts.sections[5]).toBe(own.sections[5]);

  const others = await narrated([workbook, '--facts', folder.at('others.json')]);
  expect(others.sections[1]).toContain('考核结果为优秀。【待填：未组织社会评议的确认】。');
  expect(others.sections[5]).toContain('【待填：');

  const { stdout } = await folder.ogi(['narrate', workbook]);
  expect(stdout).toContain('正文用数!B65不是“是”，没有当作已经确认。');
});

test('a workbook’s own wordings are written, and those of the file before them; what is wrong is told with its cell', async () => {
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year: suqian.year,
    sheets: ['table3', 'wordings'],
    report: suqian,
    wordings: new Map([
      ['handling', '本年共收到申请{新收}件。'],
      ['applicants', '申请人中，{申请人.各项}。'],
      ['results', '如 办理结果总计=0：不写\n否则：{办理结果}。'],
    ]),
  });
  const workbook = folder.write({ 'w.xlsx': Buffer.from(await writeXlsx(sheets, { today: 46_000 })) });
  folder.write({ 'facts.json': { wordings: { 申请人: '其中{申请人.各项}。' } } });
  const { sections, wordings } = await narrated([workbook, '--facts', folder.at('facts.json')]);
  expect(sections[1]).toContain('本年共收到申请3525件。其中自然人3440件、');
  const [wrong] = wordings!;
  expect(wordings).toHaveLength(1);
  expect(wrong!.message).toMatch(
    /^本单位说法!C\d+：“办理结果”第2行第4字：“{办理结果}”的写法不对：“办理结果”有几项。/,
  );
  expect((await narrated([workbook])).sections[1]).toContain('申请人中，自然人3440件、');

  const { json } = await folder.json(['check', workbook]);
  const { notes } = json as { readonly notes: readonly { readonly place: string; readonly why: string }[] };
  expect(notes).toContainEqual(expect.objectContaining({ place: 'wording.results', why: wrong!.message }));
});

test.each<[string, unknown, string]>([
  ['an array', [], 'facts.json｜文件｜不是正文所需内容｜'],
  ['a key that there is not', { realeases: 3 }, 'facts.json｜realeases｜3｜没有这一项。'],
  ['a figure twice', { releases: 3, facts: { releases: 3 } }, 'facts.json｜releases｜3｜这个数写了两遍'],
  ['a figure that is a text', { releases: '3件' }, 'facts.json｜facts.releases｜'],
  ['a fact that there is not', { facts: { realeases: 3 } }, 'facts.json｜facts.realeases｜3｜没有这一项。'],
  ['a name that is no text', { selfName: 3 }, 'facts.json｜selfName｜3｜应为文字。'],
  ['a statement that there is not', { ticked: ['all'] }, 'facts.json｜ticked[0]｜'],
  ['a problem without its words', { problems: [{ measure: '改' }] }, 'facts.json｜problems[0]｜'],
  ['a ledger without a number', { ledger: { overdue: -1 } }, 'facts.json｜ledger｜'],
])('a file of facts that cannot be used: %s', async (_, facts, line) => {
  const path = folder.write({ 'a.json': suqian, 'facts.json': facts });
  const { status, stdout, errors } = await folder.ogi(['narrate', path, '--facts', folder.at('facts.json')]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(line);
});

test('a report that is not last year’s of the same organ is used, and it is told', async () => {
  const path = folder.write({ 'a.json': suqian, 'b.json': sample('huaian-2024') });
  const { stdout } = await folder.ogi(['narrate', path, '--previous', folder.at('b.json')]);
  expect(stdout).toMatch(/新收申请较上年增加406件，增长13%。/);
  expect(stdout).toMatch(
    /“淮安市人民政府”2024年度的，机关名称或年度与本报告不相接，仍用来写与上年的比较。请核对。\n$/,
  );
});

test('standard input is read once', async () => {
  const { status, errors } = await folder.ogi(['narrate', '-', '--facts', '-']);
  expect({ status, errors }).toEqual({
    status: 2,
    errors: ['调用｜标准输入给了两次｜-｜请把其中一份存成文件。'],
  });
});

import { sample, withCells, withFigures } from '../support/samples';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

const suqian = sample('suqian-2024');
const suqian2023 = sample('suqian-2023');
const broken = withCells(suqian, { 'new.total': 3000 });
const pingtan2020 = sample('pingtan-2020');

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

/** What an answer is about, and how it came out. */
const told = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(told)
    : (({ file, index, error, findings, report }) => ({
        file,
        ...(index !== undefined && { index }),
        ...(error ? { error } : { organ: report.organ, found: findings.map(({ id }) => id) }),
      }))(
        json as {
          file: string;
          index?: number;
          error?: unknown;
          report: { organ: string };
          findings: readonly { id: string }[];
        },
      );

const good = { organ: suqian.organ, found: [] };
const bad = { organ: suqian.organ, found: ['B01.total', 'B02.new'] };

describe('check --json', () => {
  test('one file is one document, told in full', async () => {
    const path = folder.write({ 'a.json': pingtan2020 });
    const { status, json } = await folder.json(['check', path]);
    expect(status).toBe(1);
    expect(json).toMatchObject({
      file: 'a.json',
      report: { organ: pingtan2020.organ, year: 2020, format: '2019', level: 'committee' },
      summary: { checked: 240, passed: 237, blank: 0, mandatory: 2, query: 1, hint: 0 },
      findings: [
        {
          id: 'B03.natural',
          rule: 'B03',
          severity: 'mandatory',
          message: '“自然人”列各项办理结果相加是26，“（七）总计”填了20，少6件。请逐行核对结果，或改总计。',
          left: { label: '各项办理结果之和', value: 26 },
          right: { label: '（七）总计', value: 20 },
          difference: 6,
        },
        { id: 'B03.total', causedBy: 'B03.natural' },
        { id: 'A01.rules', severity: 'query' },
      ],
      hypotheses: [
        {
          component: ['B03.natural', 'B03.total'],
          size: 2,
          proven: true,
          more: false,
          sets: [
            {
              kind: 'cell',
              explanation:
                '改这2处就平：“予以公开·自然人”由6改为0，“予以公开·总计”由7改为1。请对照台账核对。',
              changes: [
                { cell: 'table3.granted.natural', from: 6, to: 0 },
                { cell: 'table3.granted.total', from: 7, to: 1 },
              ],
            },
            { kind: 'cell' },
          ],
        },
      ],
    });
    expect(json).toHaveProperty(
      'summary.notChecked',
      expect.arrayContaining([{ rule: 'Y01', why: '没有上年年报' }]),
    );
  });

  test.each<[string, Record<string, unknown>, string[], unknown, number]>([
    [
      'several files',
      { 'a.json': suqian, 'b.json': broken },
      ['a.json', 'b.json'],
      [
        { file: 'a.json', ...good },
        { file: 'b.json', ...bad },
      ],
      1,
    ],
    [
      'a folder, in the order of names, below it too',
      {
        'f/b.json': broken,
        'f/a/1.json': suqian,
        'f/.hidden.json': broken,
        'f/~$a.docx': 'x',
        'f/picture.png': Buffer.from([0x89, 0x50, 0, 1]),
      },
      ['f'],
      [
        { file: 'f/a/1.json', ...good },
        { file: 'f/b.json', ...bad },
      ],
      1,
    ],
    ['a folder with one file', { 'f/a.json': suqian }, ['f'], [{ file: 'f/a.json', ...good }], 0],
    [
      'an empty folder',
      { 'f/.keep': '' },
      ['f'],
      [
        {
          file: 'f',
          error: {
            place: '文件',
            found: '没有能读的文件',
            message: '里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。',
          },
        },
      ],
      2,
    ],
    [
      'an array',
      { 'a.json': [suqian, broken] },
      ['a.json'],
      [
        { file: 'a.json', index: 0, ...good },
        { file: 'a.json', index: 1, ...bad },
      ],
      1,
    ],
    ['an array of one', { 'a.json': [suqian] }, ['a.json'], [{ file: 'a.json', index: 0, ...good }], 0],
    ['an empty array', { 'a.json': '[ ]' }, ['a.json'], [], 0],
    [
      'a report a line, whatever the file is called',
      { 'a.txt': `${JSON.stringify(suqian)}\r\n\n${JSON.stringify(broken)}` },
      ['a.txt'],
      [
        { file: 'a.txt', index: 0, ...good },
        { file: 'a.txt', index: 1, ...bad },
      ],
      1,
    ],
    [
      'one line',
      { 'a.ndjson': `${JSON.stringify(suqian)}\n` },
      ['a.ndjson'],
      { file: 'a.ndjson', ...good },
      0,
    ],
    [
      'one report over many lines, with a byte order mark',
      { 'a.json': `\uFEFF${JSON.stringify(suqian, null, 2)}` },
      ['a.json'],
      { file: 'a.json', ...good },
      0,
    ],
  ])('%s', async (_, files, args, expected, expectedStatus) => {
    folder.write(files);
    const { status, json } = await folder.json(['check', ...args.map((name) => folder.at(name))]);
    expect(told(json)).toEqual(expected);
    expect(status).toBe(expectedStatus);
  });

  test('a list names files and folders, a path a line', async () => {
    folder.write({ 'a.json': suqian, 'f/b.json': broken });
    const list = folder.write({ list: `\uFEFF${folder.at('a.json')}\r\n\n${folder.at('f')}\n` });
    const { json } = await folder.json(['check', `@${list}`]);
    expect(told(json)).toEqual([
      { file: 'a.json', ...good },
      { file: 'f/b.json', ...bad },
    ]);
  });

  test('standard input, in any of its ways', async () => {
    const text = JSON.stringify(suqian);
    expect(told((await folder.json(['check', '-'], [text.slice(0, 9), text.slice(9)])).json)).toEqual({
      file: '-',
      ...good,
    });
    expect(told((await folder.json(['check', '-'], [`${text}\n${text}`])).json)).toEqual([
      { file: '-', index: 0, ...good },
      { file: '-', index: 1, ...good },
    ]);
  });

  test('what is unusable stands in its place, and stops only itself', async () => {
    folder.write({
      'a.json': suqian,
      'b.json': '{"organ": ',
      'c.json': { ...suqian, table3: { ...suqian.table3, new: [1, 2, 3, 4, 5, 6] } },
      'd.ndjson': `${JSON.stringify(suqian)}\n{broken\n${JSON.stringify(suqian)}\n`,
      'e.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'f.txt': '三、收到和处理',
    });
    const names = ['a.json', 'b.json', 'c.json', 'd.ndjson', 'e.doc', 'f.txt', 'g.json'];
    const paths = names.map((name) => folder.at(name));
    const { status, stdout, errors } = await folder.ogi(['check', '--json', ...paths]);
    expect(status).toBe(2);
    expect(told(JSON.parse(stdout))).toEqual([
      { file: 'a.json', ...good },
      {
        file: 'b.json',
        error: { place: '全文', found: '{"organ":', message: '不是有效的 JSON。请核对文件是否完整。' },
      },
      { file: 'c.json', error: { place: 'table3.new', found: '6项的数组', message: '应为7格的数组。' } },
      { file: 'd.ndjson', index: 0, ...good },
      {
        file: 'd.ndjson',
        index: 1,
        error: { place: '第2行', found: '{broken', message: '不是有效的 JSON。请核对文件是否完整。' },
      },
      { file: 'd.ndjson', index: 2, ...good },
      {
        file: 'e.doc',
        error: {
          place: '文件',
          found: '旧版 Office 或 WPS 文件',
          message: '.doc 文档不能直接读取，请另存为 .docx 后重试。',
        },
      },
      {
        file: 'f.txt',
        error: {
          place: '全文',
          found: '没有官方的三张表，也没有年报的各部分',
          message: '认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
        },
      },
      { file: 'g.json', error: { place: '文件', found: '不存在', message: '找不到这个文件。请核对路径。' } },
    ]);
    expect(errors).toEqual([
      'b.json｜全文｜{"organ":｜不是有效的 JSON。请核对文件是否完整。',
      'c.json｜table3.new｜6项的数组｜应为7格的数组。',
      'd.ndjson 第2份｜第2行｜{broken｜不是有效的 JSON。请核对文件是否完整。',
      'e.doc｜文件｜旧版 Office 或 WPS 文件｜.doc 文档不能直接读取，请另存为 .docx 后重试。',
      'f.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
      'g.json｜文件｜不存在｜找不到这个文件。请核对路径。',
    ]);
  });

  test('an unusable file that is the only one is an error by itself', async () => {
    const path = folder.write({ 'a.json': '' });
    expect(await folder.json(['check', path])).toEqual({
      status: 2,
      json: {
        file: 'a.json',
        error: { place: '文件', found: '空文件', message: '文件是空的，请核对是不是选错了文件。' },
      },
    });
  });

  test('files of a folder that are no documents are told, once', async () => {
    folder.write({
      'f/a.json': suqian,
      'f/1.png': Buffer.from([0x89, 0, 1]),
      'f/2.png': Buffer.from([0x89, 0, 1]),
    });
    const { errors } = await folder.ogi(['check', folder.at('f')]);
    expect(errors).toEqual(['跳过了2个不是文档的文件，如 f/1.png。']);
  });
});

describe('a report with its text', () => {
  const sections = {
    '1': '（二）依申请公开。收到申请3525件，办结3520件，同比增长12%，行政复议170件。',
    '5': '无',
  };
  const whole = { ...suqian, sections };

  test('is checked against its tables; every number is listed', async () => {
    const { status, json } = await folder.json(['check', folder.write({ 'a.json': whole })]);
    expect(status).toBe(1);
    const { findings, numbers } = json as { findings: readonly { rule: string }[]; numbers: unknown };
    expect(findings.filter(({ rule }) => rule === 'E03')).toEqual([
      {
        id: 'E03.1:21-26',
        rule: 'E03',
        severity: 'mandatory',
        message: '正文写“办结3520件”，表三总计列是3521件，按“办理结果总计－上年结转”算是3400件。',
        cells: ['section.1:21-26', 'table3.handledTotal.total'],
        left: { label: '办理结果总计', value: 3520 },
        right: { label: '办理结果总计', value: 3521 },
        difference: -1,
      },
    ]);
    expect(numbers).toEqual([
      {
        place: 'section.1:13-18',
        text: '3525件',
        state: 'agrees',
        label: '新收',
        cells: ['table3.new.total'],
      },
      {
        place: 'section.1:21-26',
        text: '3520件',
        state: 'differs',
        label: '办理结果总计',
        cells: ['table3.handledTotal.total'],
      },
      { place: 'section.1:31-34', text: '12%', state: 'unchecked', why: '没有上年年报', cells: [] },
      {
        place: 'section.1:39-43',
        text: '170件',
        state: 'agrees',
        label: '行政复议',
        cells: ['table4.reconsideration.total'],
      },
    ]);
  });

  test('for a person to read', async () => {
    const { stdout } = await folder.ogi(['check', folder.write({ 'a.json': whole })]);
    expect(
      stdout.split('\n').filter((line) => /正文|第五部分/.test(line) && !line.includes('没有审核')),
    ).toEqual([
      '  【核实】E22 正文没有写到工作考核、社会评议、责任追究。各级人民政府的报告应写工作考核、社会评议和责任追究结果（《政府信息公开条例》第五十条）。',
      '  【必改】E03 正文写“办结3520件”，表三总计列是3521件，按“办理结果总计－上年结转”算是3400件。',
      '  【核实】E23 正文缺“六、其他需要报告的事项”。请补上。',
      '  【核实】E20 第五部分写“无”。这一部分要写存在的主要问题和改进情况，请据实写明。',
      '  正文共4个数：相符2个，不符1个，无法核对1个。',
      '  正文中无法核对的数：12%（没有上年年报）。',
    ]);
  });
});

describe('--previous', () => {
  const yearsFound = (json: unknown): unknown =>
    Array.isArray(json)
      ? json.map(yearsFound)
      : (json as { findings: readonly { rule: string }[] }).findings.some(({ rule }) => rule === 'Y01');
  const next = withCells(suqian, {
    'carriedIn.natural': 117,
    'new.natural': 3441,
    'new.total': 3526,
    'carriedIn.total': 117,
  });

  test('one report and one of the year before belong together', async () => {
    folder.write({ 'a.json': next, 'b.json': suqian2023 });
    const { json } = await folder.json(['check', folder.at('a.json'), '--previous', folder.at('b.json')]);
    expect(yearsFound(json)).toBe(true);
    expect(json).not.toHaveProperty('notes');
  });

  test('so they do when the organ was renamed, which is noted', async () => {
    folder.write({ 'a.json': next, 'b.json': { ...suqian2023, organ: '旧名' } });
    const { json } = await folder.json(['check', folder.at('a.json'), '--previous', folder.at('b.json')]);
    expect(yearsFound(json)).toBe(true);
    expect(json).toHaveProperty(
      'notes.0.why',
      '所给的上年年报是“旧名”2023年度的，机关名称或年度与本报告不相接，仍用来核对。',
    );
  });

  test.each(['a report a line', 'a folder', 'an array'])(
    'many are matched by organ and year, given as %s',
    async (way) => {
      const other = { ...suqian2023, organ: '别的机关' };
      const previous =
        way === 'a folder'
          ? { 'p/1.json': other, 'p/2.json': suqian2023 }
          : way === 'an array'
            ? { p: [other, suqian2023] }
            : { p: `${JSON.stringify(other)}\n${JSON.stringify(suqian2023)}\n` };
      folder.write({
        'a.json': [next, { ...next, organ: '没有上年的机关' }, { ...next, year: 2022 }],
        ...previous,
      });
      const { json } = await folder.json(['check', folder.at('a.json'), '--previous', folder.at('p')]);
      expect(yearsFound(json)).toEqual([true, false, false]);
    },
  );

  test('one that is unusable is told, and the rest is checked', async () => {
    folder.write({ 'a.json': suqian, 'b.json': '{' });
    const { status, stdout, errors } = await folder.ogi([
      'check',
      folder.at('a.json'),
      '--json',
      '--previous',
      folder.at('b.json'),
    ]);
    expect([status, told(JSON.parse(stdout))]).toEqual([2, { file: 'a.json', ...good }]);
    expect(errors).toEqual(['b.json｜全文｜{｜不是有效的 JSON。请核对文件是否完整。']);
  });
});

describe('the class of the organ', () => {
  const county = withFigures({ ...suqian, level: undefined }, { 'table2.rules.inForce': 6 });
  const severityOf = async (organ: string, args: readonly string[] = []) => {
    const path = folder.write({ 'a.json': { ...county, organ, level: undefined } });
    const { json } = await folder.json(['check', path, ...args]);
    const { findings, notes, report } = json as {
      findings: readonly { rule: string; severity: string }[];
      notes?: readonly { why: string }[];
      report: { level?: string };
    };
    return [report.level, findings.find(({ rule }) => rule === 'A01')?.severity, notes?.[0]?.why];
  };

  test('is inferred from the name, with a note', async () => {
    expect(await severityOf('沾益区人民政府')).toEqual([
      'county',
      'mandatory',
      '没有写机关类别，由机关名称推断为县（市、区）政府。',
    ]);
  });
  test('--level replaces what the name or the file says', async () => {
    expect(await severityOf('沾益区人民政府', ['--level', 'office'])).toEqual(['office', 'query', undefined]);
  });
  test('a name that tells none leaves the rules that need it unchecked', async () => {
    expect(await severityOf('某市人民政府')).toEqual([undefined, undefined, undefined]);
  });
});

describe('for a person to read', () => {
  test('check', async () => {
    const path = folder.write({ 'a.json': pingtan2020 });
    const { stdout, status } = await folder.ogi(['check', path]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'a.json：平潭综合实验区管理委员会 2020年度（2019版，管委会）',
        '  审核240项，相符237项，另有33条规则没有审核；必改2处，核实1处，提醒0处。',
        '  【必改】B03 “自然人”列各项办理结果相加是26，“（七）总计”填了20，少6件。请逐行核对结果，或改总计。',
        '    随之而来：【必改】B03 “总计”列各项办理结果相加是27，“（七）总计”填了21，少6件。请逐行核对结果，或改总计。',
        '  【核实】A01 “规章·对外公开总数量”填了7。本类机关一般没有规章制定权（《立法法》第九十一条、第九十三条）。替有权机关填报的，写一句情况说明；否则请填到下一行“行政规范性文件”。',
        '  可能填错的格（只提示，不改数）：',
        '    方案1：改这2处就平：“予以公开·自然人”由6改为0，“予以公开·总计”由7改为1。请对照台账核对。',
        '    方案2：改这2处就平：“部分公开·自然人”由6改为0，“部分公开·总计”由6改为0。请对照台账核对。',
        '  没有审核：C05、Y01、Y05、Y06（没有上年年报）；D01（没有填正文用数）；D02、D05、E01等27条（报告里没有正文）；E25（没有表头、行名的原文）。',
        '',
      ].join('\n'),
    );
  });

  test('read', async () => {
    const path = folder.write({
      'a.json': { ...suqian, facts: { feeNotices: 3, unknown: 1 }, table4: undefined },
    });
    const { stdout, status } = await folder.ogi(['read', path]);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('a.json：宿迁市人民政府 2024年度（2021版，市（州）政府）');
    expect(lines).toContain(
      '    新收：自然人3440，商业企业75，科研机构0，社会公益组织1，法律服务机构6，其他3，总计3525',
    );
    expect(lines).toContain('  没有表四');
    expect(lines).toContain('  发出收费通知：3件');
    expect(lines).toContain('  说明：facts.unknown：不认识的正文用数，没有用到。');
  });
});

test('read --json gives the report back, and what reading it assumed', async () => {
  const organ = '某镇人民政府';
  const { year, format, table2, table3, table4 } = suqian;
  const report = { organ, year, format, table2, table3, table4, facts: { releases: 0.5 } };
  const path = folder.write({
    'a.json': { ...report, source: '所在的网页', facts: { ...report.facts, x: 1 } },
  });
  expect(await folder.json(['read', path])).toEqual({
    status: 0,
    json: {
      file: 'a.json',
      ...report,
      level: 'township',
      notes: [
        { place: 'facts.x', found: 1, used: null, why: '不认识的正文用数，没有用到。' },
        {
          place: 'level',
          found: organ,
          used: 'township',
          why: '没有写机关类别，由机关名称推断为乡镇政府。',
        },
      ],
    },
  });
});

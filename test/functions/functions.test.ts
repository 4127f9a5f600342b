import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import * as functions from '../../src/functions/functions';
import { associateFunctions } from '../../src/functions/associate';
import { rowsOf, sample, withCells, zeroFilled } from '../support/samples';
import {
  failure,
  figuresOfTable2,
  figuresOfTable4,
  inExcel,
  printedTable2,
  printedTable3,
  printedTable4,
  range,
} from './support';

const associated = inExcel();

const huaian = sample('huaian-2024');
const slip = withCells(huaian, { 'carriedOut.legal': 2, 'carriedOut.total': 105 });

describe('OGI.BALANCE', () => {
  const row = (id: string) => range([huaian.table3[id]!]);

  test.each<[string, unknown[][][], unknown[][]]>([
    ['single cells that close', [[[60]], [[0]], [[58]], [[2]]], [[0]]],
    ['single cells that do not', [[[60]], [[0]], [[61]], [[0]]], [[-1]]],
    ['a blank leaves it open', [[[60]], [['']], [[60]], [[0]]], [['']]],
    ['null is a blank too', [[[60]], [[null]], [[60]], [[0]]], [['']]],
    ['“/” adds nothing', [[[60]], [['/']], [[60]], [[0]]], [[0]]],
    ['rows of seven', ['new', 'carriedIn', 'handledTotal', 'carriedOut'].map(row), [[0, 0, 0, 0, 0, 0, 0]]],
  ])('%s', (_, [received, carriedIn, handled, carriedOut], expected) => {
    expect(functions.BALANCE(received!, carriedIn!, handled!, carriedOut!)).toEqual(expected);
  });

  test.each<[unknown[][][], string]>([
    [
      [[[1], [2]], [[0]], [[1]], [[0]]],
      '#VALUE! “新收”给了2行1列，应为1格，或1行7格（从“自然人”到“总计”）。',
    ],
    [
      [[[1]], [[1, 2, 3]], [[1]], [[0]]],
      '#VALUE! “上年结转”给了1行3列，应为1格，或1行7格（从“自然人”到“总计”）。',
    ],
    [
      [[[1]], [[0]], row('granted'), [[0]]],
      '#VALUE! 四个参数的格数应一样多，给的是“新收”1格、“上年结转”1格、“办理总计”7格、“结转下年”1格。请都选1格，或都选同样的一行。',
    ],
    [[[[1]], [['三件']], [[1]], [[0]]], '#VALUE! “上年结转”的第1格是“三件”，应为数字、空白或“/”。'],
  ])('what cannot be used is named', ([received, carriedIn, handled, carriedOut], message) => {
    expect(failure(() => functions.BALANCE(received!, carriedIn!, handled!, carriedOut!))).toBe(message);
  });
});

describe('OGI.DIFF', () => {
  test.each<[string, unknown[][], unknown[]]>([
    ['a closed table', range(rowsOf(huaian)), [0, 0, 0, 0, 0, 0, 0]],
    ['a slip in one column and the total', range(rowsOf(slip)), [0, 0, 0, 0, -2, 0, -2]],
    ['a table with blanks', range(rowsOf(sample('zhanyi-2019'))), ['', '', '', '', '', '', '']],
    ['blanks as null', range(rowsOf(sample('zhanyi-2019')), null), ['', '', '', '', '', '', '']],
  ])('%s', (_, table, expected) => {
    expect(functions.DIFF(table)).toEqual([expected]);
  });
});

describe('OGI.CHECK', () => {
  test('last year’s table in which nothing is filled in is told, not passed over', () => {
    const blank = range(rowsOf(huaian).map((row) => row.map(() => null)));
    const line = ['未填', '', '上年表三', '全部空着，没有核对与上年的衔接。请填上年年报的数。', ''];
    expect(functions.CHECK(range(rowsOf(huaian)), blank)).toEqual([
      ['全部相符（共审核193项）', '', '', '', ''],
      line,
    ]);
    const zhanyi = range(rowsOf(sample('zhanyi-2019')));
    expect(functions.CHECK(zhanyi, blank)).toEqual([...functions.CHECK(zhanyi), line]);
  });

  test('a table without faults', () => {
    expect(functions.CHECK(range(rowsOf(huaian)))).toEqual([['全部相符（共审核193项）', '', '', '', '']]);
  });

  test('a line a finding, as wide everywhere', () => {
    expect(functions.CHECK(range(rowsOf(slip)))).toEqual([
      [
        '必改',
        'B01',
        '“法律服务机构”列',
        '“法律服务机构”列不平：新收61＋上年结转0＝61，办理结果总计61＋结转下年度2＝63，相差2件。请对照台账核对这一列。',
        -2,
      ],
      [
        '必改',
        'B01',
        '“总计”列',
        '“总计”列不平：新收3119＋上年结转34＝3153，办理结果总计3050＋结转下年度105＝3155，相差2件。请对照台账核对这一列。',
        -2,
      ],
    ]);
  });

  test('blanks are 未填, totals that compute themselves are not among them', () => {
    const published = functions.CHECK(range(rowsOf(sample('zhanyi-2019'))));
    expect(published.map(([mark, rule]) => [mark, rule])).toEqual([['未填', 'B05']]);
    expect(published[0]![3]).toContain('“上年结转”“办理结果总计”“结转下年度”');
  });

  test('where Excel hands blanks over as 0 the function cannot know better', () => {
    const zero = functions.CHECK(range(rowsOf(zeroFilled(sample('zhanyi-2019')))));
    expect(zero.map(([mark, rule]) => [mark, rule])).toContainEqual(['必改', 'B03']);
  });

  test('last year’s table, of whatever form, adds what years have to do with each other', () => {
    const [now, then] = ['suqian-2024', 'suqian-2023'].map((name) => range(rowsOf(sample(name))));
    const changed = range(rowsOf(withCells(sample('suqian-2024'), { 'carriedIn.natural': 120 })));
    expect(functions.CHECK(now!, then).map(([mark, rule, place, , by]) => [mark, rule, place, by])).toEqual([
      ['核实', 'Y05', '“其他法律行政法规禁止公开”', -26],
      ['核实', 'Y05', '“无正当理由大量反复申请”', -55],
    ]);
    expect(functions.CHECK(changed, then).map(([, rule]) => rule)).toContain('Y01');
    const [of2021, of2020] = ['pingtan-2021', 'pingtan-2020'].map((name) => range(rowsOf(sample(name))));
    expect(functions.CHECK(of2021!, of2020).map(([, rule]) => rule)).not.toContain('Y01');
  });

  test.each([undefined, null, [], [['']], [[null]], [[0]]])('without last year’s table: %j', (left) => {
    expect(functions.CHECK(range(rowsOf(huaian)), left as unknown[][])).toHaveLength(1);
  });

  test.each([undefined, null, '', 0, 2021, '2021', '2021版'])('version %j fits 25 rows', (version) => {
    expect(functions.CHECK(range(rowsOf(huaian)), undefined, version)).toHaveLength(1);
  });

  test.each<[unknown[][], unknown, string]>([
    [
      range(rowsOf(huaian)).slice(1),
      undefined,
      '#VALUE! “表三”给了24行7列，其中没有认出表三的行名和表头。数字区应为2019版的23行7列或2021版的25行7列，从“自然人”到“总计”，可以连同行名和表头一起选。',
    ],
    [
      range(rowsOf(huaian)).map((row) => row.slice(1)),
      2021,
      '#VALUE! “表三”给了25行6列，应为2021版的25行7列，从“自然人”到“总计”，可以连同行名和表头一起选。',
    ],
    [
      range(rowsOf(huaian)),
      2019,
      '#VALUE! “版本”给的是2019版，该版表三有23行，但选了25行。请改版本，或重新选择表三。',
    ],
    [range(rowsOf(huaian)), '2008', '#VALUE! “版本”给的是“2008”，应为2019版或2021版，也可以不填。'],
    [
      [],
      undefined,
      '#VALUE! “表三”给了0行0列，应为2019版的23行7列或2021版的25行7列，从“自然人”到“总计”，可以连同行名和表头一起选。',
    ],
  ])('what cannot be used is named', (table, version, message) => {
    expect(failure(() => functions.CHECK(table, undefined, version))).toBe(message);
  });

  test.each<[unknown, string]>([
    ['三件', '#VALUE! “表三”的“新收·自然人”是“三件”，应为数字、空白或“/”。'],
    [true, '#VALUE! “表三”的“新收·自然人”是“true”，应为数字、空白或“/”。'],
    [Number.NaN, '#VALUE! “表三”的“新收·自然人”是“NaN”，应为数字、空白或“/”。'],
  ])('a cell that holds no figure is named: %j', (cell, message) => {
    const table = range(rowsOf(huaian));
    table[0]![0] = cell;
    expect(failure(() => functions.CHECK(table))).toBe(message);
  });
});

describe('a range with the labels and heads of the table', () => {
  const printed = printedTable3(slip);
  const expected = [[0, 0, 0, 0, -2, 0, -2]];

  test.each<[string, unknown[][]]>([
    ['all of it', printed],
    ['without the heads', printed.slice(3)],
    ['with the last row of heads', printed.slice(2)],
    ['without the stub', printed.map((row) => row.slice(3))],
    ['with the last column of the stub', printed.map((row) => row.slice(2))],
    ['blanks as null', printed.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
    ['blanks as 0', printed.map((row) => row.map((cell) => (cell === '' ? 0 : cell)))],
    [
      'labels spaced, numbered and punctuated otherwise',
      printed.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? ` ${cell.replace(/[（）“”、.]/g, ' ')}` : cell)),
      ),
    ],
  ])('%s', (_, table) => {
    expect(functions.DIFF(table)).toEqual(expected);
  });

  test('of the form of 2019', () => {
    const zhanyi = zeroFilled(sample('zhanyi-2019'));
    expect(functions.DIFF(printedTable3(zhanyi))).toEqual(functions.DIFF(range(rowsOf(zhanyi))));
  });

  const unknown = (rows: number, columns: number) =>
    `#VALUE! “表三”给了${rows}行${columns}列，其中没有认出表三的行名和表头。数字区应为2019版的23行7列或2021版的25行7列，从“自然人”到“总计”，可以连同行名和表头一起选。`;
  test.each<[string, unknown[][], string]>([
    [
      'a row of another table among them',
      printed.map((row, index) => (index === 9 ? ['', '', '行政许可', ...row.slice(3)] : row)),
      unknown(28, 10),
    ],
    [
      'two columns interchanged',
      printed.map(([a, b, c, d, e, ...rest]) => [a, b, c, e, d, ...rest]),
      unknown(28, 10),
    ],
    ['figures where the labels belong', printed.slice(3).map((row) => [1, ...row.slice(3)]), unknown(25, 8)],
    ['blank columns beside it', printed.slice(3).map((row) => ['', ...row.slice(3)]), unknown(25, 8)],
    ['a row too few', printed.slice(0, -1), unknown(27, 10)],
  ])('%s', (_, table, message) => {
    expect(failure(() => functions.DIFF(table))).toBe(message);
  });
});

describe('what each row and column is off by', () => {
  const pingtan = sample('pingtan-2021');
  const typed = range(rowsOf(withCells(pingtan, { 'granted.natural': 72 })));

  test('OGI.ROWDIFF: a line a row', () => {
    expect(functions.ROWDIFF(typed)).toEqual(Array.from({ length: 25 }, (_, row) => [row === 2 ? 45 : 0]));
    expect(functions.ROWDIFF(range(rowsOf(sample('pingtan-2019'))))).toHaveLength(23);
  });

  test('OGI.SUMDIFF: a cell a column', () => {
    expect(functions.SUMDIFF(typed)).toEqual([[45, 0, 0, 0, 0, 0, 0]]);
    expect(functions.SUMDIFF(range(rowsOf(sample('pingtan-2020'))))).toEqual([[6, 0, 0, 0, 0, 0, 6]]);
  });

  test('OGI.CARRYDIFF: a cell a column, whatever the form of last year', () => {
    const [of2021, of2020] = ['pingtan-2021', 'pingtan-2020'].map((name) => sample(name));
    const call = (now: typeof of2021, then: typeof of2020) =>
      functions.CARRYDIFF(range(rowsOf(now!)), range(rowsOf(then!)));
    expect(call(of2021, of2020)).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
    expect(call(withCells(of2021!, { 'carriedIn.natural': 2 }), of2020)).toEqual([[2, 0, 0, 0, 0, 0, 0]]);
    expect(call(of2021, withCells(of2020!, { 'carriedOut.total': null }))).toEqual([[0, 0, 0, 0, 0, 0, '']]);
  });

  test.each<[string, boolean]>([
    ['pingtan-2021', true],
    ['huaian-2024', true],
    ['pingtan-2020', false],
    ['zhanyi-2019', false],
  ])('OGI.BALANCED of %s: %j', (name, balanced) => {
    expect(functions.BALANCED(range(rowsOf(sample(name))))).toBe(balanced);
  });
});

describe('OGI.CHECK2', () => {
  const suqian = sample('suqian-2024');
  const county = '县（市、区）政府';

  test.each<[string, unknown[][], unknown[][] | undefined, unknown, (string | number)[][]]>([
    [
      'figures alone',
      figuresOfTable2(suqian),
      undefined,
      undefined,
      [['全部相符（共审核13项）', '', '', '', '']],
    ],
    ['as printed', printedTable2(suqian), undefined, '', [['全部相符（共审核13项）', '', '', '', '']]],
    [
      'with last year’s beside it',
      printedTable2(suqian),
      figuresOfTable2(sample('suqian-2023')),
      '市（州）政府',
      [['全部相符（共审核29项）', '', '', '', '']],
    ],
    [
      '规章 of a county',
      printedTable2(sample('zhanyi-2019')),
      undefined,
      county,
      [
        [
          '必改',
          'A01',
          '“规章”',
          '“规章·本年新制作数量”填了413，“规章·本年新公开数量”填了206，“规章·对外公开总数量”填了206。县、乡两级没有规章制定权（《立法法》第九十三条），应为0。这些文件如属行政规范性文件，请填到下一行。',
          825,
        ],
      ],
    ],
    [
      'the organ’s name tells its class',
      figuresOfTable2(sample('zhanyi-2019')),
      undefined,
      '沾益区人民政府',
      functions.CHECK2(figuresOfTable2(sample('zhanyi-2019')), undefined, 2019, county) as (
        string | number
      )[][],
    ],
  ])('%s', (_, table, previous, level, expected) => {
    expect(functions.CHECK2(table, previous, undefined, level)).toEqual(expected);
  });

  test('减4 is a figure of the form of 2019', () => {
    const zhanyi = printedTable2(sample('zhanyi-2019')).map((row) =>
      row[0] === '行政事业性收费' ? [row[0], 80, '减4', ''] : row,
    );
    expect(functions.CHECK2(zhanyi)).toEqual([['全部相符（共审核24项）', '', '', '', '']]);
  });

  test.each<[string, unknown[][], unknown, string]>([
    [
      'a row is missing',
      figuresOfTable2(sample('zhanyi-2019')).slice(1),
      undefined,
      '#VALUE! “表二”给了7行3列，没有认出表二。请连同行名一起选（“规章”到最后一行），或只选数字区，应为2019版的8行3列或2021版的6行3列。',
    ],
    [
      'another version',
      figuresOfTable2(suqian),
      2019,
      '#VALUE! “表二”给了6行3列，没有认出表二。请连同行名一起选（“规章”到最后一行），或只选数字区，应为2019版的8行3列。',
    ],
    [
      'too narrow',
      printedTable2(suqian).map((row) => row.slice(0, 3)),
      undefined,
      '#VALUE! “表二”的“规章”行应有3格数字，只选了2格。请选到表的右边。',
    ],
    [
      'something beside a row',
      printedTable2(suqian).map((row) => (row[0] === '行政许可' ? ['行政许可', 1, 2, ''] : row)),
      undefined,
      '#VALUE! “表二”的“行政许可”行应有1格数字，后面多出了内容。请重新选择表二。',
    ],
    [
      'a text',
      printedTable2(suqian).map((row) => (row[0] === '行政许可' ? ['行政许可', '若干', '', ''] : row)),
      undefined,
      '#VALUE! “表二”的“行政许可·本年处理决定数量”是“若干”，应为数字、空白或“/”。',
    ],
  ])('%s', (_, table, version, message) => {
    expect(failure(() => functions.CHECK2(table, undefined, version))).toBe(message);
  });

  test('a class that nobody knows is named', () => {
    expect(failure(() => functions.CHECK2(figuresOfTable2(suqian), undefined, undefined, '宿迁市'))).toBe(
      '#VALUE! “机关类别”给的是“宿迁市”，应为机关全称，或国务院部门、省级政府、市（州）政府、县（市、区）政府、乡镇政府、街道办事处、管委会、政府办公厅（室）、地方政府部门；也可以不填。',
    );
  });
});

describe('OGI.TEXTCHECK', () => {
  const table3 = range(rowsOf(huaian));
  const [table4, table2] = [figuresOfTable4(huaian), figuresOfTable2(huaian)];

  test.each<[string, unknown[][], unknown[][]]>([
    [
      'a passage that agrees',
      [['（二）依申请公开。收到政府信息公开申请3119件，办结3050件，结转下年度103件。']],
      [['全部相符（共审核3项）', '', '', '', '']],
    ],
    [
      'what differs is told with its row and its place in the cell',
      [['（二）依申请公开。'], [''], ['予以公开1288件，被申请行政复议350件，制发行政规范性文件9件。']],
      [
        [
          '必改',
          'E05',
          '第3行第5字',
          '正文写“予以公开1288件”，表三总计列是1362件。1288只是“自然人”一列的数。',
          -74,
        ],
        ['必改', 'E15', '第3行第32字', '正文写“制发行政规范性文件9件”，表二是8件。', 1],
      ],
    ],
    ['no text', [[''], [null]], [['未填', '', '正文', '没有文字。请选中写正文的单元格。', '']]],
  ])('%s', (_, text, expected) => {
    expect(functions.TEXTCHECK(text, table3, [[null]], table2)).toEqual(expected);
  });

  test('tables that are not given are not held against the text', () => {
    const text = [['因政府信息公开申请被申请行政复议350件，制发行政规范性文件9件。']];
    expect(functions.TEXTCHECK(text, table3)).toEqual([['全部相符（共审核0项）', '', '', '', '']]);
    expect(functions.TEXTCHECK(text, table3, table4)).toEqual([
      ['必改', 'E13', '第17字', '正文写“行政复议350件”，表四是351件。', -1],
    ]);
  });

  test('a whole text is parted by its headings, and its contents are looked at', () => {
    const text = [
      ['一、总体情况'],
      [
        '（一）主动公开。（二）依申请公开。2024年收到政府信息公开申请3118件。（三）信息管理。（四）平台。（五）监督。',
      ],
      ['五、存在的主要问题及改进情况'],
      ['无'],
      ['六、其他需要报告的事项'],
      ['未收取信息处理费。'],
    ];
    expect(functions.TEXTCHECK(text, table3)).toEqual([
      [
        '必改',
        'E01',
        '第2行第33字',
        '正文写“收到政府信息公开申请3118件”，表三总计列是3119件，按“新收＋上年结转”算是3153件。',
        -1,
      ],
      ['核实', 'E20', '第4行第1字', '第五部分写“无”。这一部分要写存在的主要问题和改进情况，请据实写明。', ''],
    ]);
  });

  test('a table that cannot be used is named', () => {
    expect(failure(() => functions.TEXTCHECK([['收到3件']], [[1]]))).toContain('#VALUE! “表三”给了1行1列');
  });
});

describe('OGI.CHECK4', () => {
  const [now, then] = ['suqian-2024', 'suqian-2023'].map((name) => sample(name));

  test.each<[string, unknown[][], unknown[][] | undefined, (string | number)[][]]>([
    ['figures alone', figuresOfTable4(now!), undefined, [['全部相符（共审核19项）', '', '', '', '']]],
    ['as printed', printedTable4(now!), undefined, [['全部相符（共审核19项）', '', '', '', '']]],
    [
      'with last year’s',
      printedTable4(now!),
      figuresOfTable4(then!),
      [['全部相符（共审核25项）', '', '', '', '']],
    ],
    [
      'a total of 0 below figures',
      [figuresOfTable4(now!)[0]!.map((cell, index) => (index === 4 ? 0 : cell))],
      undefined,
      [
        [
          '必改',
          'C01',
          '“行政复议”',
          '“行政复议”各项结果相加是170，“总计”填了0，少170件。请逐项核对，或改总计。',
          170,
        ],
      ],
    ],
  ])('%s', (_, table, previous, expected) => {
    expect(functions.CHECK4(table, previous)).toEqual(expected);
  });

  test('another range is refused', () => {
    expect(failure(() => functions.CHECK4([[1, 2]]))).toBe(
      '#VALUE! “表四”给了1行2列，应为1行15列（行政复议5格、行政诉讼10格），可以连同表头一起选。',
    );
  });
});

describe('OGI.LOCATE', () => {
  const pingtan = sample('pingtan-2021');
  const typed = withCells(pingtan, { 'granted.natural': 72 });
  const first = [
    '第1处',
    '方案1',
    '只改这一处就平：“予以公开·自然人”由72改为27，可能是两位数字写颠倒了。',
    1,
  ];

  test('in a published table one cell alone closes it', () => {
    expect(functions.LOCATE(range(rowsOf(typed)))).toEqual([first]);
  });

  test('where totals are formulas the column can close in three ways', () => {
    const blankTotals = Object.fromEntries(
      Object.keys(pingtan.table3).map((row) => [`${row}.total`, null] as const),
    );
    const sheet = withCells(typed, { ...blankTotals, 'handledTotal.natural': null });
    expect(functions.LOCATE(range(rowsOf(sheet)), true)).toEqual([
      first,
      ['第1处', '方案2', '只改这一处就平：“新收·自然人”由64改为109。请对照台账核对。', 1],
      ['第1处', '方案3', '只改这一处就平：“上年结转·自然人”由0改为45。请对照台账核对。', 1],
    ]);
  });

  test('two places have their ways each', () => {
    const two = withCells(typed, { 'partial.business': 14 });
    expect(functions.LOCATE(range(rowsOf(two))).map(([problem, way]) => [problem, way])).toEqual([
      ['第1处', '方案1'],
      ['第2处', '方案1'],
    ]);
  });

  test('a table that closes', () => {
    expect(functions.LOCATE(range(rowsOf(pingtan)), '否')).toEqual([['没有不平的勾稽关系', '', '', '']]);
  });

  test('a flag that is none', () => {
    expect(failure(() => functions.LOCATE(range(rowsOf(pingtan)), '也许'))).toBe(
      '#VALUE! “合计为公式”给的是“也许”，应为TRUE或FALSE，也可以不填。',
    );
  });
});

test('functions.json declares exactly the functions that are associated, with their parameters in Chinese', async () => {
  associateFunctions();
  const { metadataJson, errors } = await generateCustomFunctionsMetadata('src/functions/functions.ts');
  expect(errors).toEqual([]);
  const declared = (
    JSON.parse(metadataJson) as {
      functions: {
        id: string;
        name: string;
        parameters: { name: string; optional?: boolean }[];
        result: object;
      }[];
    }
  ).functions;
  expect(declared.map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
  expect(
    declared.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
    ]),
  ).toEqual([
    ['BALANCE', ['新收', '上年结转', '办理总计', '结转下年']],
    ['BALANCED', ['表三']],
    ['DIFF', ['表三']],
    ['ROWDIFF', ['表三']],
    ['SUMDIFF', ['表三']],
    ['CARRYDIFF', ['本年表三', '上年表三']],
    ['CHECK', ['表三', '[上年表三]', '[版本]', '[机关类别]']],
    ['CHECK2', ['表二', '[上年表二]', '[版本]', '[机关类别]']],
    ['CHECK4', ['表四', '[上年表四]']],
    ['TEXTCHECK', ['正文', '表三', '[表四]', '[表二]']],
    ['LOCATE', ['表三', '[合计为公式]']],
    ['NARRATE', ['句', '表三', '[上年表三]']],
    [
      'DEADLINE',
      [
        '收到日期',
        '[补正收到日]',
        '[征求意见起]',
        '[征求意见止]',
        '[延期工作日]',
        '[休息日]',
        '[上班日]',
        '[补正告知日]',
        '[延迟答复期限]',
      ],
    ],
    ['WORKDAYS', ['起', '止', '[休息日]', '[上班日]']],
    ['FEE', ['数量', '[标准]']],
  ]);
  const single = declared.filter(({ result }) => !JSON.stringify(result).includes('matrix'));
  expect(single.map(({ id }) => id)).toEqual(['BALANCED', 'NARRATE']);
});

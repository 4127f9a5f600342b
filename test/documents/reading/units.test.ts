/** Figures in another unit than the form's, wherever that is told: brought to it exactly and noted, or blank and named. */
import * as fc from 'fast-check';
import { readDocument } from '../../../src/documents/reading/read-document';
import { toldUnits } from '../../../src/documents/reading/units';
import type { Cell } from '../../../src/report/cell';
import { cellReader } from '../../../src/report/report';

test.each<[string, readonly (readonly [string, number | undefined, number | undefined])[]]>([
  ['单位:元', [['元', -4, undefined]]],
  ['(单位:万件)', [['万件', undefined, 4]]],
  [
    '单位:件、万元',
    [
      ['件', undefined, 0],
      ['万元', 0, undefined],
    ],
  ],
  ['本年处理决定数量(百件)', [['百件', undefined, 2]]],
  ['注:收费金额单位为元', [['元', -4, undefined]]],
  ['金额以万元为单位', [['万元', 0, undefined]]],
  ['(万)', [['万', 0, 4]]],
  ['元', [['元', -4, undefined]]],
  ['本年收费金额(人民币元)', [['人民币元', -4, undefined]]],
  ['本年收费金额(单位:美元)', [['美元', NaN, undefined]]],
  [
    '(单位:元/万元)',
    [
      ['元', -4, undefined],
      ['万元', 0, undefined],
    ],
  ],
  ['第二十条第(六)项', []],
  ['(一)予以公开', []],
  ['各单位:', []],
  ['单位名称', []],
  ['本单位按照要求公开', []],
])('%s', (text, units) => {
  expect(toldUnits(text).map(({ text: own, money, count }) => [own, money, count])).toEqual(units);
});

interface Table {
  readonly above?: string;
  readonly first?: string;
  readonly part?: string;
  readonly head?: string;
  readonly rowLabel?: string;
  readonly figures?: readonly [string, string];
  readonly fees?: string;
  readonly amount?: string;
  readonly beside?: string;
  readonly last?: string;
  readonly below?: string;
}

/** Table 2 by its rows; a row of one cell covers all columns. */
const rowsOf = ({ first, part = '', head = '', rowLabel = '', figures = ['12', '3'], ...more }: Table) => [
  ...(first === undefined ? [] : [[first]]),
  [`第二十条第（六）项${part}`],
  ['信息内容', `本年处理决定数量${head}`],
  [`行政处罚${rowLabel}`, figures[0]],
  ['行政强制', figures[1]],
  ['第二十条第（八）项'],
  ['信息内容', more.fees ?? '本年收费金额（单位：万元）'],
  ['行政事业性收费', more.amount ?? '8.04', ...(more.beside === undefined ? [] : [more.beside])],
  ...(more.last === undefined ? [] : [[more.last]]),
];
const table3 = [
  ['申请人', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', '2', '0', '0', '0', '0', '0', '2'],
  ['（一）予以公开', '2', '0', '0', '0', '0', '0', '2'],
];
const TITLE = '青山县人民政府2024年政府信息公开工作年度报告';
const [SECOND, THIRD, LAST] = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '六、其他需要报告的事项',
];

const inTable = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td${row.length === 1 ? ' colspan="3"' : ''}>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const layouts: Readonly<Record<string, (table: Table) => string>> = {
  'a.html': (table) =>
    `<h1>${TITLE}</h1><p>${SECOND}</p><p>${table.above ?? ''}</p>${inTable(rowsOf(table))}<p>${table.below ?? ''}</p><p>${THIRD}</p>${inTable(table3)}<p>${LAST}</p><p>无。</p>`,
  'a.txt': (table) =>
    [
      TITLE,
      SECOND,
      table.above ?? '',
      ...rowsOf(table).map((row) => row.join('\t')),
      table.below ?? '',
      THIRD,
      ...table3.map((row) => row.join('\t')),
      LAST,
      '无。',
    ].join('\n'),
};

const PLACES = ['table2.penalty.decisions', 'table2.compulsion.decisions', 'table2.fees.amount'];

async function told(name: string, table: Table) {
  const { report, notes } = await readDocument(new TextEncoder().encode(layouts[name]!(table)), name);
  const known = cellReader(report);
  const own = notes.filter(({ place }) => PLACES.some((one) => one.startsWith(place)));
  return [
    PLACES.map(known),
    own.map(
      ({ found, used, why }) => `${String(found)} → ${String(used)} ${why.replace(/^.*?”(?:行)?：/u, '')}`,
    ),
  ];
}

const SCALED = '数的单位与本格不同（不是一件、一项），已换算。请对照原文。';
const CONVERTED = '金额的单位与本格不同，已换算成万元。';
const NOT_WHOLE = '件数不是整数（可能是千位分隔符，或单位不同），留空。请对照原文填写。';
const OTHERS = '写明的单位不一致，或者不是本格能用的单位，定不了，留空。请对照原文填写。';
const WORDS = '数字旁边还有文字，只取数字。';

describe.each(Object.keys(layouts))('%s', (name) => {
  test.each<[string, Table, readonly Cell[], readonly string[]]>([
    ['no other unit', {}, [12, 3, 8.04], []],
    ['the form’s own', { above: '单位：件、万元' }, [12, 3, 8.04], []],
    // counts
    [
      'in the head',
      { head: '（单位：万件）', figures: ['1.2', '0.005'] },
      [12000, 50, 8.04],
      [`1.2万件 → 12000 ${SCALED}`, `0.005万件 → 50 ${SCALED}`],
    ],
    [
      'beside the article',
      { part: '（单位：百件）' },
      [1200, 300, 8.04],
      [`12百件 → 1200 ${SCALED}`, `3百件 → 300 ${SCALED}`],
    ],
    ['beside a label', { rowLabel: '（万件）' }, [120000, 3, 8.04], [`12万件 → 120000 ${SCALED}`]],
    [
      'in the first row',
      { first: '单位：千件、万元' },
      [12000, 3000, 8.04],
      [`12千件 → 12000 ${SCALED}`, `3千件 → 3000 ${SCALED}`],
    ],
    [
      'in the last row',
      { last: '注：件数单位为万件。' },
      [120000, 30000, 8.04],
      [`12万件 → 120000 ${SCALED}`, `3万件 → 30000 ${SCALED}`],
    ],
    [
      'above the table',
      { above: '（单位：万件）' },
      [120000, 30000, 8.04],
      [`12万件 → 120000 ${SCALED}`, `3万件 → 30000 ${SCALED}`],
    ],
    [
      'not whole',
      { head: '（万件）', figures: ['0.00005', '1'] },
      [null, 10000, 8.04],
      [`0.00005万件 → null ${NOT_WHOLE}`, `1万件 → 10000 ${SCALED}`],
    ],
    [
      'two of them',
      { above: '单位：件', head: '（万件）' },
      [null, null, 8.04],
      [`12件/万件 → null ${OTHERS}`, `3件/万件 → null ${OTHERS}`],
    ],
    ['without any: a fraction', { figures: ['12.5', '3'] }, [null, 3, 8.04], [`12.5 → null ${NOT_WHOLE}`]],
    [
      'a point that no sum confirms',
      { figures: ['6.165', '3'] },
      [null, 3, 8.04],
      [`6.165 → null ${NOT_WHOLE}`],
    ],
    // amounts
    [
      '元 above the table',
      { above: '单位：元', amount: '80400' },
      [12, 3, null],
      [`80400元/万元 → null ${OTHERS}`],
    ],
    [
      '元 in the first row',
      { first: '单位：件、元', amount: '80400' },
      [12, 3, null],
      [`80400元/万元 → null ${OTHERS}`],
    ],
    [
      '元 in the last row',
      { last: '注：收费金额单位为元', amount: '80400' },
      [12, 3, null],
      [`80400万元/元 → null ${OTHERS}`],
    ],
    [
      '元 alone',
      { fees: '本年收费金额', above: '单位：件、元', amount: '80400' },
      [12, 3, 8.04],
      [`80400元 → 8.04 ${CONVERTED}`],
    ],
    [
      '元 in the head',
      { fees: '本年收费金额（人民币元）', amount: '80400' },
      [12, 3, 8.04],
      [`80400人民币元 → 8.04 ${CONVERTED}`],
    ],
    [
      'dollars',
      { fees: '本年收费金额（单位：美元）', amount: '80400' },
      [12, 3, null],
      [`80400美元 → null ${OTHERS}`],
    ],
    [
      'a contradiction that the digits clear up',
      { above: '单位：元', amount: '8.0415' },
      [12, 3, 8.0415],
      ['8.0415元/万元 → 8.0415 写明的单位不一致，按数旁边写的、小数位数或正文认定。请对照原文。'],
    ],
    [
      '元 in brackets behind the figure',
      { amount: '80400（元）' },
      [12, 3, 8.04],
      [`80400（元） → 8.04 ${CONVERTED}`],
    ],
    [
      'a sign of 元',
      { amount: '￥80,400' },
      [12, 3, 8.04],
      [`￥80,400 → 80400 ${WORDS}`, `80400元 → 8.04 ${CONVERTED}`],
    ],
    [
      'the name of 元',
      { amount: '人民币80400' },
      [12, 3, 8.04],
      [`人民币80400 → 80400 ${WORDS}`, `80400元 → 8.04 ${CONVERTED}`],
    ],
    ['a sign of 元 before what can be none', { amount: '￥12.5' }, [12, 3, 12.5], [`￥12.5 → 12.5 ${WORDS}`]],
    ['元整', { amount: '80400元整' }, [12, 3, 8.04], [`80400元整 → 8.04 ${CONVERTED}`]],
  ])('%s', async (_, table, cells, notes) => {
    expect(await told(name, table)).toEqual([cells, notes]);
  });

  test('whatever its unit, a count is exactly that of the document, or blank and named', async () => {
    const place = fc.constantFrom<keyof Table>('head', 'part', 'above', 'first');
    const unit = fc.constantFrom(['百件', 2], ['千件', 3], ['万件', 4], ['十万件', 5]);
    await fc.assert(
      fc.asyncProperty(
        place,
        unit,
        fc.integer({ min: 1, max: 9_999_999 }),
        async (where, [name_, power], count) => {
          const scaled = `${String(count / 10 ** (power as number))}`;
          const [[read], notes] = (await told(name, {
            [where]: `（单位：${name_}）`,
            figures: [scaled, '0'],
          })) as [Cell[], string[]];
          expect([read, notes.length]).toEqual([count, 1]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test.each<[string, Cell, string]>([
  ['a.html', null, `80400万元/元 → null ${OTHERS}`],
  // of a line it is that of the figure itself
  ['a.txt', 8.04, `80400元 → 8.04 ${CONVERTED}`],
])('%s: 元 in a cell beside', async (name, fees, note) => {
  expect(await told(name, { beside: '元', amount: '80400' })).toEqual([[12, 3, fees], [note]]);
});
